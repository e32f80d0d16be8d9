"""What could be true of a person (`possible`), and the language of `when:` that asks for it (`when`).

`notation` says how a condition is written.
"""
