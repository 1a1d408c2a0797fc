"""An interview: each question large, then its answer point by point."""

from collections.abc import Iterator

from kiosk.compiler.deck.cut import groups
from kiosk.compiler.deck.draft import Chapter, Draft, Place, Stand
from kiosk.compiler.deck.flow import after, clip_slides, flow, without_clips
from kiosk.compiler.deck.measure import room
from kiosk.compiler.deck.opening import opening
from kiosk.pack.model import Block, Figure, Icon
from kiosk.pack.model.deck import PointSlide, QuestionSlide
from kiosk.pack.model.pages.interview import InterviewPage, Question


def slides(chapter: Chapter) -> Iterator[Draft]:
    """Yield the section, the introduction, and the questions."""
    page = chapter.page
    assert isinstance(page, InterviewPage)  # noqa: S101 - found by its kind
    yield from opening(chapter, [question.title for question in page.questions])
    yield from flow(chapter, page.intro)
    place = after(page.intro, Place())
    for number, question in enumerate(page.questions, 1):
        answer = _Answer(chapter, page, question, number)
        yield from answer.drafts(Place(place.heading + 1))
        place = answer.end


class _Answer:
    """One question with its answer."""

    def __init__(
        self, chapter: Chapter, page: InterviewPage, question: Question, number: int
    ) -> None:
        self._chapter = chapter
        self._page = page
        self._question = question
        self._number = number
        self.end = Place()

    def drafts(self, start: Place) -> Iterator[Draft]:
        """Yield the slides; ``end`` is where the next question begins."""
        question = self._question
        yield Draft(self._asked(), start, (question.title,))
        yield from self._part(question.title, question.opening, "opening", start)
        place = after(question.opening, start)
        for number, point in enumerate(question.points, 1):
            place = Place(place.heading + 1)
            yield from self._part(
                point.title,
                point.blocks,
                f"p{number}",
                place,
                icon=point.icon,
                number=number,
                figures=point.figures,
            )
            place = after(point.blocks, place)
        # The closing stands behind a rule, which is a block too.
        place = Place(place.heading, place.block + 1)
        yield from self._part(question.title, question.closing, "closing", place)
        self.end = after(question.closing, place)

    def _asked(self) -> QuestionSlide:
        return QuestionSlide(
            **self._chapter.common(f"q{self._number}", self._question.title),
            number=self._number,
            speaker=self._page.speaker,
            role=self._page.role,
            points=tuple(point.title for point in self._question.points),
        )

    def _part(
        self,
        title: str,
        blocks: tuple[Block, ...],
        name: str,
        place: Place,
        *,
        icon: Icon | None = None,
        number: int = 0,
        figures: tuple[Figure, ...] = (),
    ) -> Iterator[Draft]:
        """Yield the slides of a point, an opening or a closing; its figures are on the first.

        Its clips come behind its text.
        """
        told, clips = without_clips(blocks)
        beside = room(self._page.text_lang, figures=bool(figures))
        cut = groups(told, beside)
        if not cut and (figures or (number and not clips)):
            cut = [()]
        under = (self._question.title, title) if number else (self._question.title,)
        for index, group in enumerate(cut):
            suffix = f"-{index + 1}" if index else ""
            slide = PointSlide(
                **self._chapter.common(f"q{self._number}/{name}{suffix}", title),
                icon=icon,
                number=number,
                total=len(self._question.points),
                question=self._question.title if number else "",
                figures=() if index else figures,
                blocks=group,
            )
            yield Draft(slide, Place(place.heading, place.block + index), under)
        behind = Place(place.heading, place.block + len(cut))
        stand = Stand(f"q{self._number}/{name}-clip", title, behind, under)
        yield from clip_slides(self._chapter, clips, stand)
