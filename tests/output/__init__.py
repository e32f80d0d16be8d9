"""Tests of `d3k2_profile/output`."""
