"""A child process and the pipes to it. What it says and its end come to the keeper's inbox."""

import os
import signal
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from subprocess import Popen
from typing import IO, Any, Final, TypeAlias

from kiosk.keeper.early import Copy
from kiosk.keeper.job import Job
from kiosk.processes.wire import LONGEST, Message, decode, encode

_LAST_WORDS = 1.0
"""Seconds to wait for what an ended child wrote to standard error."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A child said something."""

    child: "Child"
    message: Message


@dataclass(frozen=True, slots=True)
class Wrote:
    """A child wrote a line to standard error."""

    child: "Child"
    line: str


@dataclass(frozen=True, slots=True)
class Gone:
    """A child has ended; it is the last that is heard of it."""

    child: "Child"
    code: int
    """Its exit code; on POSIX the negative number of the signal that killed it."""


FROM_OUTSIDE: Final = frozenset(
    # Windows ends a process from outside with 1; a fault of the child's own has another code.
    {1} if sys.platform == "win32" else {-signal.SIGKILL, -signal.SIGTERM, -signal.SIGINT}
)
"""Exit codes of a child that somebody killed: nothing that it worked on is to blame."""

Inbox: TypeAlias = SimpleQueue[Any]

Process: TypeAlias = Popen[bytes] | Copy


class Child:
    """One process that runs, until ``Gone`` comes."""

    def __init__(self, role: str, process: Process, *, inbox: Inbox, job: Job) -> None:
        self.role = role
        self.started = time.monotonic()
        self._inbox = inbox
        self._process = process
        self.pid = self._process.pid
        if isinstance(process, Popen):  # as every one is on Windows
            job.take(process)
        self._errors = threading.Thread(target=self._relay, name=f"{role}-errors", daemon=True)
        self._errors.start()
        threading.Thread(target=self._listen, name=role, daemon=True).start()

    @property
    def name(self) -> str:
        """How the log names it."""
        return f"{self.role}[{self.pid}]"

    def do(self, what: str, **fields: object) -> None:
        """Tell it to do something; one that is gone does nothing."""
        with suppress(OSError, ValueError):
            self._stdin.write(encode({"do": what, **fields}))
            self._stdin.flush()

    def let_go(self) -> None:
        """Close the pipe to it, which tells it to end."""
        with suppress(OSError):
            self._stdin.close()

    def kill(self) -> None:
        """End it and what it has started, at once."""
        if sys.platform == "win32":
            self._process.kill()  # its own children end with the job, or by their deadlines
            return
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self.pid, signal.SIGKILL)

    @property
    def _stdin(self) -> IO[bytes]:
        assert self._process.stdin is not None  # noqa: S101 - it was asked for
        return self._process.stdin

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None  # noqa: S101 - it was asked for
        with stream:
            while line := stream.readline(LONGEST + 1):
                message = decode(line)
                if message is not None:
                    self._inbox.put(Heard(self, message))
        code = self._process.wait()
        self.let_go()
        self._errors.join(_LAST_WORDS)
        self._inbox.put(Gone(self, code))

    def _relay(self) -> None:
        stream = self._process.stderr
        assert stream is not None  # noqa: S101 - it was asked for
        with stream:
            while line := stream.readline(LONGEST):
                self._inbox.put(Wrote(self, line.decode("utf-8", "replace").rstrip("\r\n")))
