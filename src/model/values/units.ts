/** What a unit counts, as far as the grammar has to know. */
export type UnitRole = 'share' | 'money' | 'time' | 'count'

export interface UnitWord {
  readonly name: string
  readonly role: UnitRole
}

/** Spellings of one unit, the name first. Units that are not the same to the last are never put together: 人 and 人次, 批 and 批次. */
const equalUnits: readonly (readonly [UnitRole, string])[] = [
  // Shares.
  ['share', '% 百分比 个百分比 PCT'],
  ['share', '‰ 千分比'],
  ['share', '百分点 个百分点'],
  ['share', '十万分比'],
  ['share', '万分比'],
  // Money.
  ['money', '元 圆 元人民币 RMB'],
  ['money', '万元 万元人民币'],
  ['money', '亿元 亿元人民币'],
  ['money', '千元'],
  ['money', '百万元'],
  ['money', '角'],
  ['money', '美元'],
  ['money', '万美元'],
  // Time.
  ['time', '秒 秒钟'],
  ['time', '分钟 min'],
  ['time', '小时 个小时 h 钟头 个钟头'],
  ['time', '日 天 个日历日 日历日 日历天 个日历天 自然日 个自然日 d'],
  ['time', '工作日 个工作日 工作天 个工作天'],
  ['time', '周 个周 星期 个星期'],
  ['time', '月 个月'],
  ['time', '旬'],
  ['time', '季度 个季度'],
  ['time', '半年'],
  ['time', '年 周年'],
  // Measures.
  ['count', '平方米 平米 平方 m2 M2 m^2 ㎡'],
  ['count', '平方公里 平方千米 km2 KM2'],
  ['count', '立方米 立方 m3 M3 m^3'],
  ['count', '公里 千米 km KM Km'],
  ['count', '米 m M'],
  ['count', '厘米 cm CM'],
  ['count', '毫米 mm MM'],
  ['count', '公斤 千克 kg KG Kg'],
  ['count', '克 g'],
  ['count', '毫克 mg'],
  ['count', '微克 μg ug'],
  ['count', '吨 t T'],
  ['count', '公顷 ha hm2'],
  ['count', '千瓦时 kWh KWH kwh'],
  ['count', '千瓦 kW KW kw'],
  ['count', '升 L'],
  ['count', '毫升 ml mL'],
  ['count', '摄氏度 °C'],
  // Hours of teaching.
  ['count', '学时 个学时'],
  ['count', '课时 个课时'],
]

/** Units that have one spelling. */
const plainUnits = [
  // People, households and how often they come.
  '人 人次 人份 名 位 户 户次 家 家次 口 口人 组 队 支队',
  // Things.
  '个 只 台 台次 台套 台件 辆 辆次 车 车次 架 架次 艘 艘次 座 处 所 栋 幢 间 套 件 件次 份 份次 批 批次 批件 箱 盒 瓶 袋 包 桶 支 枚 把 顶 块 面 条 条次 根 颗 粒 朵 束 双 对 副 扇 樘 榀 杆 机组 盆 管 枝',
  // Plants and animals.
  '株 棵 蔸 头 头次 只次 羽 羽次 匹 尾 针 针次 剂 剂次',
  // Writings and works.
  '封 篇 篇次 部 本 册 册次 卷 张 幅 画幅 页 字 词 千字 万字 首 集',
  // Meetings, courses, cases and turns.
  '次 期 期次 场 场次 班 班次 届 轮 轮次 遍 回 趟 例 例次 起 宗 桩 单 笔 项 款 种 类 大类 科目 课 节 节次 门 道 学期 学年 年一遇 周岁',
  // Work and places to be filled.
  '人天 人日 人月 台班 工日 床 床位 床日 机位 泊位 车位 票 桌 餐',
  // Land, buildings and roads.
  '亩 亩次 村 乡镇 镇 乡 县 片 站 渡口 站点 点 个点 孔 眼 盏 段 标段 层 延米 延长米',
  // Measures.
  '斤 里 公分 海里 平方厘米 立方分米 公升 吨标准煤 倍 分 星 MB GB TB 兆 Mbps 分贝 dB 伏 瓦 毫克/升 mg/L μg/m3 微克/立方米 毫克/立方米',
].join(' ').split(' ')

export const unitWords: ReadonlyMap<string, UnitWord> = new Map([
  ...plainUnits.map((name): [string, UnitWord] => [name, { name, role: 'count' }]),
  ...equalUnits.flatMap(([role, spellings]) => {
    const [name = '', ...others] = spellings.split(' ')
    return [name, ...others].map((spelling): [string, UnitWord] => [spelling, { name, role }])
  }),
])

/** The name that a unit goes by, and what it counts; a unit that is not in the list goes by what is written. */
export function unitNamed(written: string): UnitWord {
  return unitWords.get(written) ?? { name: written, role: 'count' }
}

/** Units that are counted in: 次 of a meeting in a year is how often. */
export const turnUnits: ReadonlySet<string> = new Set(['次', '期', '场', '场次', '回', '轮', '轮次', '遍', '趟', '届', '期次'])

/** Units in which people are counted; in numbers of people they are one. */
export const peopleUnits: ReadonlySet<string> = new Set(['人', '名', '位'])
