"""Tests of `d3k2_profile/rules`: `test_NAME` is about the module of that name, and

- `test_load` about `build`, `cited_source`, `condition_questions`, `diagnostics`, `field_constraints`,
  `ids_fit_together`, `model`
- `check/test_broken` about `narrowing_questions`
- `test_packaged_data` about `pack_for_wheel`
- `test_safety_floor_answers` about `answer_combinations`
- `cli/test_rules_schema` about `schema`
- `output/test_picture_layout` about `diagrams`
- `content/test_claims` about `reader_texts`
"""
