/** A deed told as done: 维护了, 已完成; not 为了, nor 已建成的. */
export const toldAsDone = /(?:完成|维护|确保|保障|保证|实现|提高|提升|促进|推动|推进|改善|取得|达到|增强|加强|优化|开展|落实|解决|建立|形成|化解|发放|减少|降低|维持|保持|夯实|营造|巩固|发挥)了|已(?:经)?(?:全面|全部|基本|圆满|顺利|按时)?(?:完成|实现|建成|达到|落实|开展|发放)(?!的)/u

/** A number with something counted, a share, or a date. */
export const measured = /[\d０-９]|百分之|[一二两三四五六七八九十百千万]+(?:个|项|件|次|人|户|家|场|期|篇|名|批|处|所|座|台|套|公里|亩|万元|成|季度|月)|年底|年末|上半年|下半年|全覆盖|零(?:增长|事故|上访|发生|投诉|差错)/u

/** Words before a number that is no target of the year: how it was, by how much it grows, which one it is. */
export const noTarget = /上年|去年|往年|以来|累计|同比|增长|第$/u

/** 本项目共申请预算资金, 年度预算总额为: words for the whole budget, and no name of an item. */
export const wholeBudget = /^(?:本(?:单位|部门|项目|年度|年|局)|全年|年度|\d{4}年度?|部门|单位|我局|共计?|总|申请|安排|财政|整体支出)*(?:资金总额|预算资金|预算安排|预算)(?:总额|合计|总计|为|共|计|是)*$/u
