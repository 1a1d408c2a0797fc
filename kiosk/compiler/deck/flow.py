"""Running blocks become slides: a part a heading or rule, text cut where it is too long."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeVar

from msgspec.structs import replace

from kiosk.compiler.deck.cut import groups, unlinked
from kiosk.compiler.deck.draft import Chapter, Draft, Place, Stand
from kiosk.compiler.deck.measure import room
from kiosk.compiler.markdown.plain import plain_text
from kiosk.pack.model import (
    Block,
    Compare,
    Event,
    Figure,
    Figures,
    Gallery,
    Heading,
    Picture,
    PictureBlock,
    Rule,
    Timeline,
    VideoBlock,
)
from kiosk.pack.model.deck import (
    ClipSlide,
    FiguresSlide,
    PictureSlide,
    TextSlide,
    TimelineSlide,
)

MOST_FIGURES = 6
MOST_EVENTS = 5

_PART_LEVEL = 2
_Each = TypeVar("_Each")


@dataclass(slots=True)
class _Part:
    """What stands under one heading, or behind one rule."""

    title: str
    number: int
    place: Place
    headed: bool = False
    """Whether a heading began it: then it has a slide even with nothing under it."""
    blocks: list[tuple[Block, Place]] = field(default_factory=list)


def flow(
    chapter: Chapter,
    blocks: Sequence[Block],
    *,
    name: str = "s",
    title: str = "",
    start: Place = Place(),  # noqa: B008 - immutable
    under: tuple[str, ...] = (),
) -> Iterator[Draft]:
    """Yield the slides of blocks; ``title`` is theirs until the first heading."""
    own = title or chapter.page.title
    for part in _parts(blocks, own, start):
        within = (*under, part.title) if part.title != own else under
        yield from _Maker(chapter, part, f"{name}{part.number}", within).drafts()


def after(blocks: Iterable[Block], start: Place) -> Place:
    """Return the place behind blocks that begin at ``start``."""
    heading, block = start
    for each in blocks:
        heading, block = (heading + 1, 0) if isinstance(each, Heading) else (heading, block + 1)
    return Place(heading, block)


def shares(parts: Sequence[_Each], most: int) -> list[tuple[_Each, ...]]:
    """Cut into as few runs of at most ``most`` as there have to be, about as long as another."""
    count = -(-len(parts) // most)
    if count == 0:
        return []
    size, longer = divmod(len(parts), count)
    ends = [size * (i + 1) + min(i + 1, longer) for i in range(count)]
    return [tuple(parts[a:b]) for a, b in zip([0, *ends], ends, strict=False)]


def figure_slides(chapter: Chapter, figures: Sequence[Figure], stand: Stand) -> Iterator[Draft]:
    """Yield slides of at most six figures."""
    for index, some in enumerate(shares(figures, MOST_FIGURES), 1):
        common = chapter.common(f"{stand.name}{index}", stand.title)
        yield Draft(FiguresSlide(**common, figures=some), stand.place, stand.under)


def event_slides(chapter: Chapter, events: Sequence[Event], stand: Stand) -> Iterator[Draft]:
    """Yield slides of at most five dates."""
    plain = unlinked(Timeline(tuple(events)))
    assert isinstance(plain, Timeline)  # noqa: S101 - it stays what it was
    for index, some in enumerate(shares(plain.events, MOST_EVENTS), 1):
        common = chapter.common(f"{stand.name}{index}", stand.title)
        yield Draft(TimelineSlide(**common, events=some), stand.place, stand.under)


def picture_slides(chapter: Chapter, pictures: Sequence[Picture], stand: Stand) -> Iterator[Draft]:
    """Yield a slide a picture, with its caption."""
    for index, picture in enumerate(pictures, 1):
        common = chapter.common(f"{stand.name}{index}", stand.title)
        text = escaped(picture.caption)
        yield Draft(PictureSlide(**common, picture=picture, text=text), stand.place, stand.under)


def clip_slides(chapter: Chapter, clips: Sequence[VideoBlock], stand: Stand) -> Iterator[Draft]:
    """Yield a slide a clip, with its caption."""
    for index, clip in enumerate(clips, 1):
        common = chapter.common(f"{stand.name}{index}", stand.title)
        text = escaped(clip.video.caption)
        yield Draft(ClipSlide(**common, video=clip.video, text=text), stand.place, stand.under)


def without_clips(blocks: Iterable[Block]) -> tuple[tuple[Block, ...], tuple[VideoBlock, ...]]:
    """Part blocks into those that stand on a slide of text and the clips, which need one each."""
    told, clips = [], []
    for block in blocks:
        if isinstance(block, VideoBlock):
            clips.append(block)
        else:
            told.append(block)
    return tuple(told), tuple(clips)


def escaped(text: str) -> str:
    """Return plain text as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _parts(blocks: Sequence[Block], title: str, start: Place) -> Iterator[_Part]:
    """Cut blocks at headings of the second level and at rules."""
    part, place = _Part(title, 0, start), start
    for block in blocks:
        place = after((block,), place)
        if isinstance(block, Heading) and block.level == _PART_LEVEL:
            if part.blocks or part.headed:
                yield part
            part = _Part(plain_text(block.text), part.number + 1, place, headed=True)
        elif isinstance(block, Rule):
            if part.blocks:
                yield part
                part = _Part(part.title, part.number + 1, place)
        else:
            begins = Place(place.heading, max(0, place.block - 1))
            part.blocks.append((block, begins))
    if part.blocks or part.headed:
        yield part


