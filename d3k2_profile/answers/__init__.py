"""What a person gave: typed, saved in a file, or proposed by a health record."""
