"""A talk: slides in order, each with all that its layout shows. Made by the compiler."""

from typing import TypeAlias

from kiosk.pack.model.base import Struct, Text
from kiosk.pack.model.blocks import Block, Event, Figure
from kiosk.pack.model.media import Icon, Picture, Takeaway, Video


class BaseSlide(Struct):
    """What every slide has. Plain text unless the type says ``Text``."""

    id: str
    """Stable over edits of other slides: ``"interview/q1/p2"``; what a talk comes back to."""
    page: str
    """Id of the page that it was made of; empty for one that only the deck has."""
    section: str
    """Title of the section that it belongs to; empty for the title slide."""
    accent: str
    title: str
    notes: tuple[str, ...]
    """The presenter's notes, a paragraph each."""
    seconds: int
    """Planned time."""
    backup: bool
    """Behind the end: reached by jumping, never by going on."""


class TitleSlide(BaseSlide, tag="title", tag_field="kind"):
    """The talk's name, and in a line what it is about."""

    subtitle: str
    cover: Picture | None
    figures: tuple[Figure, ...]
    """At most three."""


class SectionSlide(BaseSlide, tag="section", tag_field="kind"):
    """Begins a section."""

    subtitle: str
    icon: Icon | None
    cover: Picture | None
    number: int
    """From 1."""
    total: int
    items: tuple[str, ...]
    """What it will be about, at most six."""


class QuestionSlide(BaseSlide, tag="question", tag_field="kind"):
    """A question of an interview, large; its points come as slides of their own."""

    number: int
    speaker: str
    role: str
    points: tuple[str, ...]


class PointSlide(BaseSlide, tag="point", tag_field="kind"):
    """One point of an answer."""

    icon: Icon | None
    number: int
    """From 1; 0 for an opening or a closing."""
    total: int
    question: str
    figures: tuple[Figure, ...]
    blocks: tuple[Block, ...]


class TextSlide(BaseSlide, tag="text", tag_field="kind"):
    """Part of a page's text, no more than the back row reads."""

    blocks: tuple[Block, ...]
    part: int
    """From 1."""
    parts: int


class TierSlide(BaseSlide, tag="tier", tag_field="kind"):
    """One tier, among the others."""

    icon: Icon | None
    cover: Picture | None
    number: int
    """From 1, the lowest first; 0 for what all share."""
    names: tuple[str, ...]
    """Titles of all tiers, the lowest first."""
    figures: tuple[Figure, ...]
    blocks: tuple[Block, ...]


class FiguresSlide(BaseSlide, tag="figures", tag_field="kind"):
    """At most six figures."""

    figures: tuple[Figure, ...]


class TimelineSlide(BaseSlide, tag="timeline", tag_field="kind"):
    """At most five dates."""

    events: tuple[Event, ...]


class PictureSlide(BaseSlide, tag="picture", tag_field="kind"):
    """A picture, as large as the wall."""

    picture: Picture
    text: Text


class ClipSlide(BaseSlide, tag="clip", tag_field="kind"):
    """A clip, as large as the wall: its poster until it plays."""

    video: Video
    text: Text


class EndSlide(BaseSlide, tag="end", tag_field="kind"):
    """Thanks, and something to take away."""

    takeaway: Takeaway | None
    cover: Picture | None = None
    subtitle: str = ""


Slide: TypeAlias = (
    TitleSlide
    | SectionSlide
    | QuestionSlide
    | PointSlide
    | TextSlide
    | TierSlide
    | FiguresSlide
    | TimelineSlide
    | PictureSlide
    | ClipSlide
    | EndSlide
)


class Deck(Struct):
    """A talk in one language."""

    id: str
    """Empty for the one made of all pages, else the name of its file."""
    lang: str
    title: str
    minutes: int
    """Planned length; 0 where nobody planned it."""
    slides: tuple[Slide, ...]
