"""What a line says by itself, wherever it stands: its words and its shape, in Chinese and English."""
