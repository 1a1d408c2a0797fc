"""A disk that can lose its power at any moment, and with it what was not flushed.

``Recorder`` writes down what a program does to a folder. ``Disk`` plays a part of that into what
could be found after a power cut: everything before the cut that was flushed, and any of the rest.
Names live in folders and content in files, as on a real disk: a file can be flushed whose name is
not, and the other way round.
"""

import builtins
import io
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

Names = dict[str, int]
"""What a folder holds: numbers of files and folders by name."""


@dataclass(frozen=True)
class Write:
    """Bytes of a file at a place; ``data`` None empties it."""

    node: int
    at: int
    data: bytes | None


@dataclass(frozen=True)
class Link:
    """Names set (or removed, with None) together: making, moving, removing."""

    names: tuple[tuple[int, str, int | None], ...]


@dataclass(frozen=True)
class Flush:
    """Everything done to a file, or to the names in a folder, is on the disk from here on."""

    node: int


Step = Write | Link | Flush


@dataclass
class Disk:
    """Folders and files by number; 0 is the root."""

    folders: dict[int, Names] = field(default_factory=lambda: {0: {}})
    files: dict[int, bytearray] = field(default_factory=dict)

    def copy(self) -> "Disk":
        return Disk(
            {number: dict(names) for number, names in self.folders.items()},
            {number: bytearray(data) for number, data in self.files.items()},
        )

    def play(self, step: Step) -> None:
        if isinstance(step, Write):
            content = self.files[step.node]
            if step.data is None:
                content.clear()
            else:
                content.extend(bytes(max(0, step.at - len(content))))
                content[step.at : step.at + len(step.data)] = step.data
        elif isinstance(step, Link):
            for folder, name, node in step.names:
                if node is None:
                    self.folders[folder].pop(name, None)
                else:
                    self.folders[folder][name] = node

    def tree(self, number: int = 0, above: str = "") -> dict[str, bytes | None]:
        """Return the content of every file by path; None for folders."""
        found: dict[str, bytes | None] = {}
        for name, node in self.folders[number].items():
            if node in self.folders:
                found[above + name] = None
                found.update(self.tree(node, f"{above}{name}/"))
            else:
                found[above + name] = bytes(self.files[node])
        return found

    def write_to(self, root: Path, number: int = 0) -> None:
        root.mkdir(parents=True)
        for name, node in self.folders[number].items():
            if node in self.folders:
                self.write_to(root / name, node)
            else:
                (root / name).write_bytes(self.files[node])


