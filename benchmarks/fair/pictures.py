"""Pictures of an invented trade fair: drawn, so that they are the same everywhere."""

import math
import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

SIZE = (1600, 1000)
"""Pixels, as a photo that staff have scaled down."""

_GROUNDS = ((14, 42, 71), (52, 30, 74), (16, 66, 58), (84, 40, 30), (30, 34, 84), (70, 62, 24))


def draw(chance: random.Random, file: Path, size: tuple[int, int] | None = None) -> None:
    """Write a photo-like JPEG: a stand of lit boxes on a floor, with the grain of a camera.

    It is drawn in ``SIZE`` and enlarged to ``size`` px, with a grain as fine.
    """
    width, height = SIZE
    ground = chance.choice(_GROUNDS)
    image = Image.new("RGB", SIZE, ground)
    pen = ImageDraw.Draw(image)
    for y in range(height):
        light = 0.5 + 0.9 * y / height
        pen.line((0, y, width, y), fill=_lit(ground, light))
    for _ in range(chance.randint(6, 14)):
        _box(chance, pen, ground)
    angle = chance.uniform(0, math.tau)
    for ray in range(5):
        end = (
            width / 2 + math.cos(angle + ray) * width,
            height / 3 + math.sin(angle + ray) * height,
        )
        pen.line((width / 2, height / 3, *end), fill=_lit(ground, 2.4), width=3)
    soft = image.filter(ImageFilter.GaussianBlur(2)).resize(size or SIZE)
    grain = _grain(chance, soft.size)
    Image.blend(soft, grain, 0.06).save(file, quality=84)


def _box(chance: random.Random, pen: ImageDraw.ImageDraw, ground: tuple[int, int, int]) -> None:
    width, height = SIZE
    left, top = chance.randint(0, width - 200), chance.randint(height // 4, height - 200)
    right, bottom = left + chance.randint(120, 420), top + chance.randint(80, 300)
    warm = tuple(min(255, part + chance.randint(20, 150)) for part in ground)
    pen.rounded_rectangle((left, top, right, bottom), 18, fill=warm)
    pen.rectangle((left + 20, top + 20, right - 20, top + 28), fill=_lit(ground, 4))


def _lit(colour: tuple[int, int, int], light: float) -> tuple[int, int, int]:
    red, green, blue = (min(255, int(part * light)) for part in colour)
    return red, green, blue


def _grain(chance: random.Random, size: tuple[int, int]) -> Image.Image:
    """Return noise: without it, photos would be far easier to pack and to read than they are."""
    small = size[0] // 4, size[1] // 4
    noise = Image.frombytes("RGB", small, chance.randbytes(small[0] * small[1] * 3))
    return noise.resize(size, Image.Resampling.BILINEAR)