_SHOWN = (PictureBlock, Gallery, Compare, VideoBlock, Figures, Timeline)
"""Blocks that have slides of their own."""


@dataclass(slots=True)
class _Maker:
    """Makes the slides of one part."""

    chapter: Chapter
    part: _Part
    name: str
    under: tuple[str, ...]

    def drafts(self) -> Iterator[Draft]:
        found: list[Draft] = []
        runs = groupby(self.part.blocks, lambda each: isinstance(each[0], _SHOWN))
        for index, (shown, run) in enumerate(runs, 1):
            if shown:
                for number, (block, place) in enumerate(run):
                    found += self._shown(block, place, f"{self.name}.{index}.{number}-")
            else:
                found += self._texts(list(run), f"{self.name}.{index}-")
        if not found:
            found = self._texts([], f"{self.name}.1-")
        texts = [draft for draft in found if isinstance(draft.slide, TextSlide)]
        return iter(_numbered(found, len(texts)))

    def _texts(self, run: list[tuple[Block, Place]], name: str) -> list[Draft]:
        place = run[0][1] if run else self.part.place
        cut = groups([block for block, _ in run], room(self.chapter.page.text_lang)) or [()]
        drafts: list[Draft] = []
        for index, group in enumerate(cut, 1):
            common = self.chapter.common(f"{name}{index}", self.part.title)
            slide = TextSlide(**common, blocks=group, part=1, parts=1)
            drafts.append(Draft(slide, _nth(run, place, len(drafts), len(cut)), self.under))
        return drafts

    def _shown(self, block: Block, place: Place, name: str) -> Iterator[Draft]:
        stand = Stand(name, self.part.title, place, self.under)
        match block:
            case Figures():
                return figure_slides(self.chapter, block.items, stand)
            case Timeline():
                return event_slides(self.chapter, block.events, stand)
            case VideoBlock():
                return clip_slides(self.chapter, (block,), stand)
            case _:
                return picture_slides(self.chapter, _pictures(block), stand)


def _nth(run: list[tuple[Block, Place]], first: Place, index: int, count: int) -> Place:
    """Return about where the group ``index`` of ``count`` begins among the blocks of a run."""
    return run[index * len(run) // count][1] if index and run else first


def _pictures(block: Block) -> tuple[Picture, ...]:
    match block:
        case PictureBlock():
            return (block.picture,)
        case Gallery():
            return block.pictures
        case Compare():
            return (block.before, block.after)
        case _:
            return ()


def _numbered(drafts: list[Draft], parts: int) -> list[Draft]:
    """Tell each text slide which of its part's it is."""
    part, found = 0, []
    for draft in drafts:
        if isinstance(draft.slide, TextSlide):
            part += 1
            slide = replace(draft.slide, part=part, parts=parts)
            found.append(Draft(slide, draft.place, draft.under))
        else:
            found.append(draft)
    return found
