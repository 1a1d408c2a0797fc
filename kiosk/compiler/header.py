"""The optional header of a page, read tolerantly and never shown."""

import re
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from itertools import pairwise

from kiosk.compiler.dates import last_day
from kiosk.compiler.messages import text as messages
from kiosk.compiler.problems import Problem

KEYS = {
    "title": ("标题", "题目"),
    "subtitle": ("副标题",),
    "screen": ("画面", "版式"),
    "icon": ("图标",),
    "accent": ("颜色", "主题色"),
    "cover": ("封面", "封面图"),
    "order": ("排序", "顺序"),
    "draft": ("隐藏", "草稿"),
    "source": ("来源", "资料来源"),
    "as_of": ("数据日期", "数据截至"),
    "expires": ("截止", "截止日期", "到期"),
    "qr": ("二维码",),
    "speaker": ("受访人", "受访者"),
    "role": ("职务", "职位"),
    "minutes": ("时长", "分钟"),
}
"""Every key with its Chinese names, the one of the guide first."""

_BY_NAME = {name: key for key, names in KEYS.items() for name in (key, *names)}
_RULE = re.compile(r"^\s*[-－—]{2,}\s*$|^\s*[-－]{3,}.{0,3}$")
_CLOSE = re.compile(r"^\s*(?:[-－—]{2,}|\.{3,}|…{1,2})\s*$")
_PAIR = re.compile(r"^\s*(?P<key>[^:：\s][^:：]{0,39}?)\s*[:：]\s*(?P<value>.*?)\s*$")
_PLAIN_KEY = re.compile(r"^\s*[A-Za-z_][\w -]{0,29}\s*[:：](?!//)|^\s*[\u4e00-\u9fff]{1,6}\s*[:：]")
_HEADING = re.compile(r"^ {0,3}[#＃]{1,6}[ \u3000]*\S")
_QUOTES = ('""', "''", "“”", "”“", "””", "““", "‘’", "’‘", "’’", "「」", "『』", "＂＂")
_YES = {"yes", "y", "true", "on", "1", "是", "对", "真", "隐藏", "草稿", "√", "✓"}
_NO = {"", "no", "n", "false", "off", "0", "否", "不", "不是", "假", "显示", "×"}
_SHOWN = 40
"""Characters of a bad line that a problem cites."""
_OPEN_LINES = 40
"""Most lines that a header without end can take."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the header says; an absent key is empty. Values are plain text as written."""

    title: str = ""
    subtitle: str = ""
    screen: str = ""
    """As written (``interview``, ``访谈``); the screen kinds know their names."""
    icon: str = ""
    accent: str = ""
    cover: str = ""
    order: float | None = None
    draft: bool = False
    source: str = ""
    as_of: str = ""
    """As written."""
    expires: str = ""
    """The last day on which the page is shown, ``YYYY-MM-DD``."""
    qr: str = ""
    speaker: str = ""
    role: str = ""
    minutes: int = 0
    """Planned length of a written talk; 0 where nobody planned it."""
    lines: dict[str, int] = field(default_factory=dict)
    """Line of each key that is there, from 1."""

    def line(self, key: str) -> int:
        """Return the line of ``key`` (``"icon"``), 1 when it is not there."""
        return self.lines.get(key, 1)


@dataclass(frozen=True, slots=True)
class HeaderResult:
    """A page cut into its header and its body."""

    header: Header
    body: str
    body_line: int
    """Line of the file on which the body begins, from 1."""
    problems: tuple[Problem, ...]


def read_header(text: str, file: str) -> HeaderResult:
    """Cut the header off a page named ``file`` (relative, for problems)."""
    lines = text.removeprefix("\ufeff").split("\n")
    first = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    extent = _extent(lines, first)
    if extent is None:
        return HeaderResult(Header(), "\n".join(lines), 1, ())
    start, end, closed = extent
    problems: list[Problem] = []
    if not closed:
        problems.append(messages.HEADER_OPEN.at(file, first + 1))
    header = _read_lines(lines, start, end, file, problems)
    body = end + 1 if closed else end
    return HeaderResult(header, "\n".join(lines[body:]), body + 1, tuple(problems))


