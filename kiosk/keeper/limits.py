"""Every time and size that the keeper goes by. Seconds and bytes."""

from dataclasses import dataclass

_MB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What the keeper waits for and puts up with; tests are less patient."""

    start: float = 30.0
    """From the start of a player to its first beat."""
    hang: float = 8.0
    """Between two beats, which the player gives every two seconds."""
    good: float = 60.0
    """Of healthy beats after which a new pack is good, and the back-off begins anew."""
    delays: tuple[float, ...] = (0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0)
    """Before each restart after a crash; the last one for ever after."""
    doubt: int = 3
    """Crashes within ``doubt_time`` of a pack that is not yet good, to go back from it."""
    doubt_time: float = 60.0
    despair: int = 5
    """Crashes within ``despair_time`` until the brand screen is shown instead."""
    despair_time: float = 600.0
    rest: float = 1800.0
    """On the brand screen, until the exhibition is tried again."""
    grace: float = 3.0
    """For a player to end by itself when it is asked to."""
    poll: float = 2.0
    """Between two looks at the content folder, at least."""
    poll_share: float = 0.0015
    """Of one core that looking at the folder may take."""
    poll_most: float = 30.0
    """Between two looks, at most."""
    compile_page: float = 60.0
    """Without a sign of progress from the compiler."""
    compile_whole: float = 900.0
    compiler_idle: float = 600.0
    """Until a compiler that waits for the next change is let go."""
    settled: float = 3.0
    """After the start of a player until the folder is looked at, if it shows nothing before."""
    ahead: float = 2.0
    """From the first picture until the compiler of a large folder is started ahead of any work."""
    much: int = 2 * _MB
    """Of what a compiler has to read before it can begin: some two hundred pages."""
    compiler_share: int = 20
    """A compiler that had so much to read stays if it takes no more than one part in so many of
    the machine's memory."""
    weigh: float = 30.0
    """Between two looks at the memory of the children."""
    player_soft: int = 600 * _MB
    """Resident memory from which the player is replaced when nobody is there."""
    player_hard: int = 1500 * _MB
    """Resident memory at which it is killed."""
    compiler_hard: int = 2000 * _MB
