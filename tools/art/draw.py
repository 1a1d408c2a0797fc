"""Draws the illustrations of the bundled exhibition into ``content``.

python tools/art/draw.py              all of them
python tools/art/draw.py seed forest  those whose path has one of these words
"""

import sys
from collections.abc import Callable
from pathlib import Path

import achievements
import interview
import landscape
import meeting
import news
import park
import pins
import plan
import services
import tiers
from canvas import Canvas

CONTENT = Path(__file__).parents[2] / "content"

PICTURES: dict[str, Callable[[], Canvas]] = {
    "20-tiers/seed.svg": tiers.seed,
    "20-tiers/seedling.svg": tiers.seedling,
    "20-tiers/forest.svg": tiers.forest,
    "cover.svg": landscape.cover,
    "10-interview/cover.svg": interview.cover,
    "20-tiers/cover.svg": tiers.cover,
    "25-park/cover.svg": pins.cover,
    "25-park/plan.svg": plan.plan,
    "30-achievements/cover.svg": achievements.cover,
    "40-services/cover.svg": park.cover,
    "40-services/testing.svg": services.testing,
    "40-services/utilities.svg": services.utilities,
    "40-services/funding.svg": services.funding,
    "40-services/talent.svg": services.talent,
    "40-services/partners.svg": services.partners,
    "50-news/cover.svg": news.cover,
    "50-news/promotion.svg": meeting.promotion,
    "50-news/guests.svg": meeting.guests,
}


def main(words: list[str]) -> None:
    """Write the pictures whose path has one of the words, or all."""
    for path, picture in PICTURES.items():
        if words and not any(word in path for word in words):
            continue
        target = CONTENT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(picture().svg(), encoding="utf-8", newline="\n")
        print(f"{path}: {target.stat().st_size / 1024:.0f} KiB")


if __name__ == "__main__":
    main(sys.argv[1:])
