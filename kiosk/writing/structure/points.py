"""The points of an answer: told by headings, or by the words that count them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.writing.blocks import Block

_DIGITS = "一二三四五六七八九十"
_SIDE = r"(?:个?(?:方面|层面|点))?"
_COUNTED = (
    rf"(?P<n>[{_DIGITS}])是(?![不否])",
    rf"其(?P<n>[{_DIGITS}])(?:是|[，,、：:])",
    rf"第(?P<n>[{_DIGITS}]){_SIDE}(?:是|[，,、：:])",
    rf"[（(](?P<n>[{_DIGITS}])[）)][、.．]?",
    rf"(?P<n>[{_DIGITS}])[、．.]",
    r"[（(](?P<d>\d{1,2})[）)]",
    r"(?P<d>\d{1,2})(?:[、．）)]|\.(?!\d))",
    r"(?P<c>[①-⑩])",
)
_WORDS = r"(?P<first>首先)|(?P<next>其次|再次|再者|此外|同时|最后)"
_ENGLISH = r"(?P<e>First|Second|Third|Fourth|Fifth|Sixth)(?:ly)?,"
_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")
_SUMMARY = re.compile(
    r"^(?:总之|总的来(?:说|看)|总体(?:来|上)|综上|综合来看|概括(?:来说|起来)|可以说|归结起来|一句话"
    r"|正是|In short|In summary|Overall|To sum up|Altogether)"
)
_TITLE = 24
"""Characters of a sentence that can be a title."""
_CLAUSE = 16
"""Characters of a clause that can be a title."""
_SHORTEST = 3
_LEAST = 25
"""Characters that points inside one paragraph have on average; shorter ones are a mere list."""
_ASPECT = re.compile(
    r"^(?:从(?P<title>[^，。；：]{2,12}?)(?:的角度)?(?:来)?看"
    r"|在(?P<in>[^，。；：]{2,12})方面|(?P<of>[^，。；：在]{2,10})方面)[，,：]"
)
"""The side of a thing that a point looks at."""
_DANGLING = re.compile(
    r"^(?:随着|由于|为了?|在|通过|以(?!.{0,3}为)|对|从|面对|作为|当|如果|虽然|尽管|因为|不仅|既|除了|按照|根据"
    r"|With|As|While|Because|Although|If|When|In|By)"
)


@dataclass(frozen=True, slots=True)
class PointText:
    """A point of an answer."""

    title: str
    """Its own short sentence; empty when it has none."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer in parts."""

    opening: tuple[Block, ...]
    points: tuple[PointText, ...] = ()
    closing: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class _Mark:
    """A word that counts, at its place."""

    block: int
    start: int
    end: int
    number: int


def find_points(blocks: Sequence[Block]) -> Answer:
    """Cut an answer into its points; one without them is all opening."""
    if any(_is_subheading(block) for block in blocks):
        return _by_headings(blocks)
    marks = max(_chains(blocks), key=len, default=[])
    return _by_marks(blocks, marks) if marks else Answer(tuple(blocks))


def _is_subheading(block: Block) -> bool:
    bold = block.strong and len(block.text) <= _TITLE and not re.search(r"[。；？]$", block.text)
    return block.kind == "heading" or (bold and block.kind == "paragraph")


def _by_headings(blocks: Sequence[Block]) -> Answer:
    opening: list[Block] = []
    points: list[PointText] = []
    for block in blocks:
        if _is_subheading(block):
            points.append(PointText(without_number(block.text), ()))
        elif points:
            points[-1] = replace(points[-1], blocks=(*points[-1].blocks, block))
        else:
            opening.append(block)
    return Answer(tuple(opening), tuple(points))


def without_number(title: str) -> str:
    """Return a heading without the number that it was given by hand."""
    for pattern in _COUNTED[2:]:
        if found := re.match(pattern, title):
            return title[found.end() :].strip() or title
    return title


def _chains(blocks: Sequence[Block]) -> list[list[_Mark]]:
    """Return, for each way of counting, the marks that count one, two, three."""
    chains = []
    for pattern in (*_COUNTED, _ENGLISH):
        only_at_start = "、．." in pattern or "(?P<d>" in pattern
        chain = _chain(_found(blocks, pattern, only_at_start=only_at_start))
        if len(chain) > 1 and _worth(blocks, chain):
            chains.append(chain)
    words = _in_words(blocks)
    return [*chains, words] if len(words) > 1 and _worth(blocks, words) else chains


