"""Tests of `d3k2_profile/medicines`: `test_NAME` is about the module of that name, and

- `test_matching` about `directions`, `joined_names`, `known_names`, `label_words`, `model`, `name_words`,
  `recognise`, `similarity`, `transliterate`, `typed_words`, `unread_words`
"""
