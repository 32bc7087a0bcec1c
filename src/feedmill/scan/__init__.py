"""The seed folders: which files are documents, and which of them changed."""
