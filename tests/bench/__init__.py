"""Measurements, run by hand; each prints a ratio against a baseline taken in the same run."""
