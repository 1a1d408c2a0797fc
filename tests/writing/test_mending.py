"""Damage of every kind: put right where that is certain, marked where it is not, else left."""

import pytest

from kiosk.writing.blocks import Block, Findings, Original
from kiosk.writing.mending.damage import as_marks
from kiosk.writing.mending.mend import mend


def mended(text: str, lang: str = "zh") -> str:
    original = Original(text, (Block(text, 1),))
    return as_marks(mend(original, lang, Findings("original.txt")).blocks[0].text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # readings behind their hanzi
        ("產(chǎn)業(yè)發(fā)展", "产业发展"),
        ("關(guān)鍵（jiàn）技術( shù )", "关键技术"),
        ("产(chan)业(ye)女(nv)性", "产业女性"),
        ("重(zhòng)庆的长(cháng)江", "重庆的长江"),
        ("绿(lǜ)色", "绿色"),
        ("石墨烯(Graphene)与氧(O2)", "石墨烯（Graphene）与氧（O2）"),
        ("电荷(e)", "电荷（e）"),
        ("关键(guānjiàn)", "关键（guānjiàn）"),
        ("业(chǎn)", "业[?(chǎn)?]"),
        ("某某日?qǐng)?bào)刊发", "某某日[? ?qǐng)?bào) ?]刊发"),
        ("规(guī)?；苽洌a(chǎn)业(yè)", "规[? ?；苽 ?][?洌a(chǎn)?]业"),
        # two scripts
        ("我們的产业发展很快", "我们的产业发展很快"),
        ("著名的乾坤大桥", "著名的乾坤大桥"),
        # wrong encodings
        ("绾崇背鏉愭枡，很好", "纳米材料，很好"),
        ("绾崇背鏉愭枡进入临床", "纳米材料进入临床"),
        ("CafÃ© 与 naÃ¯ve", "Café与naïve"),
        ("çº³ç±³", "纳米"),
        ("镧铈镨钕钷钐铕钆", "镧铈镨钕钷钐铕钆"),
        ("魑魅魍魉", "魑魅魍魉"),
        ("Århus, façade", "Århus, façade"),
        # lost characters
        ("产□□业", "产[?□□?]业"),
        ("投入??万元", "投入[? ?? ?]万元"),
        ("其中��项", "其中[?��?]项"),
        ("锟斤拷锟斤拷", "[?锟斤拷锟斤拷?]"),
        ("真的吗??", "真的吗[? ?? ?]"),
        ("什么?我不信", "什么？我不信"),
        # punctuation, spaces, invisible characters
        ("发展,创新.同样.", "发展，创新。同样。"),
        ("时间10:30,共1,000项", "时间10:30，共1,000项"),
        ("比例3:1;增长2.5%,很快", "比例3:1；增长2.5%，很快"),
        ("见https://a.b/c?d=1,2,谢谢", "见https://a.b/c?d=1,2，谢谢"),
        ('他说:"好!"', "他说：“好！”"),
        ("发 展 规 划 (草 案)", "发展规划（草案）"),
        ("第一部分 总体要求", "第一部分 总体要求"),
        ("纳米\u200b材\u00ad料&nbsp;好&ldquo;的&rdquo;。", "纳米材料好“的”。"),
    ],
)  # fmt: skip
def test_damage(text: str, expected: str) -> None:
    assert mended(text) == expected


def test_a_mended_text_stays_as_it_is() -> None:
    text = "纳米材料（Graphene）产业，3:1，10:30，“好”。"
    assert mended(mended(text)) == text


def test_english_is_left_alone() -> None:
    text = "The ratio is 3:1, at 10:30 (see A.1); it grew by 2.5%."
    assert mended(text, "en") == text


def test_characters_that_depend_on_the_word_are_told() -> None:
    text = "這個項目的經費很瞭然，徵收標準與發展規劃問題，現在請專家們進行討論與說明。"
    findings = Findings("original.txt")
    mend(Original(text, (Block(text, 7),)), "zh", findings)
    found = {problem.code: problem.line for problem in findings.problems}
    assert found["import-unsure-character"] == 7
    assert found["import-traditional"] == 7
