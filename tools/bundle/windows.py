"""The commands that open windows besides ``run``, in the bare Debian: a talk, a folder watched."""

import json
from functools import partial
from pathlib import Path
from typing import Final

from tools.bundle.booth import press, running, until
from tools.bundle.commands import told

_PAGE: Final = "# 新页\n\n一句话。\n\n![没有的图](nowhere.png)\n"
"""With a mistake, for what is told below the page."""


def every_window(root: Path) -> None:
    """Open all of them; raises ``FailedError``."""
    _talk(root)
    _windowed_talk(root)
    _watch(root)


def _talk(root: Path) -> None:
    """Rehearse the talk that comes along, by keys, and ask for its times."""
    file = root / "root" / "talk" / "talk.json"
    with running(root, "--rehearse", "--state", "/root/talk", command="present") as booth:
        until(lambda: _slide(file) != "", "the first slide", booth.process)
        booth.rest("10-talk")
        for _ in range(2):
            before = _slide(file)
            press("Next")
            until(partial(_differs, file, before), f"a slide after {before}", booth.process)
        booth.rest("10-talk-turned")
        press("Escape")
        booth.ended()
    print(told(root, "rehearsals", "--state", "/root/talk"), end="")


def _windowed_talk(root: Path) -> None:
    """Show the audience's window and the speaker's, as on the desk of who prepares a talk."""
    file = root / "root" / "desk" / "talk.json"
    options = ("--windowed", "--size", "960x540", "--deck", "all", "--lang", "en")
    with running(root, *options, "--state", "/root/desk", command="present") as booth:
        until(lambda: _slide(file) != "", "the first slide", booth.process)
        booth.rest("10-talk-windowed")


def _watch(root: Path) -> None:
    """Save a page that has a mistake: it is opened by itself."""
    told(root, "new", "/root/written")
    with running(root, "/root/written", "--size", "1280x720", command="watch") as booth:
        booth.wait("pack_activated")
        booth.rest("11-watch")
        page = root / "root/written/90-new/index.md"
        page.parent.mkdir()
        page.write_text(_PAGE, "utf-8")
        until(
            lambda: any(seen["page"] == "new" for seen in booth.events("page_opened")),
            "the page that was saved",
            booth.process,
        )
        booth.rest("11-watch-saved")


def _slide(file: Path) -> str:
    """Return the slide that is on; empty before there is one."""
    return str(json.loads(file.read_text("utf-8")).get("slide", "")) if file.exists() else ""


def _differs(file: Path, slide: str) -> bool:
    return _slide(file) != slide
