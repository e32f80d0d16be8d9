"""Files: read as `data_with_places` (`yaml_text`, `json_text`), and written to `disk` whole or not at all."""
