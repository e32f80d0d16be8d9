"""A rule set and the answers of a person -> what applies, and why."""
