"""Where an article's text lies in a page or a scrape."""
