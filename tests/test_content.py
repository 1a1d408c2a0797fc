"""The bundled exhibition says what its source says, all of it, in both languages."""

import datetime as dt
import html
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import resvg_py

from kiosk.compiler import svg
from kiosk.compiler.build import build
from kiosk.pack.model import BasePage
from kiosk.pack.model.pages.interview import InterviewPage
from kiosk.pack.model.pages.map import MapPage
from kiosk.pack.reader import PackReader
from kiosk.pack.store import PackStore

CONTENT = Path(__file__).parents[1] / "content"
TALKS = {"zh": CONTENT / "讲稿.md", "en": CONTENT / "讲稿.en.md"}
SOURCES = {
    "zh": sorted(path for path in CONTENT.rglob("*.md") if not path.name.endswith(".en.md")),
    "en": sorted(CONTENT.rglob("*.en.md")),
}
SOURCES = {lang: [path for path in SOURCES[lang] if path != TALKS[lang]] for lang in TALKS}

# Of every page, Chinese and English of each fact that it tells. Rows of tables stand as their
# cells with spaces between.
FACTS = {
    "": (
        ("河南省济源示范区", "The Jiyuan Demonstration Zone in Henan"),
        ("千亿级纳米材料产业集群", "a nano-materials cluster worth CNY 100 billion"),
        ("22 年 纳米研究与中试 自2003年起", "22 years of nano research since 2003"),
        ("75 项 授权国家发明专利 累计", "75 invention patents national, granted"),
        ("100+ 种 合成杂化纳米材料", "100+ hybrid nano-materials synthesised"),
        ("3000 亩 产业转化园 规划面积", "3,000 mu planned park about 200 hectares"),
    ),
    "interview": (
        ("徐衣显", "Xu Yixian"),
        (
            "济源示范区党工委书记、市委书记",
            (
                "Secretary of the Jiyuan Demonstration Zone’s Party Working Committee"
                " and of the municipal Party committee"
            ),
        ),
        (
            "第十届中国国际纳米科学技术会议在北京举行期间，徐衣显答记者问",
            (
                "A press Q&A in Beijing, during the 10th China International Conference"
                " on Nanoscience and Technology"
            ),
        ),
        (
            "人民网、新华网、中国网、中国科学报等",
            "People’s Daily Online, Xinhuanet, China.com.cn, China Science Daily and others",
        ),
        (
            "根据公开报道整理，非逐字记录",
            "Edited digest of a published Q&A, not a verbatim transcript",
        ),
        # the first question
        ("作为传统工业城市，济源为何", "Why did Jiyuan, a traditional industrial city, choose"),
        ("如何融入河南“7+28+N”产业链", "how does it fit Henan’s “7+28+N” chains"),
        (
            "当下的基础、自身的条件、发展的趋势和长远的考量",
            "the present base, the city’s own conditions, the trend, and the long view",
        ),
        ("国家战略性新兴产业", "a national strategic emerging industry"),
        ("“7+28+N”产业链体系", "of its “7+28+N” system of industrial chains"),
        ("新材料链的首位", "first among the new-material chains"),
        ("高规格专班", "a high-level task force"),
        ("省政协主席担任链长", "chain leader is the chairman of the provincial CPPCC"),
        (
            "国家“十四五”规划发展前沿材料",
            "the national 14th Five-Year Plan for frontier materials",
        ),
        ("技术密集，附加值高", "technology-intensive and high in added value"),
        ("能耗低，污染少", "it uses little energy and pollutes little"),
        (
            "缓解传统工业在空间、能源和环境上的约束",
            "eases the limits on space, energy and environment that traditional industry meets",
        ),
        ("契合新质生产力", "fits “new quality productive forces”"),
        ("省级政策的支持，又为它添上长期增长的动力", "Provincial policy adds long-term growth"),
        ("22 年 纳米研究与中试 自2003年起", "22 years of nano work since 2003"),
        (
            "有色金属、化工、能源基础雄厚，应用场景丰富",
            "strong in non-ferrous metals, chemicals and energy, with many application scenarios",
        ),
        (
            "2003年与河南大学共建济源纳米中试基地",
            "Jiyuan nano pilot base was founded with Henan University in 2003",
        ),
        ("2015年，基地升格为国家平台", "in 2015 it became a national platform"),
        (
            "纳米杂化材料应用技术国家地方联合工程研究中心",
            (
                "National & Local Joint Engineering Research Center"
                " for Applied Technology of Hybrid Nanomaterials"
            ),
        ),
        (
            "全国唯一布局在省级化工园区内的纳米材料园区",
            "The only nano-material park in China placed in a provincial-level chemical park",
        ),
        ("从实验室到产业的闭环", "closes the loop from laboratory to industry"),
        ("75 项 授权国家发明专利 累计", "75 national invention patents granted in all"),
        ("100+ 种 合成杂化纳米材料", "100+ hybrid nano-materials synthesised"),
        (
            "小试、中试、工程化验证和检测能力",
            "covers lab scale, pilot scale, engineering validation and testing",
        ),
        ("完成多项国家级项目", "Several national projects are complete"),
        (
            "2019年获国家技术发明奖二等奖",
            "2019 brought the second prize of the State Technological Invention Award",
        ),
        ("战略、前景、本地积淀、技术，四者", "Strategy, prospects, local depth and technology"),
        ("从材料大市迈向材料强市", "from a city of much material to a city strong in materials"),
        # the second question
        (
            "国家发展新质生产力、破解“卡脖子”难题",
            "the national drive for new quality productive forces and against “chokepoints”",
        ),
        ("中部纳米材料核心区", "central China’s core nano-material area"),
        ("市级链长专班与“人才新政33条”", "municipal chain-leader task force and the “33 talent"),
        ("10 亿元 产业基金 支持创新项目", "1 CNY billion industry fund for innovative projects"),
        (
            "500 万元/年 稳定经费支持 河南大学中试基地",
            "5 CNY million a year steady funding for the Henan University pilot base",
        ),
        ("研发费用加计扣除", "R&D super-deduction"),
        ("高新技术企业税收优惠", "tax relief for high-tech enterprises"),
        ("企业梯次培育", "tiered enterprise cultivation"),
        ("25 项 核心专利实现产业化 近三年", "25 core patents industrialised in the last 3 years"),
        (
            "与中科院、国家纳米科学中心、哈尔滨工业大学等共建平台",
            (
                "Joint platforms with the Chinese Academy of Sciences, the National Center for"
                " Nanoscience and Technology, Harbin Institute of Technology and others"
            ),
        ),
        ("弥补本地高校少的短板", "make up for few local universities"),
        (
            "河南大学的研究中心深耕纳米22年，2019年获",
            "its 22 years of nano research and its award of 2019",
        ),
        (
            "从小试到工程化验证的完整链条",
            "the full chain from lab scale to engineering validation",
        ),
        (
            "设在省级化工园区内，全国唯一",
            "a provincial-level chemical park, the only one of its kind in China",
        ),
        ("率先推行“三级载体梯度”", "the first to use the “three-tier carrier gradient”"),
        ("4000 万元 投入共享检测平台", "40 CNY million invested in the shared testing platform"),
        ("40% 企业检测成本下降", "40% lower testing cost for companies"),
        (
            "双水源、双电源、集中供汽和专属污水处理厂",
            "dual water sources, dual power supply, central steam and a dedicated sewage plant",
        ),
        ("聚焦纳米的战略", "A strategy that focuses on nano"),
        ("汇聚创新的开放生态", "an open ecosystem that gathers innovation"),
        ("直击产业痛点的闭环服务", "closed-loop service that meets the industry’s pain points"),
        ("其他内陆城市可以复制的样本", "a sample that other inland cities can copy"),
    ),
    "tiers": (
        ("以种子、幼苗、森林为喻", "speaks of seed, seedling and forest"),
        ("省级化工园区内，率先推行", "provincial-level chemical park, was the first to use it"),
        ("中试育种层", "Pilot tier: breeding the seed"),
        (
            "国家级中试基地弥合实验室与生产线之间的断层",
            "national-level pilot base bridges the break between laboratory and production line",
        ),
        ("22 年 中试积累 自2003年起", "22 years of pilot work since 2003"),
        ("2015 年 升格国家平台", "2015 becomes a national platform"),
        ("孵化育苗层", "Incubation tier: raising the seedling"),
        (
            "创业孵化园提供标准化空间",
            "start-up incubation park offers young companies standard space",
        ),
        ("“拎包入住”", "“ready to move in”"),
        ("产业成林层", "Industry tier: growing the forest"),
        (
            "产业转化园为成熟项目提供产业化的空间",
            "industrial transformation park gives mature projects room to industrialise",
        ),
        ("3000 亩 规划面积 约200公顷", "3,000 mu planned about 200 hectares"),
        ("4000 万元 投入共享检测平台", "40 CNY million invested in the shared testing platform"),
        ("40% 企业检测成本下降", "40% lower testing cost for companies"),
        ("双水源", "dual water sources"),
        ("双电源", "dual power supply"),
        ("集中供汽", "central steam"),
        ("专属污水处理厂", "a dedicated sewage plant"),
    ),
    "park": (
        ("示意图，非实际位置与比例", "Schematic, not to scale"),
        (
            "纳米材料基地位于省级化工园区，全国唯一",
            "stands in a provincial-level chemical park, the only one of its kind in China",
        ),
        (
            "中试基地 育种：国家级中试基地弥合实验室与生产线之间的断层",
            (
                "Pilot base Breeding the seed: the national-level pilot base bridges the break"
                " between laboratory and production line"
            ),
        ),
        (
            "创业孵化园 育苗：创业孵化园提供标准化空间，初创企业可“拎包入住”",
            (
                "Start-up incubation park Raising the seedling: standard space"
                " for young companies, “ready to move in”"
            ),
        ),
        (
            "产业转化园 成林：产业转化园规划3000亩，约200公顷，为成熟项目提供产业化的空间",
            (
                "Industrial transformation park Growing the forest: 3,000 mu planned,"
                " about 200 hectares, give mature projects room to industrialise"
            ),
        ),
        (
            "共享检测平台 投入4000万元，让企业的检测成本下降40%",
            (
                "Shared testing platform It cost CNY 40 million"
                " and cuts what companies pay for testing by 40%"
            ),
        ),
        ("双水源 两个水源，三级载体共用", "Dual water sources, shared by all three tiers"),
        ("双电源 两路电源，三级载体共用", "Dual power supply, shared by all three tiers"),
        (
            "集中供汽 集中供应蒸汽，三级载体共用",
            "Central steam Steam from one place, shared by all three tiers",
        ),
        (
            "专属污水处理厂 专属的污水处理厂，三级载体共用",
            ("Dedicated sewage plant A sewage plant of the park’s own, shared by all three tiers"),
        ),
    ),
    "achievements": (
        (
            "22 年 纳米研究与中试 自2003年起",
            "22 years of nano research and pilot work since 2003",
        ),
        ("75 项 授权国家发明专利 累计", "75 national invention patents granted cumulative"),
        ("100+ 种 合成杂化纳米材料", "100+ hybrid nano-materials synthesised"),
        ("25 项 核心专利实现产业化 近三年", "25 core patents industrialised in the last 3 years"),
        ("二等奖 国家技术发明奖 2019年", "2nd prize State Technological Invention Award 2019"),
        (
            "40% 企业检测成本下降 共享检测平台",
            "40% lower testing cost for companies shared platform",
        ),
        ("4000 万元 投入共享检测平台", "40 CNY million invested in the shared testing platform"),
        ("10 亿元 产业基金", "1 CNY billion industry fund"),
        ("500 万元/年 稳定经费支持", "5 CNY million a year steady funding for the pilot base"),
        ("33 条 人才新政", "33 measures for talent"),
        (
            "3000 亩 产业转化园 规划面积，约200公顷",
            "3,000 mu industrial transformation park planned, about 200 hectares",
        ),
        (
            "2003 与河南大学共建济源纳米中试基地",
            "2003 The Jiyuan nano pilot base is founded with Henan University",
        ),
        ("2015 升格为国家平台", "2015 It becomes a national platform"),
        (
            "2019 获国家技术发明奖二等奖",
            "2019 Second prize of the State Technological Invention Award",
        ),
        ("近三年 25项核心专利实现产业化", "Last 3 years 25 core patents industrialised"),
        (
            "2025-08-30 在北京举办纳米材料产业投资推介会",
            "2025-08-30 Investment promotion conference in Beijing",
        ),
        ("打造千亿级产业集群", "a cluster worth CNY 100 billion"),
        ("从材料大市迈向材料强市", "from a city of much material to a city strong in materials"),
    ),
    "services": (("直击产业痛点的闭环服务", "Closed-loop service for the industry’s pain points"),),
    "services/testing": (
        (
            "投入4000万元的共享检测平台，让企业的检测成本下降40%",
            (
                "A shared testing platform that cost CNY 40 million"
                " cuts what companies pay for testing by 40%"
            ),
        ),
        (
            "小试、中试、工程化验证和检测能力",
            "lab scale, pilot scale, engineering validation and testing",
        ),
    ),
    "services/utilities": (
        (
            "省级化工园区内，全国唯一",
            "a provincial-level chemical park, the only one of its kind in China",
        ),
        ("双水源", "dual water sources"),
        ("双电源", "dual power supply"),
        ("集中供汽", "central steam"),
        ("专属污水处理厂", "a dedicated sewage plant"),
    ),
    "services/funding": (
        ("10 亿元 产业基金 支持创新项目", "1 CNY billion industry fund for innovative projects"),
        (
            "500 万元/年 稳定经费支持 河南大学中试基地",
            "5 CNY million a year steady funding for the Henan University pilot base",
        ),
        ("市级链长专班", "municipal chain-leader task force"),
        ("研发费用加计扣除", "R&D super-deduction"),
        ("高新技术企业税收优惠", "tax relief for high-tech enterprises"),
        ("企业梯次培育", "tiered enterprise cultivation"),
    ),
    "services/talent": (
        ("33 条 人才新政", "33 measures for talent"),
        ("“人才新政33条”", "“33 talent measures”"),
        ("本地高校较少", "Local universities are few"),
    ),
    "services/partners": (
        ("政产学研协同", "Government, industry, university and research together"),
        ("25 项 核心专利实现产业化 近三年", "25 core patents industrialised in the last 3 years"),
        ("中科院", "the Chinese Academy of Sciences"),
        ("国家纳米科学中心", "the National Center for Nanoscience and Technology"),
        ("哈尔滨工业大学", "Harbin Institute of Technology"),
        (
            "2003年与河南大学共建的中试基地，2015年成为纳米杂化材料应用技术国家地方联合工程研究中心",
            (
                "became the National & Local Joint Engineering Research Center"
                " for Applied Technology of Hybrid Nanomaterials in 2015"
            ),
        ),
        ("从小试到工程化验证", "from lab scale to engineering validation"),
    ),
    "news": (
        (
            "第十届中国国际纳米科学技术会议期间",
            "During the 10th China International Conference on Nanoscience and Technology",
        ),
    ),
    "news/2025-08-30-promotion": (
        ("济源示范区（河南省济源市）", "the Jiyuan Demonstration Zone (Jiyuan, Henan)"),
        (
            "2025年8月30日在北京举办纳米材料产业投资推介会",
            "On 30 August 2025, during the 10th China",
        ),
        ("邀请各方伙伴共建千亿级产业集群", "inviting partners to build a cluster worth CNY 100 b"),
    ),
    "news/2025-08-30-guests": (
        (
            "2025年8月30日，徐衣显在北京会见",
            "On 30 August 2025 Xu Yixian met important guests of the conference in Beijing",
        ),
        ("西班牙马德里材料科学研究院", "the Madrid institute of materials science, Spain"),
        ("南京大学", "Nanjing University"),
        ("中国核工业集团", "China National Nuclear Corporation"),
        ("中国有色金属工业协会", "the China Nonferrous Metals Industry Association"),
        ("华中科技大学", "Huazhong University of Science and Technology"),
        ("中铝环保节能集团", "中铝环保节能集团"),
        ("北京金拓投资", "北京金拓投资"),
        ("诺瑞（深圳）新技术", "诺瑞（深圳）新技术"),
        ("清重华力科技", "清重华力科技"),
        ("北京今融道科技集团", "北京今融道科技集团"),
    ),
}

