"""Tests of `d3k2_profile/profile`: `test_NAME` is about the module of that name, and

- `test_evaluate` about `model`, `questions_to_take`, `raised_findings`
- `test_prepared_rules` about `condition_outcomes`
- `conversation/test_dialogue` about `contradictions`
"""
