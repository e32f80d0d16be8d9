"""One sitting at a terminal: the questions are asked, the answers are kept as they are given."""
