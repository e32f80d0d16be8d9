"""What could be true of a person, and the language of `when:` that asks for it."""
