"""The process that a person forgets about: it watches, builds and serves for months."""
