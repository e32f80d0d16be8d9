"""The specification: one file for each module, and `python -m tests` runs every check of the project."""
