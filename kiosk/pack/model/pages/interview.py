"""An interview: a speaker, questions, and answers in points."""

from kiosk.pack.model.base import Struct
from kiosk.pack.model.blocks import Block, Figure
from kiosk.pack.model.media import Icon
from kiosk.pack.model.page import BasePage


class Point(Struct):
    """One point of an answer (``###``)."""

    title: str
    icon: Icon | None
    figures: tuple[Figure, ...]
    """Figures lifted out of the point's figure tables."""
    blocks: tuple[Block, ...]
    """The rest of it."""


class Question(Struct):
    """A question (``##``) and its answer."""

    title: str
    icon: Icon | None
    opening: tuple[Block, ...]
    points: tuple[Point, ...]
    closing: tuple[Block, ...]
    """What follows a ``---``."""


class InterviewPage(BasePage, tag="interview", tag_field="kind"):
    """An interview."""

    speaker: str
    role: str
    intro: tuple[Block, ...]
    questions: tuple[Question, ...]
