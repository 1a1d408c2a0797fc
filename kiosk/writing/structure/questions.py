"""Questions and answers, told by labels (``记者：``, ``答：``, a name) or by their form."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from kiosk.writing.blocks import Block
from kiosk.writing.structure.names import is_name

_LABEL = re.compile(
    r"^[【\[]?(?P<label>[\u4e00-\u9fffA-Za-z·]{1,14}(?:[ .][A-Z][A-Za-z.'’-]*){0,3}\d{0,2}"
    r"(?:[（(][^（）()]{1,24}[）)])?)\s*(?:[】\]]\s*[:：]?|[:：])[ \u3000]*"
)
_ASKS = re.compile(
    r"(?:提?问|Q(?:uestion)?\d*|.*(?:记者|媒体|主持人|网友)(?:提?问)?|Reporter|Interviewer|Moderator"
    r"|Host|Journalist|.{2,}(?:网|社|报|电视台|广播电台|周刊|杂志|新闻))(?:[（(].*)?",
    re.IGNORECASE,
)
_ANSWERS = re.compile(r"(?:回?答|嘉宾|受访人|受访者|A(?:nswer)?\d*)", re.IGNORECASE)
_NUMBER = re.compile(
    r"^(?:(?:问题)?[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．:：]|Q?\d{1,2}[、.．)）:：]\s*|[（(]\d{1,2}[）)])\s*"
)
_ASKING = re.compile(r"[？?][”\"’]?$")
_SENTENCES = re.compile(r"[^。！？!?]*[。！？!?]+[”’」]?|[^。！？!?]+$")
_LONGEST = 60
"""Characters of a question that can be a heading as a whole; of a longer one it is its end."""
_LONGEST_UNLABELLED = 120


@dataclass(frozen=True, slots=True)
class Turn:
    """A question with its answer."""

    question: str
    lead: str
    """What the one who asks says before the question, with the label; often empty."""
    line: int
    answer: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Dialogue:
    """An interview."""

    intro: tuple[Block, ...]
    turns: tuple[Turn, ...]
    speaker: str
    """The label of the one who answers where it is a name, else empty."""
    role: str
    """What stands in brackets behind that name."""


def find_dialogue(blocks: Sequence[Block]) -> Dialogue | None:
    """Return the interview that some blocks are; None for an article."""
    return _labelled(blocks) or _unlabelled(blocks)


def headings_as_questions(blocks: Sequence[Block]) -> Dialogue | None:
    """Return an article as an interview, its headings as the questions; None without any."""
    heads = [index for index, block in enumerate(blocks) if block.kind == "heading"]
    if not heads:
        return None
    turns = [
        Turn(blocks[start].text, "", blocks[start].line, tuple(blocks[start + 1 : end]))
        for start, end in pairwise([*heads, len(blocks)])
    ]
    return Dialogue(tuple(blocks[: heads[0]]), tuple(turns), "", "")


@dataclass(frozen=True, slots=True)
class _Said:
    """A block with who says it."""

    block: Block
    label: str
    """Empty where it goes on from the block before."""


def _split_label(block: Block) -> _Said:
    found = _LABEL.match(block.text) if block.kind in {"paragraph", "heading", "item"} else None
    if found is None:
        return _Said(block, "")
    return _Said(replace(block, text=block.text[found.end() :]), found["label"].strip())


def _labelled(blocks: Sequence[Block]) -> Dialogue | None:
    """Read labels; a paragraph with several is cut at them."""
    labels = {said.label for said in map(_split_label, blocks) if said.label}
    asking = {label for label in labels if _ASKS.fullmatch(label)}
    answering = {label for label in labels - asking if _ANSWERS.fullmatch(label)}
    answering |= {label for label in labels - asking if is_name(_bare(label))}
    if not asking or not any(_split_label(b).label in asking for b in blocks):
        return None
    pieces = [piece for block in blocks for piece in _cut_inside(block, asking | answering)]
    said = [_said(piece, asking | answering) for piece in pieces]
    turns, intro = _turns(said, asking, answering)
    if not any(turn.answer for turn in turns):
        return None
    names = [s.label for s in said if s.label in answering and is_name(_bare(s.label))]
    name = Counter(names).most_common(1)[0][0] if names else ""
    role = re.search(r"[（(]([^（）()]+)[）)]", name)
    return Dialogue(tuple(intro), tuple(turns), _bare(name), role[1] if role else "")


def _bare(label: str) -> str:
    return re.sub(r"[（(].*", "", label).strip()


def _said(block: Block, known: set[str]) -> _Said:
    """Return a block with its label, where that is one of the speakers'."""
    said = _split_label(block)
    return said if said.label in known else _Said(block, "")


