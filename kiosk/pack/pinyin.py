"""Letters without spaces read as pinyin: ``namicail`` is ``na mi cai l…``."""

from functools import lru_cache

_BY_INITIAL = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
SYLLABLES = frozenset(
    initial + final for initial, finals in _BY_INITIAL.items() for final in finals.split()
)
"""Every syllable without its tone; ``v`` for ü, as the compiler writes it."""

_INITIALS = (frozenset(_BY_INITIAL) - {""}) | {"a", "e", "o"}
_BEGINNINGS = frozenset(s[:end] for s in SYLLABLES for end in range(1, len(s) + 1))
_LONGEST = 6
_PATIENCE = 32
"""Letters; what is longer is no name of anything and is looked for as a word alone."""


@lru_cache(maxsize=256)
def readings(letters: str, most: int = 3) -> tuple[tuple[str, ...], ...]:
    """Return how ``letters`` can be read as syllables, of which the last may be incomplete.

    At most ``most`` readings, those of the fewest syllables first; none for what is no pinyin.
    """
    best: list[list[tuple[str, ...]]] = [[()]]
    if len(letters) > _PATIENCE:
        return ()
    for end in range(1, len(letters) + 1):
        known = _BEGINNINGS if end == len(letters) else SYLLABLES
        found = [
            (*reading, letters[start:end])
            for start in range(max(0, end - _LONGEST), end)
            if letters[start:end] in known
            for reading in best[start]
        ]
        # The last one is incomplete only where it has to be.
        best.append(sorted(found, key=lambda r: (len(r), r[-1] not in SYLLABLES))[:most])
    return tuple(best[-1])


@lru_cache(maxsize=256)
def abbreviation(letters: str) -> tuple[str, ...]:
    """Return ``letters`` as whole syllables and initials in any mixture; () where it is neither.

    ``namicl`` is ``na mi c l``, ``zhgy`` is ``zh g y``.
    """
    best: list[tuple[str, ...] | None] = [()]
    if len(letters) > _PATIENCE:
        return ()
    for end in range(1, len(letters) + 1):
        found = [
            (*reading, letters[start:end])
            for start in range(max(0, end - _LONGEST), end)
            if (letters[start:end] in SYLLABLES or letters[start:end] in _INITIALS)
            and (reading := best[start]) is not None
        ]
        best.append(min(found, key=len, default=None))
    return best[-1] or ()
