"""A rule set and the answers of a person -> what applies, and why.

`evaluate` makes the `Profile` of `model`; `explain`, `compare` and `lookup` answer questions about it. `word_search`
finds a section or caution by words.
"""
