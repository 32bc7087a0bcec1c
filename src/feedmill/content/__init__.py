"""Body → Content: Markdown to HTML, addresses made absolute, sanitized last of all."""
