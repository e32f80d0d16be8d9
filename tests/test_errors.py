"""What a person can put right, in words."""

import errno

from d3k2_profile.errors import reason


def test_a_system_that_gives_no_reason_is_said_to_have_given_none() -> None:
    assert (reason(OSError()), reason(OSError(errno.ENOSPC, "No space left on device"))) == (
        "no reason given",
        "no space left on device",
    )
