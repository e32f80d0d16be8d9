"""Files read as plain data with the place of each part, and written whole or not at all."""