# Every number that the source gives, as it may be written in either language.
NUMBERS = frozenset(
    {"1", "2", "3", "5", "7", "8", "08", "9", "09", "10", "14", "22", "25", "28", "30", "33"}
    | {"40", "75", "100", "200", "500", "3000", "3,000", "4000", "2003", "2015", "2019", "2025"}
)
HAN = "\u4e00-\u9fff"
# All that stands between quotation marks: names, never what somebody said.
NAMES = {
    "zh": {"7+28+N", "十四五", "卡脖子", "三级载体梯度", "人才新政33条", "拎包入住"},
    "en": {
        "7+28+N",
        "new quality productive forces",
        "chokepoints",
        "three-tier carrier gradient",
        "33 talent measures",
        "ready to move in",
    },
}
SPEECH = re.compile(
    r"徐衣显(?:说|表示|指出|强调|认为|介绍)|[说道][：:]|\b(?:said|says|told|stated|according to)\b",
    re.IGNORECASE,
)


def _page_id(path: Path) -> str:
    """Return the id of the page that a file holds; the home screen's is empty."""
    parts = path.relative_to(CONTENT).as_posix().removesuffix(".md").removesuffix(".en").split("/")
    return "/".join(re.sub(r"^\d\d-", "", part) for part in parts if part != "index")


