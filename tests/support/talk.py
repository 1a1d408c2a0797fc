"""A talk with slides of every kind, made of the pages of a pack by hand."""

from collections.abc import Iterator
from typing import Any

import msgspec

from kiosk.pack.model import Block, Heading, PictureBlock
from kiosk.pack.model.deck import (
    Deck,
    EndSlide,
    FiguresSlide,
    PictureSlide,
    PointSlide,
    QuestionSlide,
    SectionSlide,
    Slide,
    TextSlide,
    TierSlide,
    TimelineSlide,
    TitleSlide,
)
from kiosk.pack.model.page import BasePage
from kiosk.pack.model.pages.achievements import AchievementsPage
from kiosk.pack.model.pages.home import HomePage
from kiosk.pack.model.pages.interview import InterviewPage
from kiosk.pack.model.pages.tiers import TiersPage
from kiosk.pack.reader import PackReader

CAPACITY = 480
"""bytes of JSON on a slide of text."""

THANKS = {"zh": "谢谢", "en": "Thank you"}
FIGURES = {"zh": "二十二年，数字为证", "en": "Twenty-two years in figures"}
DATES = {"zh": "从中试到产业", "en": "From pilot work to industry"}
NOTES = {
    "zh": ("先停两秒，让大家读完。", "这里讲检测平台的例子：一家企业，一份样品，一天出结果。"),
    "en": ("Wait two seconds, let them read.", "Tell the story of the sample that took a day."),
}


def talk(pack: PackReader, lang: str) -> Deck:
    """Return a talk on the exhibition in a language."""
    pages = [page for page in (pack.page(i, lang) for i in pack.ids(lang)) if page is not None]
    slides = [slide for page in pages for slide in _slides(page, lang)]
    title = pages[0].title
    codes = [page.takeaways[0] for page in pages if page.takeaways]
    end = EndSlide(
        **_common("end", THANKS[lang], lang),
        takeaway=codes[0] if codes else None,
        cover=pages[0].cover,
        subtitle=title,
    )
    return Deck("", lang, title, 20, (*slides, end))


def _common(slide_id: str, title: str, lang: str, page: BasePage | None = None) -> dict[str, Any]:
    return {
        "id": slide_id,
        "page": "" if page is None else page.id,
        "section": "" if page is None else page.title,
        "accent": "cyan" if page is None else page.accent or "cyan",
        "title": title,
        "notes": NOTES[lang],
        "seconds": 60,
        "backup": False,
    }


def _slides(page: BasePage, lang: str) -> Iterator[Slide]:
    common = _common(page.id, page.title, lang, page)
    if isinstance(page, HomePage):
        figures = page.figures[:3]
        yield TitleSlide(**common, subtitle=page.subtitle, cover=page.cover, figures=figures)
        return
    yield SectionSlide(
        **common,
        subtitle=page.subtitle,
        icon=page.icon,
        cover=page.cover,
        number=2,
        total=6,
        items=_items(page),
    )
    if isinstance(page, InterviewPage):
        yield from _interview(page, lang)
    elif isinstance(page, TiersPage):
        yield from _tiers(page, lang)
    elif isinstance(page, AchievementsPage):
        yield from _achievements(page, lang)
    else:
        yield from _texts(page, lang)


def _items(page: BasePage) -> tuple[str, ...]:
    if isinstance(page, TiersPage):
        return tuple(tier.title for tier in page.tiers)
    if isinstance(page, InterviewPage):
        return tuple(point.title for question in page.questions for point in question.points)[:6]
    return ()


def _interview(page: InterviewPage, lang: str) -> Iterator[Slide]:
    for number, question in enumerate(page.questions, 1):
        yield QuestionSlide(
            **_common(f"{page.id}/q{number}", question.title, lang, page),
            number=number,
            speaker=page.speaker,
            role=page.role,
            points=tuple(point.title for point in question.points),
        )
        for place, point in enumerate(question.points, 1):
            yield PointSlide(
                **_common(f"{page.id}/q{number}/p{place}", point.title, lang, page),
                icon=point.icon,
                number=place,
                total=len(question.points),
                question=question.title,
                figures=point.figures,
                blocks=point.blocks,
            )


def _tiers(page: TiersPage, lang: str) -> Iterator[Slide]:
    names = tuple(tier.title for tier in page.tiers)
    numbered = [*enumerate(page.tiers, 1), *((0, tier) for tier in page.shared)]
    for number, tier in numbered:
        yield TierSlide(
            **_common(f"{page.id}/{tier.title}", tier.title, lang, page),
            icon=tier.icon,
            cover=tier.cover,
            number=number,
            names=names,
            figures=tier.figures,
            blocks=tier.blocks,
        )


def _achievements(page: AchievementsPage, lang: str) -> Iterator[Slide]:
    figures = list(page.figures)
    for count in (6, 1, 2, 3, 4, 5):
        shown, figures = figures[:count], figures[count:] + figures[:count]
        common = _common(f"{page.id}/figures{count}", FIGURES[lang], lang, page)
        yield FiguresSlide(**common, figures=tuple(shown))
    yield TimelineSlide(
        **_common(f"{page.id}/dates", DATES[lang], lang, page), events=page.events[:5]
    )


def _texts(page: BasePage, lang: str) -> Iterator[Slide]:
    blocks: tuple[Block, ...] = getattr(page, "blocks", ()) or getattr(page, "intro", ())
    parts = list(_parts(blocks))
    for number, part in enumerate(parts, 1):
        yield TextSlide(
            **_common(f"{page.id}/t{number}", page.title, lang, page),
            blocks=part,
            part=number,
            parts=len(parts),
        )
    for picture in getattr(page, "pictures", ()):
        yield PictureSlide(
            **_common(f"{page.id}/{picture.file[:8]}", picture.caption, lang, page),
            picture=picture,
            text="",
        )


def _parts(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    part: list[Block] = []
    weight = 0
    for block in blocks:
        told = len(msgspec.json.encode(block)) if not isinstance(block, PictureBlock) else 200
        if part and (weight + told > CAPACITY or isinstance(block, Heading)):
            yield tuple(part)
            part, weight = [], 0
        part.append(block)
        weight += told
    if part:
        yield tuple(part)
