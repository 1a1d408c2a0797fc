"""Markdown in, blocks out: Python-Markdown's element tree walked into the pack's types."""
