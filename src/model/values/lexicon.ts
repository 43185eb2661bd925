import type { Operator } from './value.js'
import type { UnitWord } from './units.js'

/** What a word or sign is to the grammar. */
export type Word =
  | { readonly type: 'sign'; readonly op: Operator }
  /** 不少于: stands before the number. */
  | { readonly type: 'bound'; readonly op: Operator }
  /** 以上: stands behind it. */
  | { readonly type: 'behind'; readonly op: Operator }
  | { readonly type: 'approx' }
  /** 余, 多 behind a number: 100余人. */
  | { readonly type: 'odd' }
  /** 达到: says nothing of its own. */
  | { readonly type: 'filler' }
  /** 控制在: what follows is meant as a ceiling, though no sign is written. */
  | { readonly type: 'cap' }
  | { readonly type: 'unit'; readonly unit: UnitWord }
  | { readonly type: 'scale'; readonly power: number }
  | { readonly type: 'share'; readonly unit: '%' | '‰' | '万分比' }
  | { readonly type: 'every' }
  /** 按月, 逐月: how often, without a number of times. */
  | { readonly type: 'each'; readonly unit: string }
  /** 人均: the number is so much for each. */
  | { readonly type: 'perHead'; readonly unit: string }
  /** 翻一番: the growth in percent. */
  | { readonly type: 'doubled'; readonly growth: string }
  /** 三分之二. */
  | { readonly type: 'fraction' }
  | { readonly type: 'against'; readonly words: string }
  | { readonly type: 'change'; readonly direction: 'up' | 'down' }
  | { readonly type: 'ordinal' }
  /** 年底, 本年度: a stretch of a year that is not named; `end`: it names a last day. */
  | { readonly type: 'year'; readonly offset: 0 | 1; readonly isLimit: boolean }
  | { readonly type: 'half'; readonly half: 1 | 2 }
  | { readonly type: 'third'; readonly third: 1 | 2 | 3 }
  /** 底, 前, 内 behind a date. */
  | { readonly type: 'limit' }
  /** 截至 before a date. */
  | { readonly type: 'until' }
  | { readonly type: 'named'; readonly name: string }
  | { readonly type: 'range' }
  /** 310±5. */
  | { readonly type: 'around' }
  | { readonly type: 'break' }
  | { readonly type: 'over' }
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** A word in which other words of this list only seem to stand: 及时, 节约, 日常. */
  | { readonly type: 'text' }

