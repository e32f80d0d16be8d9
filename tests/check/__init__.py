"""Tests of `d3k2_profile/check`: `test_NAME` is about the module of that name, and

- `test_all_checks` about `evidence_wording`, `first_screen_room`, `medicine_names`, `missing_parts`, `reachability`,
  `review_dates`, `unknown_is_not_no`, `unused`
- `cli/test_rules_check` about `code_explanations`
"""
