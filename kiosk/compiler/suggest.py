"""The nearest known name to one that is not known."""

from collections.abc import Iterable
from difflib import get_close_matches

_TRIED = 2_000
"""Names compared at the most; more would take longer than the mistake is worth."""


def nearest(name: str, known: Iterable[str], count: int = 1) -> list[str]:
    """Return up to ``count`` names close to ``name``, the closest first."""
    by_lower = {candidate.lower(): candidate for candidate in known}
    alike = [low for low in by_lower if abs(len(low) - len(name)) <= max(3, len(name) // 2)]
    found = get_close_matches(name.lower(), alike[:_TRIED], count, 0.6)
    return [by_lower[low] for low in found]


def phrases(found: Iterable[str]) -> dict[str, str]:
    """Return ``suggestion_zh`` and ``suggestion_en`` for a message; empty where none is found."""
    names = list(found)
    return {
        "suggestion_zh": f"（是不是“{'”或“'.join(names)}”？）" if names else "",
        "suggestion_en": f" (did you mean “{'” or “'.join(names)}”?)" if names else "",
    }


def suggestions(name: str, known: Iterable[str], count: int = 1) -> dict[str, str]:
    """Return ``suggestion_zh`` and ``suggestion_en`` for a message; empty without a near name."""
    return phrases(nearest(name, known, count))
