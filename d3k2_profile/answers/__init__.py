"""What a person gave, as values: a `typed` line, a `saved` file, what is only `supposed`, or what a `health_record`
proposes.
"""
