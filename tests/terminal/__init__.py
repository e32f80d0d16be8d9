"""Tests of `d3k2_profile/terminal` need a conversation or a command, and lie there:

- `cli/test_encodings` about `streams`
- `cli/test_pager` about `pager`
- `cli/test_report_many` about `progress`
- `conversation/test_terminal` about `console`, `typed_lines`
- `conversation/test_keys_terminal` about `input_sequences`
- `conversation/test_kill` about `typing_pace`
"""
