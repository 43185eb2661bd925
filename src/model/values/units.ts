/** What a unit counts, as far as the grammar has to know. */
export type UnitRole = 'share' | 'money' | 'time' | 'count'

export interface UnitWord {
  readonly name: string
  readonly role: UnitRole
}

/** Spellings of one unit, the name first. Units that are not the same to the last are never put together: 人 and 人次, 批 and 批次. */
const equalUnits: readonly (readonly [UnitRole, string])[] = [
  ['share', '% 百分比 个百分比 PCT'],
  ['share', '‰ 千分比'],
  ['share', '百分点 个百分点'],
  ['money', '元 圆 元人民币 RMB'],
  ['money', '万元 万元人民币'],
  ['money', '亿元 亿元人民币'],
  ['money', '千元'],
  ['money', '百万元'],
  ['money', '角'],
  ['money', '美元'],
  ['money', '万美元'],
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
  ['count', '吨 t T'],
  ['count', '公顷 ha hm2'],
  ['count', '千瓦时 kWh KWH kwh'],
  ['count', '千瓦 kW KW kw'],
  ['count', '升 L'],
  ['count', '毫升 ml mL'],
  ['count', '摄氏度 °C'],
  ['count', '学时 个学时'],
  ['count', '课时 个课时'],
]

/** Units that have one spelling. */
const plainUnits = [
  '人次 人 名 位 户 户次 家 家次 个 只 台 台次 台套 辆 辆次 车次 座 处 所 栋 幢 间 套 件 件次 份 批 批次 次 期 期次 场 场次 班 班次 届 轮 轮次 遍 回 趟 例 例次 起 宗 桩 单 笔 封 篇 部 本 册 卷 张 幅 块 面 条 根 株 棵 蔸 头 羽 匹 尾 箱 盒 瓶 袋 包 桶 支 枚 把 顶 床 床位 门 节 课 道 项 款 种 类 科目 人天 人日 人月',
  '年一遇 学期 学年 亩 亩次 斤 两 里 丈 公分 海里 节次 架次 艘次 艘 架 口 眼 盏 孔 段 标段 村 乡镇 镇 乡 县 市 区 社区 片 站 站点 点 个点 路 线 号 组 队 支队 人份 倍 分 颗 粒 朵 束 层 级 星 号次 页 字 千字 万字 词 条次 例数 篇次 批件 期刊 MB GB TB 兆 M/s Mbps 像素 分贝 dB 伏 瓦 毫克/升 mg/L μg/m3 微克/立方米 毫克/立方米 标准煤 吨标准煤 车 斗 担 垄 丛 窝 笼 伙 拨 代 口人 匹次 车辆 人数 学生 床日 票 席 桌 餐 顿 剂 针 针次 份次 台班 工日 机组 机位 泊位 车位 柱 盆 管 枝 帧 集 节目 首 曲 幕 出 版 栏 屏 画 尊 樽 杆 杯 壶 副 双 对 打 令 扇 樘 榀 孔次 延米 延长米 余米 立方分米 平方厘米 公升 加仑 两次',
].join(' ')

/** Words of the list above that only look like units in front of other words; they are told apart by the lexer's list of words. */
const notUnits = new Set(['人数', '学生', '余米', '两次', '节目', '例数', '车辆', '两', '打', '市', '区', '线', '级', '路', '号', '字次'])

export const unitWords: ReadonlyMap<string, UnitWord> = new Map([
  ...plainUnits.split(' ').filter((name) => !notUnits.has(name)).map((name): [string, UnitWord] => [name, { name, role: 'count' }]),
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

const moneyInYuan: Readonly<Record<string, string>> = { 元: '1', 千元: '1000', 万元: '10000', 百万元: '1000000', 亿元: '100000000' }

/** How many 元 a unit of Chinese money is. */
export function yuanIn(unit: string): string | undefined {
  return moneyInYuan[unit]
}