class Recorder:
    """Writes down every write, rename, removal and flush below ``root`` while it is on."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.steps: list[Step] = []
        self.before = Disk()
        self._nodes = 1
        self._read(root, 0)
        self._now = self.before.copy()

    def _read(self, folder: Path, number: int) -> None:
        for path in sorted(folder.iterdir()):
            node = self._number()
            self.before.folders[number][path.name] = node
            if path.is_dir():
                self.before.folders[node] = {}
                self._read(path, node)
            else:
                self.before.files[node] = bytearray(path.read_bytes())

    def _number(self) -> int:
        self._nodes += 1
        return self._nodes

    def _parts(self, path: Any) -> tuple[str, ...] | None:
        try:
            return Path(os.fsdecode(path)).relative_to(self.root).parts
        except (ValueError, TypeError):
            return None

    def _node(self, path: Any) -> int | None:
        parts = self._parts(path)
        if parts is None:
            return None
        node: int | None = 0
        for part in parts:
            node = self._now.folders.get(node, {}).get(part) if node is not None else None
        return node

    def _place(self, path: Any) -> tuple[int, str] | None:
        parts = self._parts(path)
        if not parts:
            return None
        folder = self._node(self.root.joinpath(*parts[:-1]))
        assert folder is not None, f"{path}: made unseen"
        return folder, parts[-1]

    def _did(self, step: Step) -> None:
        self.steps.append(step)
        self._now.play(step)

    def _make(self, place: tuple[int, str], *, folder: bool) -> int:
        node = self._number()
        for disk in (self.before, self._now):  # a node that no name leads to does no harm
            if folder:
                disk.folders[node] = {}
            else:
                disk.files[node] = bytearray()
        self._did(Link(((*place, node),)))
        return node

    @contextmanager
    def recording(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in ("replace", "rename", "mkdir", "unlink", "remove", "rmdir", "fsync"):
                patch.setattr(os, name, self._wrapped(name, getattr(os, name)))
            # shutil removes by descriptors, whose paths nobody knows.
            patch.setattr(shutil, "_use_fd_functions", False)
            real_open, real_os_open = io.open, os.open

            def opened(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
                if not set(mode) & set("wxa+") or self._place(file) is None:
                    return real_open(file, mode, *rest, **named)
                assert "b" in mode, "only bytes are recorded"
                return io.BufferedWriter(_Recorded(self, file, mode))

            def os_opened(path: Any, flags: int, *rest: Any, **named: Any) -> int:
                if flags & os.O_CREAT and self._place(path) and self._node(path) is None:
                    self._make(self._place(path), folder=False)  # type: ignore[arg-type]
                return real_os_open(path, flags, *rest, **named)

            patch.setattr(io, "open", opened)
            patch.setattr(builtins, "open", opened)
            patch.setattr(os, "open", os_opened)
            yield
        found = {
            path.relative_to(self.root).as_posix(): path.read_bytes() if path.is_file() else None
            for path in self.root.rglob("*")
        }
        assert self._now.tree() == found, "something was done unseen"

    def _wrapped(self, name: str, real: Any) -> Any:
        def call(*arguments: Any, **named: Any) -> Any:
            result = real(*arguments, **named)
            getattr(self, f"_on_{name}")(*arguments)
            return result

        return call

    def _on_replace(self, source: Any, target: Any) -> None:
        old, new = self._place(source), self._place(target)
        if old is not None and new is not None:
            self._did(Link(((*old, None), (*new, self._now.folders[old[0]][old[1]]))))

    _on_rename = _on_replace

    def _on_mkdir(self, path: Any, *_: Any) -> None:
        place = self._place(path)
        if place is not None:
            self._make(place, folder=True)

    def _on_unlink(self, path: Any) -> None:
        place = self._place(path)
        if place is not None:
            self._did(Link(((*place, None),)))

    _on_remove = _on_rmdir = _on_unlink

    def _on_fsync(self, descriptor: int) -> None:
        node = self._node(Path(f"/proc/self/fd/{descriptor}").readlink())
        if node is not None:
            self._did(Flush(node))

    def file(self, path: Any, *, empty: bool) -> int:
        node = self._node(path)
        if node is None:
            place = self._place(path)
            assert place is not None
            return self._make(place, folder=False)
        if empty:
            self._did(Write(node, 0, None))
        return node

    def wrote(self, node: int, at: int, data: bytes) -> None:
        self._did(Write(node, at, data))


class _Recorded(io.FileIO):
    """A file that tells what is written into it."""

    def __init__(self, recorder: Recorder, path: Any, mode: str) -> None:
        super().__init__(path, mode.replace("b", ""))
        self._recorder = recorder
        self._number = recorder.file(path, empty="w" in mode)

    def write(self, data: Any, /) -> int:
        at = self.tell()
        written = super().write(data)
        self._recorder.wrote(self._number, at, bytes(data[:written]))
        return written


def unflushed(steps: list[Step]) -> list[int]:
    """Return the places of the steps that a power cut right after ``steps`` may lose."""
    loose: list[int] = []
    for place, step in enumerate(steps):
        if isinstance(step, Flush):
            loose = [at for at in loose if not _is_held(steps[at], step.node)]
        else:
            loose.append(place)
    return loose


def _is_held(step: Step, node: int) -> bool:
    """Tell whether flushing ``node`` keeps a step: its content, or the name that it set last."""
    if isinstance(step, Write):
        return step.node == node
    assert isinstance(step, Link)
    return step.names[-1][0] == node


def torn(step: Step) -> list[Step]:
    """Return what else a power cut may leave of a write: its first half, or zeros."""
    if not isinstance(step, Write) or not step.data:
        return []
    half = step.data[: len(step.data) // 2]
    return [Write(step.node, step.at, half), Write(step.node, step.at, bytes(len(step.data)))]
