"""Help with writing: press articles become drafts, and new pages begin with a skeleton."""
