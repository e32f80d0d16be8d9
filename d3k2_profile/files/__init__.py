"""Files: read as `placed_data` (`yaml_text`, `json_text`), and written to `disk` whole or not at all."""
