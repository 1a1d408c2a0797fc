"""The power may fail at any moment of an installation: the booth shows the old pack or the new."""

import random
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk import Booth, Desk, title_of
from powercut import Disk, Flush, Link, Recorder, Step, Write, torn, unflushed

from kiosk.pack import durable
from kiosk.pack.store import PackStore
from kiosk.transfer.install import install

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="what is flushed is looked up in /proc"
)

CHANCES = 12
"""Random choices of what is lost, for each moment."""


def after_a_cut(before: Disk, steps: list[Step]) -> Iterator[Disk]:
    """Yield what may be on the disk when the power fails right after ``steps``."""
    loose = unflushed(steps)
    chance = random.Random(len(steps))  # noqa: S311 - the same at every run
    losses = [set(), set(loose), *({at} for at in loose), *(set(loose) - {at} for at in loose)]
    losses += [{at for at in loose if isinstance(steps[at], kind)} for kind in (Write, Link)]
    losses += [{at for at in loose if chance.random() < 0.5} for _ in range(CHANCES)]
    for lost in {frozenset(lost) for lost in losses}:
        yield played(before, [step for at, step in enumerate(steps) if at not in lost])
    for at in loose:
        for instead in torn(steps[at]):
            yield played(before, [*steps[:at], instead, *steps[at + 1 :]])


def played(before: Disk, steps: list[Step]) -> Disk:
    disk = before.copy()
    for step in steps:
        disk.play(step)
    return disk


def shown(root: Path) -> str | None:
    """Return what a booth shows that starts on this disk; the pack has to be whole."""
    store = PackStore(root)
    current = store.current()
    if current is None:
        return None
    store.verify(current)
    return title_of(store.open_current())


def every_end(recorder: Recorder, root: Path) -> dict[str | None, int]:
    """Return after how many different disks each title was shown, over every moment and loss."""
    ends: dict[str | None, int] = {}
    seen = set()
    for length in reversed(range(len(recorder.steps) + 1)):
        for disk in after_a_cut(recorder.before, recorder.steps[:length]):
            state = frozenset(disk.tree().items())
            if state in seen:
                continue
            seen.add(state)
            disk.write_to(root)
            title = shown(root)
            shutil.rmtree(root)
            ends[title] = ends.get(title, 0) + 1
    return ends


@pytest.mark.slow
@pytest.mark.parametrize("first", [False, True], ids=["an update", "the first pack"])
def test_the_old_pack_or_the_new_one(
    booth: Booth, desk: Desk, tmp_path: Path, *, first: bool
) -> None:
    if not first:
        install(desk.pack_file("旧", version=1), booth.store, booth.trust)
    recorder = Recorder(booth.store.root)
    with recorder.recording():
        install(desk.pack_file("新", version=2), booth.store, booth.trust)
    assert booth.title() == "新"
    ends = every_end(recorder, tmp_path / "found")
    assert ends.keys() == {None if first else "旧", "新"}
    assert sum(ends.values()) > 50
    whole = played(recorder.before, recorder.steps)
    lost = played(
        recorder.before,
        [step for at, step in enumerate(recorder.steps) if at not in unflushed(recorder.steps)],
    )
    for disk in (whole, lost):  # once it is installed, it stays installed
        disk.write_to(tmp_path / "found")
        assert shown(tmp_path / "found") == "新"
        shutil.rmtree(tmp_path / "found")


@pytest.mark.slow
def test_going_back_is_as_safe(booth: Booth, desk: Desk, tmp_path: Path) -> None:
    for version, title in enumerate(("旧", "新"), start=1):
        install(desk.pack_file(title, version=version), booth.store, booth.trust)
    recorder = Recorder(booth.store.root)
    with recorder.recording():
        booth.store.rollback()
    assert every_end(recorder, tmp_path / "found").keys() == {"旧", "新"}


@pytest.mark.slow
@pytest.mark.parametrize("first", [False, True], ids=["an update", "the first pack"])
def test_publishing_what_was_compiled_is_as_safe(
    booth: Booth, desk: Desk, tmp_path: Path, *, first: bool
) -> None:
    store = booth.store
    if not first:
        install(desk.pack_file("旧", version=1), store, booth.trust, pin=False)
    pack = desk.compile("新")
    recorder = Recorder(store.root)
    with recorder.recording():
        staged = store.stage()
        for name in desk.store.files(pack):
            target = staged if name == "pack.sqlite" else store.root / name
            durable.write(target, desk.store.path(pack, name).read_bytes())
        assert store.publish(store.add(staged))
        store.collect()
    ends = every_end(recorder, tmp_path / "found")
    assert ends.keys() == {None if first else "旧", "新"}


def test_a_forgotten_flush_would_be_found(booth: Booth, desk: Desk, tmp_path: Path) -> None:
    """Else the tests above would prove nothing: without flushes, some cut leaves neither pack."""
    install(desk.pack_file("旧", version=1), booth.store, booth.trust)
    recorder = Recorder(booth.store.root)
    with recorder.recording():
        install(desk.pack_file("新", version=2), booth.store, booth.trust)
    assert any(isinstance(step, Flush) for step in recorder.steps)
    recorder.steps = [step for step in recorder.steps if not isinstance(step, Flush)]
    with pytest.raises(Exception, match=r"damaged|No such file|no pack"):
        every_end(recorder, tmp_path / "found")
