"""One sitting at a terminal: the questions are asked, the answers are kept as they are given.

`session` holds a sitting. `dialogue` makes a menu of each question and reads the lines that come back; a *face*
(`face_protocol`) shows menus and gives back lines: `arrow_lists` or `numbered_lines`, as `choose_face` finds.
`common_keys` has the keys that mean the same at every menu. A menu of the lists is a `menu_with_line`, drawn by
`menu_drawing`; `keyboard` tells keys from what a terminal sends by itself. `interview_state` says which question is
next, `ask_medicine` and `confirm_record` ask what is not clear of a medicine or of a health record, and the `keeper`
puts each answer into its file before the next question is shown.
"""
