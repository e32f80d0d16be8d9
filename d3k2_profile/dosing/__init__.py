"""No amount gets in or out: what tells a reader what, how much, how often or when to take anything.

`lint` searches texts by the patterns of the `policy`, in the one spelling that `read_aloud` gives them; `typed` takes
amounts out of what a person types.
"""