_PLACE = re.compile(
    r"^\| \d[\d.]* \| \d[\d.]* \| ([^|]+) \| \[[^|]+\]\([^|]+\) \| ([^|]+) \| mdi6\.[\w-]+ \|$",
    re.MULTILINE,
)
"""A place of a map: its title and text are shown, where it is and what it opens is not."""


def _prose(path: Path) -> str:
    """Return what a page shows: header values and text, without markup."""
    _, header, body = path.read_text("utf-8").split("---\n", 2)
    values = (line.partition(":")[2].strip() for line in header.splitlines())
    shown = [value for value in values if not re.fullmatch(r"mdi6\.\S+|\S+\.svg|\d{1,2}", value)]
    if re.search(r"^(?:画面: 地图|screen: map)$", header, re.MULTILINE):
        body = _PLACE.sub(r"| \1 | \2 |", body)
    body = re.sub(r'\s*\{: icon="[^"]+" \}|!\[\]\([^)]*\)|^\|[-|]+$', "", body, flags=re.MULTILINE)
    body = re.sub(r"!?\[([^\]]+)\]\([^)]+\)", r"\1", body).replace("**", "")
    lines = (" ".join(line.replace("|", " ").split()) for line in body.splitlines())
    return "\n".join((*shown, *lines))


def _texts(found: object) -> Iterator[str]:
    """Yield the texts of a page of a pack: a figure or an event as one, without markup."""
    if isinstance(found, str):
        yield html.unescape(re.sub(r"<[^>]+>", "", found))
    elif isinstance(found, dict):
        keys = ("value", "unit", "label", "note", "when", "title", "text")
        row = [found.get(key) for key in keys]
        if "value" in found or "when" in found or "x" in found:
            yield " ".join(text for cell in row if cell for text in _texts(cell))
        for value in found.values():
            yield from _texts(value)
    elif isinstance(found, list | tuple):
        for value in found:
            yield from _texts(value)


