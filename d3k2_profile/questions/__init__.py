"""The questions: what each accepts, how an answer reads, and which of them apply."""
