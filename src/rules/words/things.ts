import { anyOf } from './any-of.js'

/** What nobody wants: none of it is a target, and not a row left empty. */
export const avoided = anyOf('事故 事件 投诉 上访 差错 错误 违规 违法 违纪 案件 火灾 伤亡 死亡 感染 纠纷 拖欠 欠薪 舆情 泄密 隐患 缺陷 返贫 失信 超标 超预算 超支 变质 问题 重污染 死伤 流失 开办成本 收费 是否 有无')

/** Numbers that have no unit. */
export const unitless = anyOf('指数 系数 比值 倍数 师生比 性别比 医护比 配比 得分 分数 评分 个数$ pH PH PQI GDP')

/** Words for counting single things, beside 个, which counts any. */
export const singleThings: ReadonlySet<string> = new Set('个 家 处 座 所 项 只 件 台 套 间 栋 种 类 村 社区 站 点'.split(' '))

/** Lengths: M behind them is 米 and neither 兆 nor 百万. */
export const lengths = anyOf('射程 长度 距离 高度 宽度 深度 厚度 里程 半径 跨度 口径 面宽 进尺')

/** What the end of a name counts, and units that surely count something else. */
export const countedThings: readonly { readonly ending: RegExp; readonly thing: string; readonly others: ReadonlySet<string> }[] = [
  { ending: /人数$|人员数量?$/u, thing: '人', others: new Set(['个', '户', '家', '件', '次', '批', '批次', '户次']) },
  // Visits are often called 人数: 接待观众人数.
  { ending: /(?:受助|资助|供养|在职|在编|退休|聘用|干部|职工|人员|学生|教师|户籍|人口)[^待训诊]{0,4}人数$/u, thing: '人', others: new Set(['人次']) },
  { ending: /人次数?$/u, thing: '人次', others: new Set(['个', '户', '家', '件', '次', '批', '人']) },
  { ending: /(?:长度|里程|宽度|高度|深度)$/u, thing: '米', others: new Set(['平方米', '立方米', '亩']) },
  { ending: /面积$/u, thing: '平方米', others: new Set(['米', '公里', '立方米']) },
  { ending: /户数$/u, thing: '户', others: new Set(['个', '人', '人次', '次']) },
  { ending: /批次数?量?$/u, thing: '批次', others: new Set(['个', '人', '人次', '次']) },
  { ending: /(?<![人批场户车台班频件])次数$/u, thing: '次', others: new Set(['个', '人', '人次', '户', '件']) },
]