def _thumbnail(drawing: bytes) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=drawing.decode(), width=160))


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PackReader]:
    store = PackStore(tmp_path_factory.mktemp("store"))
    with pytest.MonkeyPatch.context() as patched:
        # At full size the drawings take twenty seconds, and their deadline is not the question.
        patched.setattr(svg, "draw", _thumbnail)
        result = build(CONTENT, store, today=dt.date(2025, 9, 1))
    assert result.problems == ()
    reader = store.open_current()
    yield reader
    reader.close()


def _pages(pack: PackReader, lang: str) -> list[BasePage]:
    pages = [pack.page(page_id, lang) for page_id in pack.ids(lang)]
    return [page for page in pages if page is not None]


def _missing(texts: dict[str, str], column: int) -> list[tuple[str, str]]:
    """Return the pages with the facts that they should tell and do not."""
    assert texts.keys() == FACTS.keys()
    return [
        (page_id, fact[column])
        for page_id, facts in FACTS.items()
        for fact in facts
        if fact[column] not in texts[page_id]
    ]


@pytest.mark.parametrize(("column", "lang"), [(0, "zh"), (1, "en")])
def test_every_fact_is_written_on_its_page(column: int, lang: str) -> None:
    assert _missing({_page_id(path): _prose(path) for path in SOURCES[lang]}, column) == []


