"""A page as it goes into the pack."""

from dataclasses import dataclass

from kiosk.compiler.uses import Uses
from kiosk.pack.model import BasePage, Card
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
