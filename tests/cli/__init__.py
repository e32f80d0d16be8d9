"""Tests of `d3k2_profile/cli`: `test_NAME` is about the module of that name, and

- `test_samples` about `options`
- `test_error_boundary` about `finding_argument`
- `profile/test_compare` about `compare`
- `profile/test_explain` about `explain`
- `profile/test_lookup` about `lookup`
- `rules/test_safety_floor_text` about `rules_floor`
- `check/test_matrix` about `rules_matrix`
"""
