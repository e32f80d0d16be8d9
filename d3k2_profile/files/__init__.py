"""Files: read as a `document` of plain data with the place of each part (`yaml_text`, `json_text`), and written to
`disk` whole or not at all.
"""