@pytest.mark.parametrize(("column", "lang"), [(0, "zh"), (1, "en")])
def test_every_fact_is_in_the_pack(pack: PackReader, column: int, lang: str) -> None:
    pages = {page.id: msgspec.to_builtins(page) for page in _pages(pack, lang)}
    told = {page_id: "\n".join(_texts(page)) for page_id, page in pages.items()}
    assert _missing(told, column) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_page_is_translated_and_tells_its_source(pack: PackReader, lang: str) -> None:
    pages = _pages(pack, lang)
    assert len(pages) == len(SOURCES[lang]) == len(SOURCES["zh"])
    assert [page.id for page in pages if page.text_lang != lang] == []
    assert [page.id for page in pages if not page.source or page.as_of != "2025-09"] == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_interview_fits_its_cards(pack: PackReader, lang: str) -> None:
    page = pack.page("interview", lang)
    assert isinstance(page, InterviewPage)
    assert [len(question.points) for question in page.questions] == [4, 3]
    for question in page.questions:
        assert len(re.findall(f"[{HAN}]", question.title)) <= 50, question.title
    for point in (point for question in page.questions for point in question.points):
        words = " ".join(_texts(msgspec.to_builtins(point.blocks)))
        assert len(re.findall(f"[{HAN}]", words)) <= 120, point.title
        assert len(re.findall(r"[A-Za-z’-]+", words)) <= 80, point.title
        assert point.icon is not None


