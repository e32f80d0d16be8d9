"""One sitting at a terminal: the questions are asked, the answers are kept as they are given.

`session` holds a sitting. `script` makes a menu of each question and reads the lines that come back; a *face* shows
menus and gives back lines: `lists` to move through with the arrow keys, or numbered `lines`. `prompts` has the keys
that mean the same at every menu. A menu of the lists is a `prompt`, drawn by `screen`; `keyboard` tells keys from what
a terminal sends by itself. `interview` says which question is next, `medicines` and `record` ask what is not clear of
a medicine or of a health record, and the *keeper* puts each answer into its file before the next question is shown.
"""
