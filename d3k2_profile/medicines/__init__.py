"""A typed line -> the names in it and the medication classes they may mean."""
