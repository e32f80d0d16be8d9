"""No amount gets in or out: what tells a reader what, how much, how often or when to take anything.

`lint` searches texts by `policy_patterns`, in the one spelling that `canonical_text` gives them; `typed_amounts` takes
amounts out of what a person types.
"""
