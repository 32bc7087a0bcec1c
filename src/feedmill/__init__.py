"""Point it at a folder of articles, get feeds that any reader can subscribe to."""
