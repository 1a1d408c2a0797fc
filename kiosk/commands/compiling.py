"""The compiler as the keeper's child: it loads, then compiles whenever it is told to.

See ``docs/keeper-protocol.md``. Killing it at any moment harms nothing.
"""

import datetime as dt
import faulthandler
import gc
import io
import os
import signal
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

import msgspec

from kiosk.commands.readying import Readying, prepare
from kiosk.commands.report import excerpt, print_problems
from kiosk.commands.sight import Sight
from kiosk.compiler.build import RARELY
from kiosk.compiler.look import Look
from kiosk.compiler.problems import Problem
from kiosk.compiler.scan import ContentUnreadableError
from kiosk.compiler.workspace import BuildResult, Workspace
from kiosk.fingerprint import remember
from kiosk.pack import durable
from kiosk.pack.inspection import PackDamagedError
from kiosk.processes.faults import guarded, report_faults
from kiosk.processes.orphan import end_with_parent
from kiosk.processes.wire import Message, Wire

CODE = "report.png"
"""File in the state folder: the problems as a code, to carry them to a desk."""

_TOLD = 1000
"""Bytes of a code: one of them is still read off a screen at arm's length."""

REPORT = "report.json"
"""File in the state folder: the problems of the last compile, for the staff panel."""

_FORMAT = 1

_SCREEN_FIRST = 0.2
"""Seconds that a new pack has the processor to itself, until it is on the screen."""


def main() -> int:
    """Serve the keeper until it closes the pipe; return the exit code."""
    faulthandler.enable()
    end_with_parent()
    wire = Wire.claim()
    wire.hello("compiler")
    report_faults(lambda where, error: wire.say("fault", where=where, error=error))
    inbox: SimpleQueue[Message] = SimpleQueue()
    threading.Thread(target=_listen, args=(wire, inbox), daemon=True).start()
    return guarded(lambda: _serve(wire, inbox))


def _listen(wire: Wire, inbox: "SimpleQueue[Message]") -> None:
    """Hand on what the keeper says; when it is gone, end at once, with all that was started."""
    for message in wire.messages():
        inbox.put(message)
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


def _serve(wire: Wire, inbox: "SimpleQueue[Message]") -> int:
    begin = inbox.get()
    content, state = Path(begin["content"]), Path(begin["state"])
    gc.set_threshold(*RARELY)
    workspace = Workspace(content, state, state / "cache.sqlite")
    sight = Sight(content)
    readying = Readying(workspace, sight, lambda: wire.say("ready"))
    if inbox.empty():
        readying.begin()
    ahead: Message | None = None
    while True:
        message, ahead = ahead or inbox.get(), None
        readying.give_way()
        if message.get("do") == "compile":
            named = message.get("changed")
            try:
                _compile(wire, workspace, sight, named if isinstance(named, list) else None, state)
                with suppress(Empty):
                    ahead = inbox.get(timeout=_SCREEN_FIRST)
            finally:
                _tidy(wire, workspace)
            if ahead is None and inbox.empty():
                prepare(workspace)


def _tidy(wire: Wire, workspace: Workspace) -> None:
    """Do what the screen need not wait for."""
    try:
        if not workspace.tidy():
            wire.say("again")
    except OSError as error:
        sys.stderr.write(f"{error}\n")


def _compile(
    wire: Wire, workspace: Workspace, sight: Sight, named: list[str] | None, state: Path
) -> None:
    """Compile once and say what came of it."""
    content = sight.content
    try:
        # Before the work: what changes meanwhile is seen by the next one.
        sight.look(named)
        wire.say("begun", fingerprint=sight.fingerprint)
        result = _built(wire, workspace, content, sight.seen)
        if result.pack_id is not None:
            remember(sight.fingerprint, state)
    except (ContentUnreadableError, PackDamagedError, OSError) as error:
        again = not isinstance(error, ContentUnreadableError)
        wire.say("failed", error=str(error), again=again)
        sys.stderr.write(f"{error}\n")
        return
    severities = [problem.severity for problem in result.problems]
    outcome = "built" if result.shown else "kept" if result.pack_id is None else "stored"
    wire.say(
        outcome,
        pack=result.pack_id,
        pages=result.pages,
        compiled=result.compiled,
        errors=severities.count("error"),
        warnings=severities.count("warning"),
        hints=severities.count("hint"),
    )
    # The person at the screen first, then whoever reads about it.
    write_report(state, content, result.problems)
    wire.say("reported")
    print_problems(result.problems, content, None, least="warning")
    if not result.shown:
        sys.stderr.write(
            "The earlier pack stays in place.\n"
            if result.pack_id is None
            else "It is stored; staff keep another version on the screen.\n"
        )
    sys.stderr.flush()


def _built(wire: Wire, workspace: Workspace, content: Path, seen: Look | None) -> BuildResult:
    if content.is_dir() and not any(content.iterdir()):
        # What was mounted there is unplugged; it is no exhibition without pages.
        raise ContentUnreadableError(f"{content}: the folder is empty.")
    today = dt.datetime.now(tz=dt.UTC).astimezone().date()
    return workspace.build(today, starting=lambda file: wire.say("page", file=file), look=seen)


def write_report(state: Path, content: Path, problems: Iterable[Problem]) -> None:
    """Write the problems with the lines that they are about."""
    rows = [
        {**msgspec.to_builtins(problem), "excerpt": excerpt(problem, content)}
        for problem in problems
    ]
    _draw_code(state, rows)
    told = {"format": _FORMAT, "content": str(content), "problems": rows}
    durable.replace(state / REPORT, msgspec.json.encode(told), lasting=False)


def _draw_code(state: Path, rows: list[dict[str, Any]]) -> None:
    """Draw the problems as a code, as many as it holds; the severe ones first."""
    file = state / CODE
    if not rows:
        file.unlink(missing_ok=True)
        return
    import segno  # noqa: PLC0415 - 40 ms, where there is something to report

    text = ""
    for row in sorted(rows, key=lambda row: ("error", "warning", "hint").index(row["severity"])):
        line = f"{row['file']}:{row['line']} {row['message']['zh']}\n"
        if len((text + line).encode()) > _TOLD:
            break
        text += line
    drawn = io.BytesIO()
    segno.make(text or str(len(rows)), error="l", micro=False, encoding="utf-8").save(
        drawn, kind="png", scale=1, border=4
    )
    durable.replace(file, drawn.getvalue(), lasting=False)
