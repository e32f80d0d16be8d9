"""A whole rule set: read, checked, and held to what no rule set may drop."""