def _cut_inside(block: Block, labels: set[str]) -> list[Block]:
    """Cut a paragraph in which the next one begins to speak."""
    names = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    cuts = [m.end() for m in re.finditer(rf"[。！？!?”][ \u3000]*(?=(?:{names})[:：])", block.text)]
    bounds = [0, *cuts, len(block.text)]
    texts = [block.text[a:b].strip() for a, b in pairwise(bounds)]
    return [replace(block, text=text) for text in texts if text] if cuts else [block]


@dataclass(slots=True)
class _Exchange:
    asked: list[_Said]
    answer: list[Block] = field(default_factory=list)
    answered: bool = False


def _turns(
    said: list[_Said], asking: set[str], answering: set[str]
) -> tuple[list[Turn], list[Block]]:
    """Put together who asks and who answers; what comes before is the introduction."""
    exchanges: list[_Exchange] = []
    intro: list[Block] = []
    ahead = _answers_ahead(said, asking, answering)
    for each, answer_follows in zip(said, ahead, strict=True):
        last = exchanges[-1] if exchanges else None
        goes_on = last is not None and not last.answered
        if last and goes_on and (each.label in asking or (not each.label and answer_follows)):
            last.asked.append(each)
        elif each.label in asking:
            exchanges.append(_Exchange([each]))
        elif last:
            last.answered = True
            last.answer += [each.block] if each.block.text else []
        else:
            intro.append(each.block)
    turns: list[Turn] = []
    for exchange in exchanges:
        turns += _turn(exchange)
        intro += exchange.answer if not turns else []
    return turns, intro


def _answers_ahead(said: list[_Said], asking: set[str], answering: set[str]) -> list[bool]:
    """Tell for each place whether an answer begins there or later, before the next question."""
    ahead: list[bool] = []
    found = False
    for each in reversed(said):
        found = each.label in answering or (found and each.label not in asking)
        ahead.append(found)
    return ahead[::-1]


def _turn(exchange: _Exchange) -> list[Turn]:
    """Make a question of all that was said before its answer; [] when that was nothing."""
    text = "".join(each.block.text for each in exchange.asked)
    if not re.search(r"\w", text):
        return []
    first = exchange.asked[0]
    question, lead = _question_of(text)
    label = f"{first.label}：" if lead else ""
    return [Turn(question, label + lead, first.block.line, tuple(exchange.answer))]


def _question_of(text: str) -> tuple[str, str]:
    """Return the sentence that asks and what stands before it; a short text is one question."""
    text = text.strip()
    if len(text) <= _LONGEST:
        return text, ""
    sentences = _SENTENCES.findall(text)
    question = sentences.pop() if sentences else text
    while (
        sentences
        and len(question) + len(sentences[-1]) <= _LONGEST
        and _ASKING.search(sentences[-1])
    ):
        question = sentences.pop() + question
    return question.strip(), "".join(sentences).strip()


def _unlabelled(blocks: Sequence[Block]) -> Dialogue | None:
    """Read questions that stand out: headings, bold, numbered, or all lines that ask."""
    asks = [index for index, block in enumerate(blocks) if _stands_out(block)]
    if len(asks) < 2:  # noqa: PLR2004 - one question in an article is a figure of speech
        return None
    bounds = [*asks, len(blocks)]
    turns = [
        Turn(_NUMBER.sub("", blocks[a].text), "", blocks[a].line, tuple(blocks[a + 1 : b]))
        for a, b in pairwise(bounds)
    ]
    if sum(bool(turn.answer) for turn in turns) < len(turns) - 1:
        return None
    return Dialogue(tuple(blocks[: asks[0]]), tuple(turns), "", "")


def _stands_out(block: Block) -> bool:
    """Tell whether a block is one question and nothing else."""
    text = _NUMBER.sub("", block.text)
    if not _ASKING.search(text) or not 4 <= len(text) <= _LONGEST_UNLABELLED:  # noqa: PLR2004
        return False
    alone = len(_SENTENCES.findall(text)) == 1
    marked = block.strong or block.kind == "heading" or text != block.text
    return marked or (alone and block.kind == "paragraph")
