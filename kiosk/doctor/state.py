"""Whether what the program makes can be kept."""

from collections.abc import Iterator

from kiosk.doctor.facts import Facts
from kiosk.doctor.finding import Finding, Level

_LEAST = 500_000_000


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the state folder."""
    place = facts.place
    if not place.writable:
        yield Finding(
            "state",
            Level.BAD,
            f"状态文件夹不能写入：{place.path}。改动过的内容不会显示。",
            f"The state folder cannot be written: {place.path}. Changed content is not shown.",
            "请改正权限，或用 --state 指定别的文件夹。",
            "Mend its rights, or name another one with --state.",
        )
    elif place.free < _LEAST:
        yield Finding(
            "state",
            Level.WARNING,
            f"磁盘快满了：{place.path} 只剩 {place.free // 1_000_000} MB。",
            f"The disk is nearly full: {place.free // 1_000_000} MB are left at {place.path}.",
            "请至少腾出 500 MB。",
            "Make room, 500 MB at the least.",
        )
    elif not place.lasting:
        yield Finding(
            "state",
            Level.NOTE,
            f"状态文件夹在重启后会清空：{place.path}。",
            f"The state folder is emptied when the machine restarts: {place.path}.",
            "观众评价、PIN 和展览包不会保留；需要保留就用 --state 指定可写的磁盘。",
            "Ratings, the PIN and packs do not last; name a disk with --state if they are to.",
        )
    else:
        yield Finding(
            "state",
            Level.GOOD,
            f"状态文件夹可以写入：{place.path}。",
            f"The state folder can be written: {place.path}.",
        )
