"""Uncaught exceptions of a process, wherever they come up, go to one place as one line."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from kiosk.processes.wire import FAULT

Report = Callable[[str, str], None]
"""Called with where it came up (``main``, ``thread``, ``unraisable``) and the whole trace."""


def report_faults(report: Report) -> None:
    """Report every uncaught exception from now on, and print it as Python does."""

    def main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            report("main", _folded(error))
        sys.__excepthook__(kind, error, trace)

    def thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            report("thread", _folded(args.exc_value))
        threading.__excepthook__(args)

    def unraisable(args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            report("unraisable", _folded(args.exc_value))
        sys.__unraisablehook__(args)

    sys.excepthook = main
    threading.excepthook = thread
    sys.unraisablehook = unraisable


def guarded(main: Callable[[], int]) -> int:
    """Return the exit code of ``main``: ``FAULT`` where an exception ended it, reported."""
    try:
        return main()
    except Exception as error:  # noqa: BLE001 - the last one to see it
        sys.excepthook(type(error), error, error.__traceback__)
        return FAULT


def _folded(error: BaseException) -> str:
    """Return the trace in one line: the error, then where it came from, innermost first."""
    import traceback  # noqa: PLC0415 - most processes never need it

    frames = reversed(traceback.extract_tb(error.__traceback__)[-12:])
    places = " < ".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
    text = "".join(traceback.format_exception_only(error)).strip()
    return " | ".join([*text.splitlines(), places])
