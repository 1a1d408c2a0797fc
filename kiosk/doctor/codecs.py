"""Whether clips can be played."""

from collections.abc import Iterator

from kiosk.doctor.facts import Facts
from kiosk.doctor.finding import Finding, Level

_COMMON = ("H264", "VP9")


def check(facts: Facts) -> Iterator[Finding]:
    """Look for the codecs that cameras and editors write."""
    if facts.look.error:
        return
    missing = [codec for codec in _COMMON if codec not in facts.look.codecs]
    if missing:
        names = ", ".join(missing)
        yield Finding(
            "codecs",
            Level.WARNING,
            f"不能播放这些视频格式：{names}。",
            f"Clips of these kinds cannot be played: {names}.",
            "请重新安装程序；Linux 上还需要 libpulse0。没有视频的展览不受影响。",
            "Install the program again; Linux needs libpulse0 as well. An exhibition without"
            " clips is none the worse.",
        )
    else:
        names = ", ".join(facts.look.codecs)
        yield Finding("codecs", Level.GOOD, f"视频格式：{names}。", f"Clips: {names}.")
