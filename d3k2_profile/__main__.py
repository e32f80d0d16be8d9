"""`python -m d3k2_profile` is the command `d3k2-profile`."""

from d3k2_profile.cli import main

main()
