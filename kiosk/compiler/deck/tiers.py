"""Tiers: a slide each, the lowest first, then what all of them share."""

from collections.abc import Iterator

from kiosk.compiler.deck.cut import groups
from kiosk.compiler.deck.draft import Chapter, Draft, Place, Stand
from kiosk.compiler.deck.flow import after, clip_slides, flow, without_clips
from kiosk.compiler.deck.measure import above_names, room
from kiosk.compiler.deck.opening import opening
from kiosk.pack.model.deck import TierSlide
from kiosk.pack.model.pages.tiers import Tier, TiersPage


def slides(chapter: Chapter) -> Iterator[Draft]:
    """Yield the section, the introduction, and the tiers."""
    page = chapter.page
    assert isinstance(page, TiersPage)  # noqa: S101 - found by its kind
    names = tuple(tier.title for tier in page.tiers)
    yield from opening(chapter, names)
    yield from flow(chapter, page.intro)
    place = after(page.intro, Place())
    numbered = [(number, f"t{number}", tier) for number, tier in enumerate(page.tiers, 1)]
    shared = [(0, f"shared{number}", tier) for number, tier in enumerate(page.shared, 1)]
    for number, name, tier in (*numbered, *shared):
        place = Place(place.heading + 1)
        yield from _tier(chapter, tier, names, number=number, name=name, place=place)
        place = after(tier.blocks, place)


def _tier(
    chapter: Chapter, tier: Tier, names: tuple[str, ...], *, number: int, name: str, place: Place
) -> Iterator[Draft]:
    """Yield the slides of a tier; its figures are on the first, its clips behind its text."""
    lang = chapter.page.text_lang
    told, clips = without_clips(tier.blocks)
    # A picture stands beside the text whether or not there are figures.
    counted = bool(tier.figures)
    space = room(lang, figures=True) if tier.cover else above_names(lang, figures=counted)
    cut = groups(told, space) or [()]
    for index, group in enumerate(cut):
        suffix = f"-{index + 1}" if index else ""
        slide = TierSlide(
            **chapter.common(f"{name}{suffix}", tier.title),
            icon=tier.icon,
            cover=tier.cover,
            number=number,
            names=names,
            figures=() if index else tier.figures,
            blocks=group,
        )
        yield Draft(slide, Place(place.heading, place.block + index), (tier.title,))
    behind = Place(place.heading, place.block + len(cut))
    yield from clip_slides(chapter, clips, Stand(f"{name}-clip", tier.title, behind, (tier.title,)))
