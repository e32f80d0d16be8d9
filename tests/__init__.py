"""The specification: one file for each module, and `python -m tests` runs every check of the project."""

from pathlib import Path

HERE = Path(__file__).parent
"""Where the tests and what they read lie."""
ROOT = HERE.parent
"""The checkout."""
