"""config.yaml to validated, frozen settings: read, checked, described and written anew."""