def _found(blocks: Sequence[Block], pattern: str, *, only_at_start: bool) -> list[_Mark]:
    where = r"^" if only_at_start else r"(?:^|(?<=[。；;！？：:”])|(?<=[.!?;:] ))[ \u3000]*"
    return [
        _Mark(index, found.start(), found.end(), _number(found))
        for index, block in enumerate(blocks)
        if block.kind not in {"table", "picture"}
        for found in re.finditer(where + pattern, block.text)
    ]


def _number(found: "re.Match[str]") -> int:
    groups = found.groupdict()
    if groups.get("n"):
        return _DIGITS.index(groups["n"]) + 1
    if groups.get("d"):
        return int(groups["d"])
    if groups.get("e"):
        return _ORDINALS.index(groups["e"]) + 1
    return ord(groups["c"]) - ord("①") + 1


def _chain(marks: list[_Mark]) -> list[_Mark]:
    chain: list[_Mark] = []
    for mark in marks:
        if mark.number == len(chain) + 1:
            chain.append(mark)
    return chain


def _in_words(blocks: Sequence[Block]) -> list[_Mark]:
    """Return 首先 and what follows it."""
    marks: list[_Mark] = []
    for index, block in enumerate(blocks):
        for found in re.finditer(rf"(?:^|(?<=[。；]))[ \u3000]*(?:{_WORDS})[，,：:]?", block.text):
            if bool(found["first"]) == (not marks):
                marks.append(_Mark(index, found.start(), found.end(), len(marks) + 1))
    return marks


def _worth(blocks: Sequence[Block], chain: list[_Mark]) -> bool:
    """Tell whether points in one paragraph are long enough to be cards."""
    places = {mark.block for mark in chain}
    if len(places) > 1:
        return True
    text = blocks[chain[0].block].text
    return (len(text) - chain[0].start) / len(chain) >= _LEAST


def _by_marks(blocks: Sequence[Block], marks: list[_Mark]) -> Answer:
    first, last = marks[0], marks[-1]
    opening = [*blocks[: first.block]]
    if before := blocks[first.block].text[: first.start].strip():
        opening.append(replace(blocks[first.block], text=before))
    closing = _closing(blocks, marks)
    end = len(blocks) - len(closing)
    points = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        stop = following.block if following else last.block
        until = following.start if following and following.block == mark.block else None
        parts = [
            replace(blocks[mark.block], text=blocks[mark.block].text[mark.end : until].strip())
        ]
        parts += blocks[mark.block + 1 : stop if following else end]
        if following and following.block > mark.block and following.start:
            before = blocks[following.block].text[: following.start].strip()
            parts += [replace(blocks[following.block], text=before)] if before else []
        points.append(_titled(parts))
    return Answer(tuple(opening), tuple(points), tuple(closing))


def _closing(blocks: Sequence[Block], marks: list[_Mark]) -> list[Block]:
    """Return what sums an answer up.

    That is all from a summing word on, or a lone paragraph after points of one paragraph each.
    """
    tail = list(blocks[marks[-1].block + 1 :])
    for index, block in enumerate(tail):
        if _SUMMARY.match(block.text):
            return tail[index:]
    places = [mark.block for mark in marks]
    single = places == list(range(places[0], places[0] + len(places)))
    return tail if len(tail) == 1 and single and tail[0].kind == "paragraph" else []


def _titled(parts: list[Block]) -> PointText:
    """Take the short sentence at the beginning of a point as its title."""
    first = parts[0]
    title, rest = split_title(first.text)
    rest = re.sub("[；;]$", "。", rest)
    kept = [replace(first, text=rest, kind="paragraph")] if rest else []
    return PointText(title, (*kept, *parts[1:]))


def split_title(text: str) -> tuple[str, str]:
    """Return a point's title and its text; the title is empty where no part of it is short."""
    if aspect := _ASPECT.match(text):
        title = aspect["title"] or aspect["in"] or aspect["of"]
        return title, text[aspect.end() :].strip()
    sentence = re.match(rf"^([^。！？；]{{{_SHORTEST},{_TITLE}}})[。；](?=.|$)", text)
    if sentence:
        return sentence[1].strip(), text[sentence.end() :].strip()
    colon = re.match(rf"^([^。！？；，：]{{{_SHORTEST - 1},{_CLAUSE}}})(?:：|——)", text)
    clause = re.match(rf"^([^。！？；，]{{{_SHORTEST + 1},{_CLAUSE}}})，", text)
    english = re.match(rf"^([^.!?;]{{{_SHORTEST},{2 * _TITLE}}})\.\s", text)
    for found in (colon, english, clause):
        if found and not (found is clause and _DANGLING.match(text)):
            title = found[1].strip()
            return title[:1].upper() + title[1:], text[found.end() :].strip()
    return "", text
