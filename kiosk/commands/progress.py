"""How far a long piece of work is, for whoever waits for it at a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress_bar(words: str = "", *, least: int = 1) -> Iterator[Callable[[int, int], None]]:
    """Give a function that is told what is done and how much there is to do.

    It shows a bar on a terminal, from ``least`` pieces of work on, and nothing elsewhere.
    """
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console  # noqa: PLC0415 - only a person sees it
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words, visible=False)

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, visible=total >= least)

        yield show
