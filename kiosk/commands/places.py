"""Where a command works when it is not told: the exhibition that is shown, and its state."""

from pathlib import Path

from kiosk.paths import CONTENT, default_state


def folder_of(content: Path | None) -> Path:
    """Return the content folder that was named, else the one that is shown without a name."""
    return (content or CONTENT).resolve()


def state_of(content: Path | None, state: Path | None) -> Path:
    """Return the state folder that was named, else the one of the content folder."""
    return state or default_state(folder_of(content))
