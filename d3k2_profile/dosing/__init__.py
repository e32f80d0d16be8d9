"""No amount gets in or out: what tells a reader what, how much, how often or when to take anything."""
