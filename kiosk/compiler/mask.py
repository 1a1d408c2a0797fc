"""Which of the eight masks a code is drawn with: the one of the fewest marks that mislead a reader.

ISO 18004 has all eight tried and what comes of each judged module by module. Here a code is one
integer and is judged with a handful of operations on it, to the same result as segno's, which
would take most of the time of drawing a code.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from segno import encoder

_APART = 4
"""Light modules between two rows: as many as a mark asks for beside it, and as hold rows apart."""

_AS_DIGITS = b"01" + bytes(254)
_AS_MODULES = bytes(value & 1 for value in range(256))

Matrix: TypeAlias = tuple[bytearray, ...]
"""Rows of a code, a byte a module: 1 for dark, 0 for light."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """What codes of one size have in common; a bit a module, the lowest at the top left."""

    side: int
    """Modules."""
    fixed: int
    """Dark modules of the patterns that readers find a code by."""
    places: tuple[int, ...]
    """Where the bits of a message go, in their order."""
    first_columns: int
    """All modules but those of the last column."""
    masks: tuple[int, ...]

    @property
    def row(self) -> int:
        """Return how many bits a row is from the next."""
        return self.side + _APART


def draw(version: int, error: int, message: Iterable[int]) -> Matrix:
    """Return the modules of a code; ``message`` has its bits, those that correct errors included.

    ``version`` and ``error`` are segno's.
    """
    grid = _grid(version)
    modules = bytearray(grid.row * grid.side)
    for place, bit in zip(grid.places, message, strict=True):
        modules[place] = bit
    bare = _number([modules])
    best = min(range(8), key=lambda mask: _penalty(bare ^ grid.masks[mask] | grid.fixed, grid))
    rows = _rows(bare ^ grid.masks[best] | grid.fixed, grid)
    encoder.add_format_info(rows, version, error, best)
    encoder.add_version_info(rows, version)
    return rows


@lru_cache(maxsize=40)
def _grid(version: int) -> _Grid:
    side = encoder.calc_matrix_size(version)
    patterns = encoder.make_matrix(side, side)
    encoder.add_finder_patterns(patterns, side, side)
    encoder.add_alignment_patterns(patterns, side, side)
    free = _number([bytes(module > 1 for module in row) for row in patterns])
    fixed = _number([bytes(module == 1 for module in row) for row in patterns])
    columns = range(side)
    masks = tuple(
        free & _number([bytes(inverts(i, j) for j in columns) for i in columns])
        for inverts in encoder.get_data_mask_functions(is_micro=False)
    )
    first = bytes([1] * (side - 1) + [0])
    return _Grid(side, fixed, _places(patterns, version), _number([first] * side), masks)


def _places(patterns: Matrix, version: int) -> tuple[int, ...]:
    """Return the order in which segno fills modules: it is given their numbers, bit by bit."""
    free = [(i, j) for i, row in enumerate(patterns) for j, module in enumerate(row) if module > 1]
    numbers = dict.fromkeys(free, 0)
    for bit in range(len(free).bit_length()):
        filled = [bytearray(row) for row in patterns]
        encoder.add_codewords(filled, [number >> bit & 1 for number in range(len(free))], version)
        for i, j in free:
            numbers[i, j] |= filled[i][j] << bit
    stride = len(patterns) + _APART
    return tuple(i * stride + j for i, j in sorted(free, key=numbers.__getitem__))


def _number(rows: Iterable[bytes | bytearray]) -> int:
    """Return modules as the bits of a number."""
    apart = bytes(_APART)
    digits = apart.join(rows)[::-1].translate(_AS_DIGITS)
    return int(digits, 2)


def _rows(number: int, grid: _Grid) -> Matrix:
    digits = f"{number:0{grid.row * grid.side}b}".encode()[::-1]
    modules = digits.translate(_AS_MODULES)
    return tuple(bytearray(modules[at : at + grid.side]) for at in range(0, len(digits), grid.row))


def _penalty(dark: int, grid: _Grid) -> int:
    """Return the penalty of a code as ISO 18004 counts it, 7.8.3.1."""
    side, row = grid.side, grid.row
    across = ~(dark ^ dark >> 1) & grid.first_columns
    last_row = (1 << row * (side - 1)) - 1
    down = ~(dark ^ dark >> row) & (grid.first_columns | grid.first_columns << 1) & last_row
    blocks = across & across >> row & down
    percent = float(dark.bit_count()) / side**2
    return (
        _long_runs(across, 1)
        + _long_runs(down, row)
        + 3 * blocks.bit_count()
        + 40 * (_marks(dark, 1) + _marks(dark, row))
        + 10 * int(abs(percent * 100 - 50) / 5)
    )


def _long_runs(alike: int, step: int) -> int:
    """Return the penalty of five and more modules of one colour: 3, and 1 for each beyond five.

    ``alike`` has the modules whose next one, ``step`` bits on, has their colour.
    """
    fives = alike & alike >> step
    fives &= fives >> 2 * step
    return fives.bit_count() + 2 * (fives & ~(fives << step)).bit_count()


def _marks(dark: int, step: int) -> int:
    """Count what looks like the middle of a finder pattern with light beside it."""
    found = dark & dark >> 2 * step & dark >> 3 * step & dark >> 4 * step & dark >> 6 * step
    found &= ~(dark >> step | dark >> 5 * step)
    pair_before, pair_after = dark << step | dark << 2 * step, dark >> 7 * step | dark >> 8 * step
    dark_before = pair_before | pair_before << 2 * step
    dark_after = pair_after | pair_after >> 2 * step
    found &= ~(dark_before & dark_after)
    # Of two that share modules only the first counts.
    while shared := found & (found << 4 * step | found << 6 * step):
        found ^= shared & -shared
    return found.bit_count()