def _extent(lines: list[str], first: int) -> tuple[int, int, bool] | None:
    """Return the first header line, the line after the last, and whether a closing one follows.

    None for a page without a header: also one that begins with a rule and goes on with prose.
    """
    if first >= len(lines):
        return None
    if not _RULE.match(lines[first]):
        return _bare(lines, first)
    start = first + 1
    content = _skip(lines, start)
    if content == len(lines):
        return None
    end = next((i for i in range(start, len(lines)) if _CLOSE.match(lines[i])), len(lines))
    if end < len(lines) and _between_rules(lines[start:end]):
        return start, end, True
    if _is_known(lines[content]) or (lines[start].strip() and _begins_header(lines, content)):
        return start, _open_end(lines, start), False
    return None


def _between_rules(lines: list[str]) -> bool:
    """Tell whether lines between two rules are a header, not the text of a page.

    A heading, a blank line at the top or a sentence shows that they are text.
    """
    content = [line for line in lines if line.strip()]
    known = sum(map(_is_known, content))
    for line, following in pairwise([*content, ""]):
        remark = _is_pair(following) or _HEADING.match(following) or _names_key(following)
        at_the_end = not following and len(content) == len(lines)
        if _HEADING.match(line) and not (remark or at_the_end):
            return False
    if known:
        together = len(content) == len(lines)
        return together or all(
            _is_known(line) or _HEADING.match(line) or not _is_sentence(line) for line in content
        )
    blank_first = bool(lines) and not lines[0].strip()
    return not blank_first and all(
        _is_plausible(line) or not _is_sentence(line) for line in content
    )


def _skip(lines: list[str], start: int) -> int:
    """Return the first line that is neither blank nor a remark: ``#`` right above a pair."""
    for index in range(start, len(lines)):
        if lines[index].strip() and not _is_remark(lines, index):
            return index
    return len(lines)


def _is_remark(lines: list[str], index: int) -> bool:
    """Tell whether a line is ``# …`` with a known key under it, not a heading."""
    if not _HEADING.match(lines[index]):
        return False
    following = next((line for line in lines[index + 1 :] if not _HEADING.match(line)), "")
    return _is_known(following) or _names_key(following)


def _begins_header(lines: list[str], start: int) -> bool:
    """Tell whether the paragraph at ``start`` is a header that was never closed."""
    for line in lines[start : start + _OPEN_LINES]:
        if not line.strip() or _HEADING.match(line):
            return False
        if _is_known(line) or _is_plausible(line):
            return True
    return False


def _bare(lines: list[str], first: int) -> tuple[int, int, bool] | None:
    """Return the extent of a header whose opening ``---`` is missing."""
    if not _is_known(lines[first]):
        return None
    end = first
    while end < len(lines) and _is_pair(lines[end]):
        end += 1
    if end < len(lines) and _CLOSE.match(lines[end]):
        return first, end, True
    return None


def _open_end(lines: list[str], start: int) -> int:
    """Return where a header without end has to end: a blank line, a heading, a long line."""
    end = start
    while end < min(len(lines), start + _OPEN_LINES):
        line = lines[end]
        if line.lstrip().startswith(("#", "＃", "!", "|", ">")) and not _is_remark(lines, end):
            break
        if not line.strip() and not _known_ahead(lines, end):
            break
        if len(line) > 2 * _SHOWN and not _is_pair(line):
            break
        end += 1
    return end


def _known_ahead(lines: list[str], blank: int) -> bool:
    """Tell whether the text after a blank line goes on with known keys."""
    following = next((line for line in lines[blank:] if line.strip()), "")
    return _is_known(following)


def _key(line: str) -> str:
    """Return the key of a line as its field, empty for none that is known."""
    pair = _PAIR.match(line)
    return _BY_NAME.get(_plain_key(pair["key"]), "") if pair else ""


def _plain_key(name: str) -> str:
    """Return a key as the table has it: lower case, no quotes, ``_`` for a space or hyphen."""
    return re.sub(r"[\s-]+", "_", name.strip("\"'“”‘’*_` \u3000").lower())


def _is_known(line: str) -> bool:
    return bool(_key(line))


