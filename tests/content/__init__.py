"""Tests of what `rules.yaml` says."""