def test_the_plan_is_the_same_in_both_languages(pack: PackReader) -> None:
    zh, en = (pack.page("park", lang) for lang in ("zh", "en"))
    assert isinstance(zh, MapPage)
    assert isinstance(en, MapPage)
    assert zh.plan.file == en.plan.file
    places = [[(s.x, s.y, s.icon, s.page) for s in page.spots] for page in (zh, en)]
    assert places[0] == places[1]
    assert [page for _, _, icon, page in places[0] if not page or not icon] == []


def test_the_talk_is_the_same_in_both_languages_and_says_something_to_each_slide(
    pack: PackReader,
) -> None:
    zh, en = (pack.deck("讲稿", lang) for lang in TALKS)
    assert zh is not None
    assert en is not None
    # A page that needs one slide in one language may need two in the other.
    given = [[s for s in deck.slides if not s.backup] for deck in (zh, en)]
    first = [list(dict.fromkeys((s.page or s.id.split("/")[0]) for s in deck)) for deck in given]
    assert first[0] == first[1]
    assert zh.minutes == en.minutes
    for slides in given:
        assert 12 <= len(slides) <= 24
        assert sum(slide.seconds for slide in slides) == zh.minutes * 60
        silent = [s.id for s in slides if not s.notes]
        begun = {s.title for s in slides if s.notes}
        # What goes on from the slide before needs no words of its own.
        assert [s.id for s in slides if s.id in silent and s.title not in begun] == []


@pytest.mark.parametrize(
    "path", [*SOURCES["zh"], *SOURCES["en"], *TALKS.values()], ids=lambda path: path.name
)
def test_prose(path: Path) -> None:
    text = _prose(path)
    assert re.findall("[\"']", text) == [], "straight quotes"
    assert SPEECH.findall(text) == [], "speech"
    chinese = not path.name.endswith(".en.md")
    names = NAMES["zh" if chinese else "en"]
    assert set(re.findall("“([^”]*)”?", text)) <= names, "quotation"
    assert text.count("“") == text.count("”"), "quotation marks without their other"
    numbers = set(re.findall(r"\d+(?:,\d{3})*", text))
    assert numbers <= NUMBERS, "figures that the source does not give"
    assert re.findall(f"[{HAN}][,;:?!()]|[,;:?!()][{HAN}]", text) == [], "half-width marks"
    if chinese:
        lines = path.read_text("utf-8").splitlines()
        typed = "\n".join(line for line in lines if not line.startswith("|"))
        assert re.findall(f"[{HAN}] [0-9A-Za-z]|[0-9A-Za-z] [{HAN}]", typed) == [], "spaces"
    else:
        undated = re.sub(r"\d{4}-\d\d(-\d\d)?", "", text)
        assert re.findall(r"[，。；：？！]| - |\d-\d", undated) == [], "English marks"


def test_the_drawings_are_drawings() -> None:
    drawings = set(CONTENT.rglob("*.svg"))
    named = {
        path.parent / name
        for path in SOURCES["zh"] + SOURCES["en"]
        for name in re.findall(r"[\w-]+\.svg", path.read_text("utf-8"))
    }
    assert named == drawings
    assert drawings
    for drawing in drawings:
        source = drawing.read_text("utf-8")
        assert len(source) < 150_000, drawing
        assert not re.search(r"<(text|image|style|script|foreignObject)\b", source), drawing
        assert not re.search(r"href=[\"'](?!#)|url\((?!#)", source), drawing


def test_the_drawings_are_what_the_scripts_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(CONTENT.parent / "tools/art"))
    pictures = importlib.import_module("draw").PICTURES
    assert {CONTENT / path for path in pictures} == set(CONTENT.rglob("*.svg"))
    for path, picture in pictures.items():
        assert picture().svg() == (CONTENT / path).read_text("utf-8"), path
