"""The questions: what each accepts, how an answer reads, and which of them apply.

What a question has accepted is a value (`value_types`). What differs by kind of question is a method in `kinds`.
"""
