import { anyOf, endsIn } from './any-of.js'

const shareEnding = '率 度 比例 占比 情况'

/** Shares of a whole, which cannot pass 100. */
export const wholeShare = endsIn(
  '完成 办结 结案 化解 整改 处理 处置 受理 回复 达标 合格 优良 优秀 验收 通过 覆盖 普及 知晓 满意 认可 支持 参与 参保 到会 出勤 到岗 到位 及时 按时 按期 准时 准确 正确 合规 规范 落实 发放 兑付 支付 接种 签约 建档 入学 就业 巩固 成活 完好 在线 有效 开工 完工 竣工 公开 登记 回收 响应 保障 执行 报告 查处 查办 审核 真实',
  shareEnding,
)

/** Rates that may well pass 100: a task overfulfilled, a value kept and increased. */
export const mayPassWhole = anyOf('增长 增幅 增速 增值 超额 同比 上年 倍 变动 利润 收益 回报 负荷 拨备 备付 准备金 偿付 产销 产出 床位 任务完成 计划完成 目标完成 指标完成 收入 税 产值 投资 销售 招商 引资 争取')

/** Coverage is a matter of how much as well as of how good: it is argued where it belongs. */
export const coverage = anyOf('覆盖 普及 占比')

/** What is measured in percent though the name is no rate. */
export const saysShare = anyOf('率 比 覆盖 占 完成 进度 程度 度$ 增长 增加 增幅 上年 提高 提升 下降 减少 降低 压减 压缩 精简 缩短 节约 达标 满意 普及 保障 合格 及时 应.尽 全部 百分')

/** Names of work whose percentage says how much of it is done. */
export const saysDone = anyOf('完成 及时 合格 达标')

/** A judgement of how it went, and nothing of how much. */
export function isJudgement(text: string): boolean {
  return isOfJudgements(text) || adverbs.some((adverb) => text.startsWith(adverb) && isOfJudgements(text.slice(adverb.length)))
}

const judgements = new Set('及时 按时 按期 如期 准时 到位 完成 达标 合格 良好 好 优 优秀 优良 高 正常 准确 规范 有效 满意'.split(' '))
const adverbs = ['较', '很', '比较', '非常']

/** One of the words, or two. */
function isOfJudgements(text: string): boolean {
  return judgements.has(text) || (text.length <= 4 && [1, 2].some((length) => judgements.has(text.slice(0, length)) && judgements.has(text.slice(length))))
}

/** The end of a name for a rate of money spent. */
export const rateEnding = /(?:率|进度|比例)$/u

/** 各占20%, 分别返还: words for the parts of one whole. */
export const sharing = /各占|分别(?:占|为|按|返|拨|付|支|完成)|占[^，,；;、占%％]*[%％].*占[^，,；;、占%％]*[%％]/su
/** A name for the part of a whole. */
export const partOfWhole = /占比|比重|占[^占]{1,20}比例/u
