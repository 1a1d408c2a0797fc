"""Writes an exhibition as staff would: the directory of an invented trade fair, of any size.

    .venv/bin/python benchmarks/content.py FOLDER [--pages 1000] [--seed 1] [--english]

The same seed and size give the same folder, to the byte, with the same version of the picture
library. Halls are folders, exhibitors are files in them; each hall and every third exhibitor has
a picture.
"""

import random
from pathlib import Path

import click
from fair import pictures
from fair.words import HALLS, KEYS, Exhibitor, exhibitor, paragraph

LEAST = 4
"""Pages of the smallest fair: home, a hall, two exhibitors."""

_EXHIBIT = """languages = [{languages}]
theme = "dark"

[times]
idle = 300

[title]
zh = "第十二届中部产业博览会"
"""
_PICTURES = 60
"""Pictures at most; beyond it, exhibitors share them."""

_HOME = """---
标题: 产业博览会
副标题: 一城看遍中部产业
封面: 图片/{cover}
来源: 组委会
---
| 数字 | 单位 | 说明 |
|---|---|---|
| {exhibitors} | 家 | 参展企业 |
| {halls} | 个 | 展馆 |
| 86000 | 平方米 | 展览面积 |

欢迎来到第十二届中部产业博览会。
"""
_HOME_EN = """---
title: Central Industries Fair
cover: 图片/{cover}
source: The organisers
---
Welcome to the fair.
"""
_NUMBERS = """| 数字 | 单位 | 说明 |
|---|---|---|
| {who.founded} | 年 | 成立 |
| {who.patents} | 项 | 授权专利 |
| {who.staff} | 人 | 员工 |"""


def write(root: Path, pages: int, *, seed: int = 1, english: bool = False) -> None:
    """Write a fair of just ``pages`` pages (4 or more) into a folder that is empty or new."""
    if pages < LEAST:
        raise ValueError(f"a fair has {LEAST} pages or more")
    chance = random.Random(seed)  # noqa: S311 - the same fair each time
    root.mkdir(parents=True, exist_ok=True)
    halls = max(1, min(len(HALLS), (pages - 1) // 3))
    languages = '"zh", "en"' if english else '"zh"'
    exhibit = _EXHIBIT.format(languages=languages)
    if english:
        exhibit += 'en = "12th Central Industries Fair"\n'
    (root / "exhibit.toml").write_text(exhibit, "utf-8")
    drawn = _draw(chance, root / "图片", min(_PICTURES, max(halls, (pages - 1) // 3)))
    _home(root, pages - 1 - halls, halls, drawn[0], english=english)
    for hall in range(halls):
        share = (pages - 1 - halls) // halls + (hall < (pages - 1 - halls) % halls)
        _hall(chance, root, hall, share, drawn, english=english)


def _draw(chance: random.Random, folder: Path, count: int) -> list[str]:
    folder.mkdir()
    names = [f"展位{number:03d}.jpg" for number in range(count)]
    for name in names:
        pictures.draw(chance, folder / name)
    return names


def _home(root: Path, exhibitors: int, halls: int, cover: str, *, english: bool) -> None:
    words = {"cover": cover, "exhibitors": exhibitors, "halls": halls}
    (root / "index.md").write_text(_HOME.format(**words), "utf-8")
    if english:
        (root / "index.en.md").write_text(_HOME_EN.format(**words), "utf-8")


def _hall(
    chance: random.Random, root: Path, hall: int, share: int, drawn: list[str], *, english: bool
) -> None:
    title, icon, goods = HALLS[hall]
    folder = root / f"{hall + 1:02d}-{title}"
    folder.mkdir()
    cover = f"../图片/{drawn[hall % len(drawn)]}"
    header = f"---\n标题: {title}\n图标: {icon}\n封面: {cover}\n来源: 组委会\n---\n"
    text = f"{header}本馆展出{'、'.join(goods.split())}等产品，共{share}家企业。\n"
    (folder / "index.md").write_text(text, "utf-8")
    if english:
        header = f"---\ntitle: Hall {hall + 1}\nicon: {icon}\nsource: The organisers\n---\n"
        (folder / "index.en.md").write_text(f"{header}{share} exhibitors.\n", "utf-8")
    for number in range(1, share + 1):
        who = exhibitor(chance, hall, number)
        picture = f"../图片/{chance.choice(drawn)}" if number % 3 == 1 else ""
        file = folder / f"{number:04d}-{who.booth}-{who.name}.md"
        file.write_text(_page(chance, who, picture), "utf-8")
        if english:
            file.with_suffix(".en.md").write_text(_english(who), "utf-8")


def _page(chance: random.Random, who: Exhibitor, picture: str) -> str:
    lines = [
        f"---\n标题: {who.name}\n副标题: 展位 {who.booth}\n来源: 企业报送\n数据日期: 2026-03\n---",
        paragraph(chance, who, 3),
        _NUMBERS.format(who=who),
        "## 展品",
        "\n".join(f"- **{product}**：{chance.choice(KEYS)}" for product in who.products),
        f"[企业网站](https://example.org/{who.booth})",
    ]
    if picture:
        lines.insert(2, f"![{who.products[0]}]({picture})")
    if chance.random() < 0.2:  # noqa: PLR2004 - one in five tells its history
        years = (who.founded, who.founded + 1)
        events = "\n".join(f"| {year} | {chance.choice(KEYS)} |" for year in years)
        lines += ["## 历程", f"| 年份 | 事件 |\n|---|---|\n{events}"]
    return "\n\n".join([*lines, paragraph(chance, who, 2)]) + "\n"


def _english(who: Exhibitor) -> str:
    return (
        f"---\ntitle: Exhibitor {who.booth}\nsource: Told by the company\n---\n"
        f"Founded in {who.founded}, {who.patents} patents and {who.staff} people.\n\n"
        "| figure | unit | what |\n|---|---|---|\n"
        f"| {who.patents} | patents | granted |\n| {who.staff} | people | staff |\n"
    )


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--pages", default=1000, show_default=True, type=click.IntRange(LEAST, 20_000))
@click.option("--seed", default=1, show_default=True)
@click.option("--english", is_flag=True, help="Every page in English too.")
def main(folder: Path, pages: int, seed: int, *, english: bool) -> None:
    """Write a fair of PAGES pages into FOLDER, which must not hold one."""
    if (folder / "index.md").exists():
        raise click.ClickException(f"{folder} holds an exhibition; name an empty folder.")
    write(folder, pages, seed=seed, english=english)
    print(folder)


if __name__ == "__main__":
    main()
