"""A page as it goes into the pack."""

from dataclasses import dataclass

from kiosk.compiler.uses import Uses
from kiosk.pack.model import BasePage, Card
from kiosk.pack.others import others
from kiosk.pack.schema import SearchEntry


@dataclass(frozen=True, slots=True)
class PackedPage:
    """A page of the pack in one language."""

    page: BasePage
    card: Card
    parent: str | None
    """Id of the page above; None for home."""
    search: SearchEntry | None
    uses: Uses

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all other pages."""
        return self.page.id, self.page.lang


def replaced(earlier: list[PackedPage], now: list[PackedPage]) -> list[int] | None:
    """Return the places in which a page is another than it was.

    None where it is not only that: pages came or went, or stand in other places.
    """
    if len(earlier) != len(now):
        return None
    found = others(earlier, now)
    stay = all(_place(earlier[place]) == _place(now[place]) for place in found)
    return found if stay else None


def _place(packed: PackedPage) -> tuple[object, ...]:
    return packed.parent, *packed.key
