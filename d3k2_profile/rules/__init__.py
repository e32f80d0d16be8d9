"""A whole rule set: read, checked, and held to what no rule set may drop.

`load` says where a rule set comes from, `build` makes it whole or says everything that is wrong with it (`schema`, then
`ids_fit_together`, then `reader_texts`, then the `safety_floor`). A `RuleSet` of `model` that exists is whole.
"""
