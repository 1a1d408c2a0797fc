"""Names of the theme that content may use."""

ACCENTS = ("cyan", "amber", "green", "violet", "coral", "blue")
"""Accent colours by name, in the order in which sections without one of their own take them."""

THEMES = ("dark", "light", "contrast")
"""Themes of the player."""
