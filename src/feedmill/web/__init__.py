"""What readers and the operator meet over HTTP: the published files, and a few live pages."""
