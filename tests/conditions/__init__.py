"""Tests of `d3k2_profile/conditions`: `test_NAME` is about the module of that name, and

- `test_when` about `possible_answers`, `when_notation`
"""
