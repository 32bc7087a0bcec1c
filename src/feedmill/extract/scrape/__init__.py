"""A scraped text: which of its lines are title, byline, text and frame, each seen among the others."""
