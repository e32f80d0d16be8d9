"""The specification; `python -m tests` runs every check of the project.

The tests of a module lie in the folder of its package: in the file of its name, or in the one that the folder's
`__init__` says. Of what lies in no package, `answers/test_saved` is about `text` and `suggestions`.
"""

from pathlib import Path

HERE = Path(__file__).parent
"""Where the tests and what they read lie."""
ROOT = HERE.parent
"""The checkout."""
