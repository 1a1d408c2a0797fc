"""Talks as files: a PDF of the slides, a handout with the notes, pictures. See docs/adr/0024."""
