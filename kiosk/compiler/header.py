"""The optional header of a page, read tolerantly and never shown."""

from dataclasses import dataclass, field

from kiosk.compiler.problems import Problem


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
    return HeaderResult(Header(), text, 1, ())
