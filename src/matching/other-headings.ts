import { bare } from './bare.js'
import { textsIn, type GridRow } from './grid-rows.js'

/** Columns that only forms about what became of the targets have; a declaration may say what was reached the year before. */
export function isAfterwards(heading: string): boolean {
  return !isOfYearBefore.test(heading) && /^(?:自评)?得分$|(?:实际|全年|预计)完成|(?:完成|执行)情况$|(?:实际|完成)值$|完成率$|^\d+-\d+月(?:完成|执行)|完成目标可能性|^偏差/u.test(heading)
}

const isOfYearBefore = /上年|去年|历史|前[一二三两]年|以前年度|20\d\d/u

/** A sheet on which reviewers judge a declaration has its labels, but points for what they look at: 审核要点 | 分值 | 审核得分. */
export function isOfReview(row: GridRow): boolean {
  const plain = textsIn(row).map(({ cell }) => bare(cell.text))
  return plain.some((text) => /^(?:审核|评审|审查)得分$/u.test(text)) && plain.some((text) => /^(?:审核|评审|审查)(?:内容|要点|指标|标准|项目)$/u.test(text))
}
