"""Whether the clock can be right: pages come and go by date."""

from collections.abc import Iterator

from kiosk.doctor.facts import Facts
from kiosk.doctor.finding import Finding, Level


def check(facts: Facts) -> Iterator[Finding]:
    """Look at the date and whether anything sets the clock."""
    clock = facts.clock
    if clock.today < clock.built:
        yield Finding(
            "clock",
            Level.BAD,
            f"时钟不对：现在不可能是 {clock.today}，程序在 {clock.built} 才做好。",
            f"The clock is wrong: it cannot be {clock.today}, the program is of {clock.built}.",
            "请校准时钟；如果每次开机都错，请更换主板电池。",
            "Set it; if it is wrong after every start, the battery on the board is empty.",
        )
    elif clock.synchronised is False:
        yield Finding(
            "clock",
            Level.NOTE,
            "时钟没有与网络同步。",
            "Nothing sets the clock by the network.",
            "离线展台请每季度核对一次日期。",
            "Without a network, compare the date once a quarter.",
        )
    else:
        yield Finding("clock", Level.GOOD, "时钟正常。", "The clock is plausible.")
