"""The standard streams, and the console that a page is drawn on."""
