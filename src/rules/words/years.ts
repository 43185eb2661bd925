/** 完成2019年度任务: tasks of a year that are to be done, a few words between at most. */
const tasks = /((?:19|20)\d\d)年度?(?:[^，,。；;、《》\d]{0,8})(?:任务|目标|工作|计划)/gu
/** Most texts name no year at all, which is told quickly. */
const anyYear = /(?:19|20)\d\d/
const toBeDone = /(?:完成|实现|确保|保障|保证|落实|推进|开展|达到)$/u
/** What is done in one year about another. */
const ofOtherYear = /决算|评价|自评|考核|年报|年鉴|总结|审计|结转|结余|尾款|续建|清算|补发|兑现|拖欠|质保|验收|遗留|未完|规划/u
/** A comparison with another year, or a stretch of years. */
const behind = /^(?:以来|[-—~～至到])/u
const forLater = /为(?:完成|实现|落实|推进|开展)$/u

/** Tasks of another year in a text, and where they stand. */
export function otherYearIn(text: string, year: string): { readonly text: string; readonly from: number; readonly to: number } | undefined {
  if (!anyYear.test(text)) return undefined
  for (const match of text.matchAll(tasks)) {
    const [written, named] = match
    const before = text.slice(Math.max(0, match.index - 8), match.index)
    const rest = text.slice(match.index + 4).replace(/年度?/u, '')
    if (named !== year && toBeDone.test(before) && !ofOtherYear.test(written) && !behind.test(rest) && !forLater.test(before)) return { text: written, from: match.index, to: match.index + written.length }
  }
  return undefined
}
