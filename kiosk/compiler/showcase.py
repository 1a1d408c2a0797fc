"""The attract loop of an exhibition that brings none: its cover, its figures, its sections."""

from collections.abc import Iterator

from kiosk.compiler.attract import is_drawing
from kiosk.compiler.packed import PackedPage
from kiosk.pack.model import AttractSlide, AttractWords, Figure
from kiosk.pack.model.pages.achievements import AchievementsPage
from kiosk.pack.model.pages.home import HomePage

FIGURES = 4
"""On one slide; more are too small to be read from afar."""
SECTIONS = 8

Versions = dict[str, PackedPage]
"""A page in every language, by code."""


def slides_of_pages(pages: list[PackedPage], codes: tuple[str, ...]) -> tuple[AttractSlide, ...]:
    """Return what is best of the pages; ``codes`` are the languages, the default first."""
    top: dict[str, Versions] = {}
    for packed in pages:
        if packed.parent in (None, ""):
            top.setdefault(packed.page.id, {})[packed.page.lang] = packed
    home = top.pop("", None)
    if home is None:
        return ()
    shown: set[tuple[str, str]] = set()
    slides = list(_home(home, shown))
    for section in list(top.values())[:SECTIONS]:
        slides.append(_cover(section, {code: _words(section[code]) for code in codes}))
        slides += _figures(section, shown)
    return tuple(slides)


def _home(home: Versions, shown: set[tuple[str, str]]) -> Iterator[AttractSlide]:
    words = {code: AttractWords("", each.page.subtitle, ()) for code, each in home.items()}
    figures = list(_figures(home, shown))
    if _first(home).card.cover or not figures:
        yield _cover(home, words)
    yield from figures


def _cover(page: Versions, words: dict[str, AttractWords]) -> AttractSlide:
    card = _first(page).card
    return AttractSlide(
        picture=card.cover,
        video=None,
        whole=is_drawing(card.cover),
        icon=card.icon,
        accent=card.accent,
        words=words,
    )


def _words(section: PackedPage) -> AttractWords:
    card = section.card
    return AttractWords(card.title, card.subtitle, (card.figure,) if card.figure else ())


def _figures(page: Versions, shown: set[tuple[str, str]]) -> Iterator[AttractSlide]:
    """Yield a slide of a page's first figures that are not ``shown`` yet, and note them."""
    told = {code: _fresh(each, shown) for code, each in page.items()}
    if not any(len(figures) > 1 for figures in told.values()):
        return
    shown.update((figure.value, figure.unit) for figures in told.values() for figure in figures)
    card = _first(page).card
    words = {}
    for code, each in page.items():
        title = "" if isinstance(each.page, HomePage) else each.card.title
        words[code] = AttractWords(title, each.page.subtitle, told[code])
    yield AttractSlide(
        picture=None, video=None, whole=False, icon=card.icon, accent=card.accent, words=words
    )


def _fresh(packed: PackedPage, shown: set[tuple[str, str]]) -> tuple[Figure, ...]:
    page = packed.page
    figures = page.figures if isinstance(page, HomePage | AchievementsPage) else ()
    return tuple(f for f in figures if (f.value, f.unit) not in shown)[:FIGURES]


def _first(page: Versions) -> PackedPage:
    return next(iter(page.values()))