def _is_pair(line: str) -> bool:
    return bool(_PLAIN_KEY.match(line)) or _is_known(line)


def _is_plausible(line: str) -> bool:
    """Tell whether a line is a known key with a slip: in its spelling or its colon."""
    pair = _PAIR.match(line)
    if pair and _PLAIN_KEY.match(line):
        name = _plain_key(pair["key"])
        return name.isascii() or bool(get_close_matches(name, _BY_NAME, n=1, cutoff=0.6))
    return _names_key(line) and not _is_sentence(line)


def _names_key(line: str) -> bool:
    """Tell whether a short line begins with a key, whatever comes instead of the colon."""
    first = re.split(r"[\s=；;，]", line.strip(), maxsplit=1)[0]
    return _plain_key(first) in _BY_NAME and len(line) <= 2 * _SHOWN


def _is_sentence(line: str) -> bool:
    return len(line) > 2 * _SHOWN or line.rstrip().endswith(("。", "！", "？", ".", "!", "?", "；"))


def _read_lines(
    lines: list[str], start: int, end: int, file: str, problems: list[Problem]
) -> Header:
    """Read the header lines ``start`` to before ``end`` (indices)."""
    values: dict[str, object] = {}
    places: dict[str, int] = {}
    for index in range(start, end):
        line = lines[index]
        if not line.strip() or line.lstrip().startswith(("#", "＃")):
            continue
        problem = _read_line(line, index + 1, file, values, places)
        problems.extend(filter(None, [problem]))
    known = {f.name for f in fields(Header)}
    return replace(Header(), **{k: v for k, v in values.items() if k in known}, lines=places)  # type: ignore[arg-type]  # values are converted by key


def _read_line(
    line: str, number: int, file: str, values: dict[str, object], places: dict[str, int]
) -> Problem | None:
    """Read one line into ``values``; return what is wrong with it."""
    pair = _PAIR.match(line)
    if pair is None:
        return messages.HEADER_LINE.at(file, number, text=line.strip()[:_SHOWN])
    key = _key(line)
    if not key:
        return _unknown(pair["key"], number, file)
    twice = messages.HEADER_TWICE.at(file, number, key=pair["key"]) if key in places else None
    value, example = _convert(key, _unquoted(pair["value"]))
    if value is None:
        return messages.HEADER_VALUE.at(
            file, number, key=pair["key"], value=pair["value"][:_SHOWN], example=example
        )
    values[key], places[key] = value, number
    return twice


def _unknown(name: str, number: int, file: str) -> Problem:
    """Report a key that does not exist, with the nearest that does."""
    name = name[:_SHOWN]
    near = get_close_matches(_plain_key(name), _BY_NAME, n=1, cutoff=0.5)
    return messages.HEADER_KEY.at(
        file,
        number,
        key=name,
        suggestion_zh=f"，是不是“{near[0]}”" if near else "",
        suggestion_en=f"; did you mean “{near[0]}”?" if near else "",
        known_zh="、".join(names[0] for names in KEYS.values()),
        known_en=", ".join(KEYS),
    )


def _unquoted(value: str) -> str:
    """Return the value without the quotes around it."""
    if len(value) > 1 and value[0] + value[-1] in _QUOTES:
        return value[1:-1].strip()
    return value.strip(" \t\u3000\u00a0")


def _convert(key: str, value: str) -> tuple[object, str]:
    """Return the value of ``key`` in its type, or None and an example of a good one."""
    match key:
        case "order":
            found = re.fullmatch(r"-?\d{1,9}(?:[.．]\d{1,6})?", value)
            return (float(value.replace("．", ".")) if found else None), "“10”"
        case "draft":
            word = value.lower()
            return (True if word in _YES else False if word in _NO else None), "“是 / yes”"
        case "minutes":
            found = re.fullmatch(r"(\d{1,3})\s*(?:分钟|分|minutes?|min|')?", value.lower())
            return (int(found[1]) if found else None if value else 0), "“15”"
        case "expires":
            day = last_day(value)
            return (day.isoformat() if day else "" if not value else None), "“2026-12-31”"
        case _:
            return value, ""
