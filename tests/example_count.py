"""How many examples a property is tried with: as many as its test asks for, the same for the same commit; or as many
new ones as `--examples` says.
"""

from hypothesis import HealthCheck, settings

USUAL, CHOSEN = "usual", "chosen"
settings.register_profile(USUAL, deadline=None, derandomize=True)


def choose(count: int | None) -> None:
    """Makes every property try so many examples, however long that takes; None leaves it to each test."""
    if count:
        settings.register_profile(CHOSEN, max_examples=count, deadline=None, suppress_health_check=list(HealthCheck))
    settings.load_profile(CHOSEN if count else USUAL)


def examples(count: int, *suppressed: HealthCheck) -> settings:
    """The settings of a property that is usually tried with so many examples."""
    if settings.get_current_profile_name() == CHOSEN:
        return settings()
    return settings(max_examples=count, suppress_health_check=suppressed)
