"""What a person gave, as values: a `typed_line`, a `saved` file, what is only `supposed`, or what a `health_record`
proposes.
"""
