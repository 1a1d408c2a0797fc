"""What the person who starts the kiosk wants."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.paths import CONTENT, default_state, seed_for

_WITH_VALUE = ("--size", "--screen", "--lang", "--state", "--trace")
_SIZE = re.compile(r"(\d{3,4})x(\d{3,4})")
_SIDES = (320, 7680)


@dataclass(frozen=True, slots=True)
class Wishes:
    """The options of ``kiosk run``, ``kiosk watch`` and ``kiosk present``."""

    content: Path
    state: Path
    windowed: bool = False
    size: tuple[int, int] | None = None
    """The window's, in device-independent px; implies a window."""
    screen: str = ""
    """Name or number of the screen; empty for the primary one."""
    lang: str = ""
    watch: bool = False
    """For whoever writes: no visitors, what is wrong below, the page saved last."""
    trace: Path | None = None
    seed: Path | None = None
    """A store to show from, only read, while the state folder has no pack."""
    present: bool = False
    """Give a talk, and end with it."""
    deck: str = ""
    """Name of the talk; empty for the written one, else that of all pages."""
    rehearse: bool = False
    """Keep the times of the slides."""

    @property
    def hopeless(self) -> bool:
        """Whether there is neither a folder to compile nor a pack to show."""
        return not self.content.is_dir() and not (self.state / "packs").is_dir()


def read(words: Sequence[str]) -> Wishes | None:
    """Return what plainly written options say, without the time that it takes to load click.

    None for whatever has to be explained, or is not known here: click reads it then.
    """
    given: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        name = word if word.startswith("-") else "content"
        if name in given:
            return None
        if name in _WITH_VALUE and rest and not rest[0].startswith("-"):
            given[name] = rest.pop(0)
        elif name in {"content", "--windowed"}:
            given[name] = word
        else:
            return None
    size = _SIZE.fullmatch(given["--size"]) if "--size" in given else None
    sides = (int(size[1]), int(size[2])) if size else None
    if "--size" in given and not (sides and all(_SIDES[0] <= s <= _SIDES[1] for s in sides)):
        return None
    content = Path(given.get("content", CONTENT)).resolve()
    state = Path(given["--state"]) if "--state" in given else default_state(content)
    wishes = Wishes(
        content=content,
        state=state.absolute(),
        windowed="--windowed" in given,
        size=sides,
        screen=given.get("--screen", ""),
        lang=given.get("--lang", ""),
        trace=Path(given["--trace"]).absolute() if "--trace" in given else None,
        seed=seed_for(content),
    )
    return None if wishes.hopeless else wishes
