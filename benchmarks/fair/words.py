"""What an exhibitor of an invented trade fair is called, makes and says, drawn by chance."""

import random
from dataclasses import dataclass

PLACES = (
    *("济源", "青岛", "苏州", "合肥", "宁波", "佛山", "成都", "西安", "长沙", "无锡", "洛阳"),
    *("常州", "株洲", "厦门", "沈阳", "郑州", "襄阳", "嘉兴", "惠州", "烟台", "绵阳", "昆明"),
)
FANCY = (
    *("华", "鼎", "恒", "晟", "瑞", "嘉", "远", "启", "明", "天", "海", "新", "宏", "博", "科"),
    *("金", "泰", "汇", "诚", "安", "优", "和", "盛", "兴", "锐", "澜", "睿", "源", "朗", "泽"),
)
FORMS = ("有限公司", "股份有限公司", "科技有限公司", "集团有限公司", "研究院", "实验室")

HALLS = (
    ("智能制造馆", "mdi6.robot-industrial", "工业机器人 数控机床 视觉检测系统 柔性产线 伺服驱动器"),
    (
        "新材料馆",
        "mdi6.hexagon-multiple-outline",
        "纳米氧化铝 碳纤维板材 石墨烯薄膜 气凝胶毡 特种陶瓷",
    ),
    ("新能源馆", "mdi6.solar-power", "光伏组件 储能电池柜 充电桩 氢燃料电堆 风电变流器"),
    ("生物医药馆", "mdi6.dna", "单克隆抗体 疫苗佐剂 基因测序仪 冷链药箱 缓释微球"),
    ("现代农业馆", "mdi6.sprout", "杂交水稻种 智能温室 植保无人机 水肥一体机 生物农药"),
    ("信息技术馆", "mdi6.chip", "边缘服务器 工业软件 毫米波雷达 光模块 安全芯片"),
    ("医疗器械馆", "mdi6.heart-pulse", "超声诊断仪 手术机器人 监护仪 康复外骨骼 内窥镜"),
    ("节能环保馆", "mdi6.recycle", "污水处理膜 余热回收机 除尘滤筒 固废分选机 在线监测站"),
    ("汽车零部件馆", "mdi6.car-cog", "线控底盘 电驱总成 轻量化轮毂 车载域控制器 热管理阀"),
    ("食品饮料馆", "mdi6.food-apple-outline", "冻干果蔬 植物蛋白饮 低温酸奶 预制菜 功能性糖"),
    ("家居建材馆", "mdi6.sofa-outline", "岩板台面 智能门锁 系统门窗 隔音板 新风机"),
    ("服务贸易馆", "mdi6.handshake-outline", "跨境物流 知识产权代理 检测认证 工业设计 供应链金融"),
)
"""Title, icon and products of each hall."""

CLAIMS = (
    "主要产品为{product}，已用于{place}等地的三百余条产线",
    "自建中试基地，从样品到批量不超过九十天",
    "与两所高校共建联合实验室，每年投入营业额的百分之八用于研发",
    "产品通过型式检验，出口二十六个国家",
    "{product}的良品率达到百分之九十九点三，能耗比上一代降低四成",
    "提供现场勘测、安装调试和五年质保",
    "本届展会首次公开{product}的第三代样机，现场可以动手试用",
    "诚邀{place}的合作伙伴到展位洽谈",
    "牵头制定行业标准四项，参与国家重点研发计划",
    "售后网点覆盖二十二个省份，四小时内响应",
)
KEYS = ("现场演示", "样品领取", "技术讲座", "合作洽谈", "人才招聘", "新品发布")


@dataclass(frozen=True, slots=True)
class Exhibitor:
    """Somebody with a booth."""

    name: str
    booth: str
    """``B2-013``: hall, row and booth."""
    hall: int
    products: tuple[str, ...]
    founded: int
    patents: int
    staff: int


def exhibitor(chance: random.Random, hall: int, number: int) -> Exhibitor:
    """Return the exhibitor with the ``number``-th booth of a hall."""
    brand = "".join(chance.sample(FANCY, 2))
    goods = HALLS[hall % len(HALLS)][2].split()
    return Exhibitor(
        name=f"{chance.choice(PLACES)}{brand}{chance.choice(goods)[:4]}{chance.choice(FORMS)}",
        booth=f"{chr(65 + hall)}{number % 9 + 1}-{number:03d}",
        hall=hall,
        products=tuple(chance.sample(goods, 3)),
        founded=chance.randint(1986, 2024),
        patents=chance.randint(2, 480),
        staff=chance.randint(12, 3200),
    )


def paragraph(chance: random.Random, who: Exhibitor, claims: int) -> str:
    """Return some sentences that praise an exhibitor."""
    said = chance.sample(CLAIMS, claims)
    place = chance.choice(PLACES)
    return (
        "。".join(claim.format(product=chance.choice(who.products), place=place) for claim in said)
        + "。"
    )
