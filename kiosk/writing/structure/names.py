"""Names of persons, and who the one is that an interview is with."""

import re

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎"
    "鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄"
    "和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭"
    "梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚"
    "程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘"
    "党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古"
    "易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋"
    "沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公晋楚闫涂岳帅亢缑况郈有琴商牟佘佴伯赏墨哈谯笪年爱阳佟"
    "肖付覃代冼岱兰闪闭位才亓仉"
)
_DOUBLE = re.compile(
    r"(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|端木)[\u4e00-\u9fff]{1,2}"
)
_NO_NAMES = (
    " "
    "时间 日期 地点 来源 作者 编辑 责任 主题 方向 关键 关于 成果 成立 成员 "
    "项目 平台 计划 应用 广告 通知 公告 安全 经济 经验 文章 文件 国家 国内 "
    "国际 单位 石墨烯 高新区 明确 时候 黄河 江苏 安徽 云南 白皮书 任务 向上 "
    "向前 易于 和谐 方案 方面 管理 程序 金融 常识 水平 车间 全文 全国 乐观 "
    "温度 高度 路线 解读 解决 解析 相关 后续 计算 计量 通过 通信 年份 有效 "
    "都是 能源 能力 强调 党建 景点 路径 简介 简称 居民 农业 商业 牧业 家庭 "
    "空间 利用 利润 公司 公式 公开 广场 越来越 元素 元旦 米粒 管委会 卫生 华夏 "
)
"""Words that look like names, between spaces."""
_TITLES = (
    r"书记|市长|县长|区长|镇长|省长|部长|司长|局长|处长|科长|主任|主席|委员|院长|所长|校长|馆长|园长|站长|厂长"
    r"|会长|理事长|秘书长|董事长|总裁|总监|总经理|经理|总工程师|工程师|首席科学家|科学家|院士|教授|副教授|研究员"
    r"|副研究员|博士|博士后|专家|负责人|创始人|带头人|发言人|讲师|顾问|代表|学者|技术员|馆员|设计师|组长|队长|校长|首席|老师|医生"
)
_AFTER = re.compile(
    r"[ \u3000：]?(?P<name>[\u4e00-\u9fff]{2,4}?)(?:博士|教授|院士)?"
    r"(?=在|就|接受|对|向|与|答|回答|围绕|表示|介绍|说|谈|指出|认为|告诉|进行|带|[，。、；：（）\s]|$)"
)
"""A name right behind an office."""
_NO_ROLE = re.compile(
    r"^.*(?:对话|专访|采访|访问|邀请|见到|走访|访谈|请到|请来|记者|是|了)|^[与和对向由请]"
)
"""What stands before an office in a sentence, not in its name."""


def is_name(text: str) -> bool:
    """Tell whether a text is a person's name: Chinese with a known surname, or Latin words."""
    if re.fullmatch(
        r"(?:(?:Dr|Prof|Mr|Ms|Mrs)\.? )?[A-Z][a-z'’-]+(?: [A-Z][A-Za-z.'’-]*){0,3}", text
    ):
        return True
    if (
        not re.fullmatch(r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?", text)
        or text in _NO_NAMES
    ):
        return False
    if _DOUBLE.fullmatch(text):
        return True
    return text[0] in _SURNAMES and len(text) <= 3  # noqa: PLR2004 - surname and given name


def role_of(name: str, texts: list[str]) -> str:
    """Return what a text says that ``name`` is: in brackets behind it, else right before it."""
    for text in texts:
        if found := re.search(rf"{re.escape(name)}\s*[（(]([^（）()]{{2,40}})[）)]", text):
            return found[1]
        for place in re.finditer(re.escape(name), text):
            role = _role_before(text[: place.start()])
            if role:
                return role
    return ""


def speaker_in(texts: list[str]) -> tuple[str, str]:
    """Return the first person whom a text names with an office, and the office; else empty."""
    for text in texts:
        for role in re.finditer(rf"(?:{_TITLES})", text):
            name = _AFTER.match(text, role.end())
            if name and is_name(name["name"]):
                return name["name"], _role_before(text[: role.end()])
    return "", ""


def _role_before(text: str) -> str:
    """Return the office at the end of a text, empty when it does not end in one."""
    clause = re.split(r"[，。；：！？“”‘’（）()\s]", text)[-1]
    if not re.search(rf"(?:{_TITLES})$", clause):
        return ""
    clause = _NO_ROLE.sub("", _NO_ROLE.sub("", clause))
    return clause[-40:].strip("、")
