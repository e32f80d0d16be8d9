"""Tests of `d3k2_profile/conversation`: `test_NAME` is about the module of that name, and

- `test_arrow_lists` about `face_protocol`, `keyboard`, `menu_drawing`
- `test_arrow_lists_terminal` about `menu_with_line`, `terminal_keyboard`
- `test_terminal` about `choose_face`, `words`
- `test_keys_terminal` about `common_keys`
- `test_dialogue` about `ask_contradiction`, `ask_medicine`, `numbered_lines`, `review`
- `test_result_menu` about `session`
"""
