"""Tests of `d3k2_profile/questions`: `test_NAME` is about the module of that name, and

- `test_kinds` about `questionnaire`, `value_types`
- `test_bounded_work` about `read_medicine_entries`
"""
