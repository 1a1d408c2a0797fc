"""Looks at a display and touches it, on a connection of its own, as somebody before it would.

What is drawn is told by the DAMAGE extension, its pixels are read from the display's memory, and
XTEST presses; the program that is measured knows nothing of it.
"""

import mmap
import select
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageChops
from Xlib import X
from Xlib.display import Display as Connection
from Xlib.ext import damage, xtest

from outside.display import HEIGHT, WIDTH, Display

_HEADER = 100
"""Bytes of the header of an X window dump; its first word says how long it is with a name."""
_COLOUR = 12
"""Bytes of an entry of its colour map."""
_EACH = 20
"""Pixels that one of a gist stands for."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in px."""

    x: int
    y: int
    width: int
    height: int

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right, bottom."""
        return self.x, self.y, self.x + self.width, self.y + self.height

    def around(self, x: int, y: int) -> bool:
        """Tell whether a point lies in it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height

    def touches(self, other: "Area") -> bool:
        """Tell whether the two have a pixel in common."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


WHOLE = Area(0, 0, WIDTH, HEIGHT)


@dataclass(frozen=True, slots=True)
class Drawn:
    """Something was drawn."""

    at: float
    """Seconds of the monotonic clock, when it was heard of."""
    area: Area


class Screen:
    """Eyes and a finger."""

    def __init__(self, display: Display) -> None:
        self._connection = Connection(display.name)
        self._connection.query_extension("DAMAGE")
        self._connection.damage_query_version()
        root = self._connection.screen().root
        root.damage_create(damage.DamageReportRawRectangles)
        self._connection.sync()
        self._file = display.memory.open("rb")
        self._memory = mmap.mmap(self._file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack_from(">25I", self._memory)
        self._begin = header[0] + header[19] * _COLOUR
        self._stride = header[12]

    def close(self) -> None:
        """Let go of the display."""
        self._memory.close()
        self._file.close()
        self._connection.close()

    # --- looking ------------------------------------------------------------------------------

    def look(self, area: Area = WHOLE) -> Image.Image:
        """Return what is on the screen now."""
        x, y, width, height = area.x, area.y, area.width, area.height
        start = self._begin + y * self._stride
        rows = self._memory[start : start + height * self._stride]
        strip = Image.frombytes("RGB", (WIDTH, height), rows, "raw", "BGRX", self._stride)
        return strip.crop((x, 0, x + width, height))

    def glance(self) -> Image.Image:
        """Return the gist of the screen, from every twentieth row: quick enough for each frame."""
        middle = self._begin + _EACH // 2 * self._stride
        step, count = _EACH * self._stride, HEIGHT // _EACH
        starts = range(middle, middle + step * count, step)
        rows = b"".join(self._memory[start : start + self._stride] for start in starts)
        picture = Image.frombytes("RGB", (WIDTH, count), rows, "raw", "BGRX", self._stride)
        return picture.resize((WIDTH // _EACH, count), Image.Resampling.BOX)

    def drawings(self, seconds: float) -> Iterator[Drawn]:
        """Yield what is drawn in the next ``seconds``, as it is heard of."""
        end = time.monotonic() + seconds
        while True:
            while self._connection.pending_events():
                event = self._connection.next_event()
                if event.type == self._connection.extension_event.DamageNotify:
                    part = event.area
                    yield Drawn(time.monotonic(), Area(part.x, part.y, part.width, part.height))
            left = end - time.monotonic()
            if left <= 0 or not select.select([self._connection.fileno()], [], [], left)[0]:
                return

    def watch(self, seconds: float) -> int:
        """Let time pass; return how often something was drawn."""
        return sum(1 for _ in self.drawings(seconds))

    def await_quiet(self, seconds: float = 0.3, patience: float = 20.0) -> float:
        """Wait until nothing is drawn for ``seconds``; return when the last drawing was."""
        last = began = time.monotonic()
        while True:
            heard = next(self.drawings(seconds), None)
            if heard is None:
                return last
            last = heard.at
            if last - began > patience:
                raise SystemExit("the screen does not come to rest")

    def await_change(self, area: Area, before: Image.Image, patience: float = 10.0) -> float:
        """Return when the first pixel in ``area`` was not what it had been ``before``.

        ``TimeoutError`` after ``patience`` seconds.
        """
        for drawn in self.drawings(patience):
            if drawn.area.touches(area) and differs(self.look(area), before):
                return drawn.at
        raise TimeoutError("nothing on the screen changed")

    # --- touching -----------------------------------------------------------------------------

    def move(self, x: int, y: int) -> None:
        """Move the pointer."""
        xtest.fake_input(self._connection, X.MotionNotify, x=x, y=y)
        self._connection.flush()

    def press(self) -> float:
        """Press where the pointer is; return when, in seconds of the monotonic clock."""
        now = time.monotonic()
        xtest.fake_input(self._connection, X.ButtonPress, 1)
        self._connection.flush()
        return now

    def release(self) -> float:
        """Let go; return when."""
        now = time.monotonic()
        xtest.fake_input(self._connection, X.ButtonRelease, 1)
        self._connection.flush()
        return now


def differs(one: Image.Image, other: Image.Image) -> bool:
    """Tell whether two pictures of a size differ in any pixel."""
    return ImageChops.difference(one, other).getbbox() is not None


def alike(one: Image.Image, other: Image.Image, tolerance: int = 32) -> float:
    """Return which share of two gists is the same but for slight differences, 0 to 1.

    ``tolerance`` is in levels of grey, of 255.
    """
    histogram = ImageChops.difference(one, other).convert("L").histogram()
    return sum(histogram[: tolerance + 1]) / sum(histogram)
