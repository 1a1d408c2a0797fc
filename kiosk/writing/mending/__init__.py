"""Scraping damage: one kind a module, each put right or marked, never guessed."""
