"""A Markdown text: its title, what stands round its article, its plain paragraphs."""
