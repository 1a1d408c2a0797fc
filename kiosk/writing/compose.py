"""An article becomes the Markdown of a draft."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.writing import messages
from kiosk.writing.blocks import Block, Findings
from kiosk.writing.markdown import escape, header_value, heading, is_bare, paragraphs, table
from kiosk.writing.structure.events import find_events
from kiosk.writing.structure.figures import find_figures
from kiosk.writing.structure.points import find_points, without_number
from kiosk.writing.structure.questions import Dialogue

_KEYS = {
    "zh": {
        "title": "标题",
        "subtitle": "副标题",
        "screen": "画面",
        "speaker": "受访人",
        "role": "职务",
        "source": "来源",
        "as_of": "数据日期",
        "draft": "隐藏",
    },
    "en": {},
}
_SCREENS = {"zh": {"interview": "访谈", "article": "文章"}, "en": {}}
_YES = {"zh": "是", "en": "yes"}
_REMARK = {
    "zh": "# 自动整理的草稿，观众看不到；逐句核对以后，把“隐藏”这一行删去。",
    "en": "# A draft that visitors do not see; check every sentence, then delete the line “draft”.",
}
_FIGURES = {"zh": ("数字", "单位", "说明"), "en": ("figure", "unit", "what")}
_EVENTS = {"zh": ("年份", "事件"), "en": ("year", "event")}


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the header of the draft."""

    title: str
    subtitle: str
    screen: str
    """``interview`` or ``article``."""
    speaker: str
    role: str
    source: str
    as_of: str


def compose(head: Head, body: Iterable[str], lang: str) -> str:
    """Return the page: its header, marked as a draft, and the parts of its body."""
    names, screens = _KEYS.get(lang, {}), _SCREENS.get(lang, {})
    code = lang if lang in _YES else "en"
    values = {
        "title": header_value(head.title),
        "subtitle": header_value(head.subtitle),
        "screen": screens.get(head.screen, head.screen),
        "speaker": header_value(head.speaker),
        "role": header_value(head.role),
        "source": header_value(head.source),
        "as_of": header_value(head.as_of),
    }
    lines = [f"{names.get(key, key)}: {value}" for key, value in values.items() if value]
    draft = f"{names.get('draft', 'draft')}: {_YES[code]}"
    header = "\n".join(["---", *lines, _REMARK[code], draft, "---"])
    return "\n\n".join([header, *body]) + "\n"


class BodyWriter:
    """Writes the body of a draft, and tells what a person should look at."""

    def __init__(self, lang: str, findings: Findings) -> None:
        self._lang = "zh" if lang == "zh" else "en"
        self._findings = findings

    def interview(self, dialogue: Dialogue) -> list[str]:
        """Return an interview: the introduction, each question with its answer in points."""
        parts = self._blocks(dialogue.intro)
        for turn in dialogue.turns:
            parts.append(heading(2, turn.question))
            if turn.lead:
                parts += [f"> {text}" for text in paragraphs(turn.lead)]
            parts += self._answer(turn.answer, level=3)
        return parts

    def article(self, blocks: Sequence[Block]) -> list[str]:
        """Return an article: its headings with what stands under them."""
        heads = [i for i, block in enumerate(blocks) if block.kind == "heading"]
        if not heads:
            return self._answer(blocks, level=2)
        parts = self._section(blocks[: heads[0]])
        for start, end in zip(heads, [*heads[1:], len(blocks)], strict=True):
            parts.append(heading(2, without_number(blocks[start].text)))
            parts += self._section(blocks[start + 1 : end])
        return parts

    def _section(self, blocks: Sequence[Block]) -> list[str]:
        return [*self._blocks(blocks), *self._tables(blocks)]

    def _answer(self, blocks: Sequence[Block], level: int) -> list[str]:
        """Return an answer: its opening, its points, and its closing under a rule."""
        answer = find_points(blocks)
        parts = self._section(answer.opening)
        untitled = 0
        for number, point in enumerate(answer.points, 1):
            untitled += not point.title
            parts.append(heading(level, point.title or str(number)))
            parts += [*self._tables(point.blocks), *self._blocks(point.blocks)]
        if untitled:
            self._findings.tell(messages.POINT_UNTITLED, blocks[0].line, count=untitled)
        if answer.closing:
            parts += ["---", *self._section(answer.closing)]
        return parts

    def _tables(self, blocks: Sequence[Block]) -> list[str]:
        """Return what the text tells in figures and in dates."""
        texts = [block.text for block in blocks if block.kind in {"paragraph", "item"}]
        tables = []
        if figures := find_figures(texts, self._lang):
            rows = [(row.value, row.unit, row.label) for row in figures]
            tables.append(table([_FIGURES[self._lang], *rows]))
        if events := find_events(texts, self._lang):
            tables.append(table([_EVENTS[self._lang], *((e.when, e.text) for e in events)]))
        return tables

    def _blocks(self, blocks: Sequence[Block]) -> list[str]:
        """Return blocks as Markdown; list items that follow one another are one list."""
        parts: list[str] = []
        items: list[str] = []
        for block in blocks:
            if block.kind == "item":
                if not is_bare(block.text):  # with its own dash it would be a rule
                    items.append(f"- {escape(block.text)}")
                continue
            parts += self._list(items)
            items = []
            if block.kind == "table":
                parts.append(table(block.rows))
            elif block.kind == "heading":
                parts.append(heading(4, block.text))
            else:
                parts += paragraphs(block.text)
        return [*parts, *self._list(items)]

    def _list(self, items: list[str]) -> list[str]:
        return ["\n".join(items)] if items else []
