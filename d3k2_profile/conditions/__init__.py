"""What could be true of a person (`possible_answers`), and the language of `when:` that asks for it (`when`).

`when_notation` says how a condition is written.
"""
