"""A slide in the making, and the page that it is made of."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from kiosk.pack.model import BasePage
from kiosk.pack.model.deck import Slide


class Place(NamedTuple):
    """Where on its page something stands, as a ``Note`` tells it."""

    heading: int = 0
    block: int = 0


class Stand(NamedTuple):
    """What slides of one part of a page have in common."""

    name: str
    """Their ids begin with it; a number follows."""
    title: str
    place: Place
    under: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A slide, without notes and time."""

    slide: Slide
    place: Place
    """Where what it shows begins."""
    under: tuple[str, ...] = ()
    """The headings under which it stands; a written talk can ask for them."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page whose slides are made."""

    page: BasePage
    section: str = ""
    """Title of the section that it belongs to."""
    children: tuple[str, ...] = ()
    """Titles of the pages right under it."""

    def common(self, name: str, title: str) -> dict[str, Any]:
        """Return the fields of ``BaseSlide``; ``name`` is the slide's own within the page."""
        return {
            "id": f"{self.page.id}/{name}".removeprefix("/"),
            "page": self.page.id,
            "section": self.section,
            "accent": self.page.accent,
            "title": title,
            "notes": (),
            "seconds": 0,
            "backup": False,
        }
