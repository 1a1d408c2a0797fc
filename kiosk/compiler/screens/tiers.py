"""Tiers: each ``##`` a stage, the lowest first; after a ``---`` what all of them share."""

from kiosk.compiler.document import Item
from kiosk.compiler.screens.source import (
    Made,
    MisfitError,
    Part,
    Source,
    blocks,
    split_at_headings,
    split_at_rule,
    take_figures,
    take_first_picture,
)
from kiosk.pack.model import Figure
from kiosk.pack.model.pages.tiers import Tier, TiersPage

NAMES = ("梯度", "层级", "阶梯")

_UNIT = {"zh": "级", "en": "tiers"}


def compile_page(source: Source) -> Made:
    """Text before the first tier is the introduction."""
    intro, below, above = _parts(source.items)
    _, tiers = split_at_headings(below, 2)
    loose, shared = split_at_headings(above, 2)
    if not tiers:
        raise MisfitError(
            source.items[0].line if source.items else 1,
            ("没有层级", "it has no tier"),
            ("请把每一层写成一行“## 名称”。", "Write each tier as a line “## name”."),
        )
    page = TiersPage(
        **source.common,
        intro=blocks(intro),
        tiers=tuple(_tier(part) for part in (*tiers[:-1], _with(tiers[-1], loose))),
        shared=tuple(_tier(part) for part in shared),
    )
    unit = _UNIT.get(source.lang, _UNIT["en"])
    return Made(page, Figure(value=str(len(tiers)), unit=unit, label=""))


def _parts(
    items: tuple[Item, ...],
) -> tuple[tuple[Item, ...], tuple[Item, ...], tuple[Item, ...]]:
    """Return the introduction, the tiers, and what stands after a rule under the last tier."""
    intro, _ = split_at_headings(items, 2)
    below, above = split_at_rule(items[len(intro) :])
    return intro, below, above


def _with(part: Part, items: tuple[Item, ...]) -> Part:
    """Return a part with more items at its end."""
    return Part(part.title, part.icon, part.items + items)


def _tier(part: Part) -> Tier:
    cover, items = take_first_picture(part.items)
    figures, rest = take_figures(items)
    return Tier(title=part.title, icon=part.icon, cover=cover, figures=figures, blocks=blocks(rest))
