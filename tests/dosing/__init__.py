"""Tests of `d3k2_profile/dosing`: `test_NAME` is about the module of that name, and

- `test_lint` about `allowed_figures`, `amount_words`, `countable_not_doses`, `figures_in_text`, `goals_and_sun`,
  `policy_patterns`
"""
