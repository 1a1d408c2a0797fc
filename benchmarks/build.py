"""How long a content folder takes to build: from nothing, unchanged, and after one edit.

    .venv/bin/python benchmarks/build.py [--pages 1000] [--pictures 20] [--profile] [--json FILE]

Writes a folder of small pages as staff write them, in sections of fifty, and builds it in a
temporary store. Not a test: figures depend on the machine.
"""

import cProfile
import datetime as dt
import io
import json
import pstats
import random
import tempfile
import time
from pathlib import Path

import click
from PIL import Image

from kiosk.compiler.build import build
from kiosk.pack.store import PackStore

SECTION = 50
"""Pages in a section."""

WORDS = [
    *("育种", "种子", "园区", "平台", "检测", "服务", "企业", "创新", "科研", "团队", "品种"),
    *("推广", "基地", "市场", "技术", "成果", "转化", "投资", "人才", "培训", "全球", "合作"),
    *("试验", "示范", "数据", "基因", "水稻", "玉米", "小麦", "大豆", "蔬菜", "南繁", "知识产权"),
    *("分子标记", "CRISPR", "2025", "75%", "100+"),
]


def sentence(chance: random.Random) -> str:
    """Return a sentence of about thirty characters."""
    return "".join(chance.choice(WORDS) for _ in range(12)) + "。"


def page(chance: random.Random, number: int, section: int, pictures: int) -> str:
    """Return a small page: two paragraphs, a list, a table of figures, a link, some pictures."""
    other = chance.randrange(1, SECTION)
    lines = [
        "---",
        "来源: 园区年报",
        "数据日期: 2025-06",
        "---",
        f"# 第{number}页 {chance.choice(WORDS)}",
        sentence(chance) + f"**{chance.choice(WORDS)}**" + sentence(chance),
        f"参见[另一页]({other:02d}-page-{section}-{other}.md)。",
        f"[网站](https://example.org/{number % 100})",
        "\n".join(f"- {sentence(chance)}" for _ in range(3)),
        f"| 数字 | 单位 | 说明 |\n|---|---|---|\n| {chance.randrange(999)} | 项 | 成果 |\n",
    ]
    if pictures and chance.random() < 0.1:  # noqa: PLR2004 - a page in ten
        lines.append(f"![图 {number}](../photos/{chance.randrange(pictures)}.jpg)")
    return "\n\n".join(lines) + "\n"


def write_folder(root: Path, pages: int, pictures: int) -> None:
    """Write a content folder of about ``pages`` pages."""
    chance = random.Random(1)  # noqa: S311 - the same folder each time
    (root / "index.md").write_text("# 展览\n\n从一粒种子到一片森林\n", "utf-8")
    (root / "photos").mkdir()
    for number in range(pictures):
        grey = Image.effect_noise((400, 250), 40)
        photo = Image.merge("RGB", (grey, grey.rotate(90), grey.rotate(180))).resize((1600, 1000))
        photo.save(root / "photos" / f"{number}.jpg", quality=80)
    for section in range((pages + SECTION - 1) // SECTION):
        folder = root / f"{section:03d}-section-{section}"
        folder.mkdir()
        (folder / "index.md").write_text(f"# 第{section}节\n\n介绍\n", "utf-8")
        for number in range(1, min(SECTION, pages - section * SECTION)):
            text = page(chance, section * SECTION + number, section, pictures)
            (folder / f"{number:02d}-page-{section}-{number}.md").write_text(text, "utf-8")


def timed(root: Path, state: Path) -> dict[str, object]:
    """Build and return seconds, pages and pages compiled."""
    began = time.perf_counter()
    result = build(root, PackStore(state), today=dt.date(2026, 1, 1), cache=state / "cache.sqlite")
    seconds = time.perf_counter() - began
    return {
        "seconds": round(seconds, 2),
        "pages": result.pages,
        "compiled": result.compiled,
        "problems": len(result.problems),
    }


@click.command()
@click.option("--pages", default=1000, show_default=True)
@click.option("--pictures", default=20, show_default=True)
@click.option("--profile", is_flag=True, help="Show where the time of the full build goes.")
@click.option("--json", "json_file", type=click.Path(path_type=Path))
def main(pages: int, pictures: int, json_file: Path | None, *, profile: bool) -> None:
    """Print a table of build times."""
    with tempfile.TemporaryDirectory() as folder:
        root, state = Path(folder) / "content", Path(folder) / "state"
        root.mkdir()
        write_folder(root, pages, pictures)
        figures = {}
        profiler = cProfile.Profile()
        if profile:
            profiler.enable()
        figures["from nothing"] = timed(root, state)
        profiler.disable()
        figures["unchanged"] = timed(root, state)
        edited = root / "000-section-0" / "01-page-0-1.md"
        edited.write_text(edited.read_text("utf-8") + "\n又一段。\n", "utf-8")
        figures["one page edited"] = timed(root, state)
        (root / "000-section-0" / "99-new.md").write_text("# 新页\n\n正文\n", "utf-8")
        figures["one page more"] = timed(root, state)
    print(f"{'build':<18}{'seconds':>9}{'pages':>8}{'compiled':>10}{'problems':>10}")
    for name, row in figures.items():
        print(
            f"{name:<18}{row['seconds']:>9}{row['pages']:>8}{row['compiled']:>10}"
            f"{row['problems']:>10}"
        )
    if profile:
        out = io.StringIO()
        pstats.Stats(profiler, stream=out).sort_stats("tottime").print_stats(35)
        print(out.getvalue())
    if json_file:
        json_file.write_text(json.dumps(figures, indent=2), "utf-8")


if __name__ == "__main__":
    main()
