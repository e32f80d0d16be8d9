"""Tests of `d3k2_profile/check`."""
