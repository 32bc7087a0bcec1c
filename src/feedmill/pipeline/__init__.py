"""One pass from seed folders to published feeds."""