/** The words of each meaning; a word stands once. */
export const entries: readonly (readonly [Word, string])[] = [
  [{ type: 'sign', op: '>=' }, '≥ >= => ≥= >> >>='],
  [{ type: 'sign', op: '<=' }, '≤ <= =< ≤= << <<='],
  [{ type: 'sign', op: '=' }, '= =='],
  [{ type: 'sign', op: '>' }, '>'],
  [{ type: 'sign', op: '<' }, '<'],
  [{ type: 'bound', op: '>=' }, '不少于 不低于 不小于 不得少于 不得低于 不得小于 不应少于 不应低于 不能少于 不能低于 不可低于 应不少于 应不低于 至少 最少 最低 大于等于 大于或等于 大于且等于 高于等于 高于或等于 多于或等于 超过或等于 不下于 不短于'],
  [{ type: 'bound', op: '<=' }, '不超过 不高于 不大于 不多于 不超 不超出 不突破 不得超过 不得高于 不得大于 不得多于 不得超出 不得突破 不应超过 不应高于 不能超过 不能高于 未超过 未超 小于等于 小于或等于 少于或等于 低于或等于 低于等于 最多 至多 最高 不长于'],
  [{ type: 'bound', op: '=' }, '等于 恰好'],
  [{ type: 'bound', op: '>' }, '大于 高于 多于 超过 超出 优于'],
  [{ type: 'bound', op: '<' }, '小于 低于 少于 短于 不足 不到 不满'],
  [{ type: 'behind', op: '>=' }, '以上 及以上 或以上 (含)以上 (含以上) (含)及以上 以上(含) 含以上 之上 以上的 及其以上 +'],
  [{ type: 'behind', op: '<=' }, '以下 及以下 或以下 (含)以下 以下(含) 以内 及以内 之内 内 (含)以内 以内(含) 之下 以下的 封顶'],
  [{ type: 'approx' }, '约 大约 约为 约计 近 将近 接近 大概 左右 上下 ≈ ≒'],
  [{ type: 'odd' }, '余 多 几'],
  [{ type: 'filler' }, '达到 达 达成率 可达 应达 应达到 力争达到 力争 实现 完成率达 达到了 保持在 稳定在 维持在 保持 提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 上升到 上升至 增至 升至 上升为 降低到 降低至 下降到 下降至 减少到 减少至 降至 降到 减至 压减至 压缩到 缩短至 缩短到 缩短为 扩大到 扩大至 共 共计 合计 总计 计 累计 总数 总共 人民币 ¥'],
  [{ type: 'cap' }, '控制在 控制到 限制在 严控在 严格控制在'],
  [{ type: 'scale', power: 4 }, '万'],
  [{ type: 'scale', power: 8 }, '亿'],
  [{ type: 'scale', power: 3 }, '千'],
  [{ type: 'scale', power: 2 }, '百'],
  [{ type: 'share', unit: '%' }, '百分之'],
  [{ type: 'share', unit: '‰' }, '千分之'],
  [{ type: 'share', unit: '万分比' }, '万分之'],
  [{ type: 'doubled', growth: '100' }, '翻番 翻一番 翻1番'],
  [{ type: 'doubled', growth: '300' }, '翻两番 翻二番 翻2番'],
  [{ type: 'fraction' }, '分之'],
  [{ type: 'every' }, '每 每个 每隔'],
  [{ type: 'perHead', unit: '人' }, '人均'],
  [{ type: 'perHead', unit: '户' }, '户均'],
  [{ type: 'perHead', unit: '亩' }, '亩均'],
  [{ type: 'each', unit: '月' }, '按月 逐月 分月 按月度 次月'],
  [{ type: 'each', unit: '学期' }, '按学期'],
  [{ type: 'each', unit: '季度' }, '按季 按季度 逐季 逐季度 分季度 分四个季度 分4个季度'],
  [{ type: 'each', unit: '周' }, '按周 逐周'],
  [{ type: 'each', unit: '日' }, '按日 逐日 按天'],
  [{ type: 'each', unit: '年' }, '按年'],
  [{ type: 'each', unit: '半年' }, '按半年'],
  [{ type: 'change', direction: 'up' }, '增长 增加 提高 上升 提升 增幅 增速 增长率 增收 递增 增'],
  [{ type: 'change', direction: 'down' }, '下降 减少 降低 降幅 下降率 减幅 递减 压减 压缩 缩短'],
  [{ type: 'ordinal' }, '第'],
  [{ type: 'year', offset: 0, isLimit: false }, '本年 本年度 当年 当年度 今年 今年度 全年 全年度 年度 该年度 年初 年中'],
  [{ type: 'year', offset: 0, isLimit: true }, '年底 年末 年终 年内 年度内 年底内 年底前 年末前 年终前 年前 本年内 本年底 本年末 当年内 当年底 当年末 今年内 今年底 全年内 本年度内 本年度末 本年度底 当年度内 年度末 年度底 年度终 年年底 年年末 年度终了 年底之前 年底以前 年末之前'],
  [{ type: 'year', offset: 1, isLimit: false }, '次年 明年 下年 下一年 下年度 次年度'],
  [{ type: 'half', half: 1 }, '上半年 上半年度'],
  [{ type: 'half', half: 2 }, '下半年 下半年度'],
  [{ type: 'third', third: 1 }, '上旬'],
  [{ type: 'third', third: 2 }, '中旬 上中旬'],
  [{ type: 'third', third: 3 }, '下旬 中下旬'],
  [{ type: 'limit' }, '底 末 底前 末前 前 之前 以前 止 为止 底止 底之前 底以前 末之前 终 份前 份底 份底前 份末 份之前 份内 底内 终前'],
  [{ type: 'until' }, '截至 截止 截止到 截止至 截至到 至迟 最迟 最晚 不晚于 不迟于'],
  [{ type: 'named', name: '项目计划完成时间' }, '项目计划完成时间'],
  [{ type: 'named', name: '合同约定时间' }, '合同约定时间 合同约定期限 合同约定工期 合同工期 合同期 合同规定时间'],
  [{ type: 'named', name: '规定时间' }, '规定时间 规定时限 规定期限 规定的时间 规定的时限 规定工作日 法定时限 法定期限 法定时间 约定时间 要求时间 要求时限 时限要求 计划时间 预定时间 计划完成时间 计划工期 项目期 项目周期 实施期 服务期'],
  [{ type: 'range' }, '- ~ -- 至 到'],
  [{ type: 'around' }, '± +-'],
  [{ type: 'break' }, ', 、 ; 。 : | 和 及 以及 并 且 并且 与 其中 其中: \\'],
  [{ type: 'over' }, '/ . *'],
  [{ type: 'open' }, '('],
  [{ type: 'close' }, ')'],
]

/** Comparisons with another time, kept as written. */
export const against = '同比 环比 较上年 较去年 比上年 比去年 与上年相比 与去年相比 较上年度 比上年度 较上年同期 比上年同期 较去年同期 比去年同期 同比上年 同比去年 相比上年 较前一年 比前一年 较往年 比往年 与往年相比 较基期 较上期 比上期 较计划 比计划 逐年'
