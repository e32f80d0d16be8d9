"""Tests of `d3k2_profile/answers`: `test_NAME` is about the module of that name, and

- `test_fhir_answers` about `fhir_shared`
- `test_health_record` about `fhir_file`, `fhir_medicines`, `fhir_medicine_status`, `fhir_patient`
- `profile/test_compare` about `supposed`
"""
