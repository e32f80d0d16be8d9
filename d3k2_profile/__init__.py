"""Questions about vitamins D3 and K2, and what the answers bring up."""

__version__ = "0.1.0"
