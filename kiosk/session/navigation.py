"""Where the visitor is: a pure history of places, as immutable values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Final

HOME: Final = ""
"""The id of the home page."""

LONGEST: Final = 50
"""Places remembered; a child that taps in circles forgets the oldest, never home."""


@dataclass(frozen=True, slots=True)
class Place:
    """One page as the visitor left it."""

    page: str
    memory: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """What the screen wants back on return: scroll offset, chosen card."""
    view: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """What lay over the page when the visitor went on from there; empty for nothing."""


@dataclass(frozen=True, slots=True)
class History:
    """The places that "back" goes through; the last one is on the screen."""

    places: tuple[Place, ...] = (Place(HOME),)

    @property
    def here(self) -> Place:
        """The place on the screen."""
        return self.places[-1]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return len(self.places) > 1

    def remember(self, memory: Mapping[str, Any]) -> "History":
        """Return the history with the current place's memory replaced."""
        return History((*self.places[:-1], replace(self.here, memory=MappingProxyType({**memory}))))

    def cover(self, view: Mapping[str, Any]) -> "History":
        """Return the history with what lies over the current place replaced."""
        return History((*self.places[:-1], replace(self.here, view=MappingProxyType({**view}))))

    def open(self, page: str) -> "History":
        """Go to ``page``. Opening home, or the page that is open, starts no new place."""
        if page == HOME:
            return History()
        if page == self.here.page:
            return self
        places = (*self.places, Place(page))
        if len(places) > LONGEST:
            places = (places[0], *places[-LONGEST + 1 :])
        return History(places)

    def within(self, exists: Callable[[str], bool]) -> "History":
        """Return the history without the pages that are no more.

        A page that the visitor is on gives way to the nearest page above it that exists.
        """
        here = self.here.page
        while here != HOME and not exists(here):
            here = here.rpartition("/")[0]
        if here == HOME:
            return History((self.places[0],))
        last = self.here if here == self.here.page else Place(here)
        places: list[Place] = []
        for place in self.places[:-1]:
            left_out = place.page != HOME and not exists(place.page)
            if not left_out and (not places or places[-1].page != place.page):
                places.append(place)
        if places[-1].page == here:
            last = places.pop()
        return History((*places, last))

    def back(self) -> "History":
        """Go to the place before; at the first one stay."""
        return History(self.places[:-1]) if self.can_go_back else self
