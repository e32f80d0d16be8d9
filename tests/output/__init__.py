"""Tests of `d3k2_profile/output`: `test_NAME` is about the module of that name, and

- `test_every_output` about `answers_in_words`, `blocks`, `clinician_details`, `clinician_page`, `clinician_summary`,
  `findings_in_words`, `json`, `json_document`, `json_schema`, `markdown`, `page_blocks`, `shared_blocks`
- `test_first_screen` about `screen_lines`, `terminal`, `terminal_parts`, `terminal_person`, `words`
- `test_html` about `html_templates`, `talking_sheet`
- `test_withhold_amounts` about `texts_of_html`
- `test_blank_form` about `blank_form_html`, `blank_form_markdown`
- `test_fhir` about `fhir_questionnaire`, `fhir_response`
- `profile/test_compare` about `changed_texts`, `comparison`
- `profile/test_compare_rules` about `rules_compared`
- `profile/test_explain` about `conditions_in_words`, `explanation`
- `profile/test_lookup` about `lookup`
- `cli/test_read` about `rule_set_contents`
- `cli/test_report_many` about `json_lines`
- `conversation/test_keeper` about `emit`
"""
