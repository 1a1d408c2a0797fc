"""Files in, blocks out: plain text, web pages, Word."""
