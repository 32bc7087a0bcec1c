"""An HTML page: what it tells of its article, and where that lies."""
