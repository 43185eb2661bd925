import { defineAcrossRule, elsewhere, type AcrossReport, type Together } from '../define-across-rule.js'
import { betterOf, comparable, pairsOf } from '../rows-of-years.js'
import type { DeclarationSummary, RowSummary } from '../summary.js'

/** A target below this share of what was done is no effort. */
const farBelow = '0.7'

export default defineAcrossRule({
  code: 'JX604',
  name: 'target-below-actual',
  category: 'years',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  needs: 'last-year',
  since: '0.1.0',
  title: { zh: '目标远低于上年实际完成的', en: 'a target far below what was done a year before' },
  remedy: { zh: '参照上年实际完成数重新核定', en: 'Set the target anew by what was really done.' },
  basis: { zh: '本工具建议：目标参照上年实际完成情况设定', en: 'advice of this tool: targets are set by what was done before' },
  why: {
    zh: '备注里写着上年实际完成的数，目标却不到它的七成，年底必然“超额完成”。上年实际完成数写在备注里即可：“上年实际完成1200人次”。',
    en: 'Remarks may say what was really done a year before. A target below 70% of it will be overfulfilled without effort.',
  },
  good: [
    { name: '与上年实际相当', yaml: counted('1200人次', '上年实际完成1150人次'), others: [] },
    { name: '备注说的是另一个单位的数', yaml: counted('500人次', '上年实际完成30期'), others: [] },
    { name: '备注说明本年的测算', yaml: counted('500人次', '按50人/期、10期测算'), others: [] },
  ],
  bad: [
    {
      name: '备注里写着上年的实际数',
      yaml: counted('⟦500人次⟧', '上年实际完成1200人次'),
      others: [],
      zh: '“培训人次”的指标值 500人次，不到上年实际完成数（1200人次）的七成',
      en: 'the target of “培训人次”, 500人次, is less than 70% of what was done a year before (1200人次)',
    },
    {
      name: '上年的表里记着实际数',
      yaml: counted('⟦500人次⟧', '按计划'),
      others: [{ path: '2019/某局.yaml', text: `年度: 2019\n${counted('⟨500人次⟩', '实际完成1200人次')}` }],
      zh: '“培训人次”的指标值 500人次，不到上年实际完成数（1200人次）的七成',
      en: 'the target of “培训人次”, 500人次, is less than 70% of what was done a year before (1200人次)',
    },
  ],
  judge: judgeActuals,
})

interface Actual {
  readonly row: RowSummary
  readonly done: NonNullable<RowSummary['done']>
  /** The row of the year before that states it. */
  readonly by?: RowSummary
}

function judgeActuals({ declarations, lastYear }: Together, report: AcrossReport): void {
  for (const declaration of declarations) {
    const before = lastYear.get(declaration.path)
    for (const { row, done, by } of actualsOf(declaration, before)) {
      const numbers = comparable(row.number, done)
      if (!numbers || betterOf(row) !== 'more' || !numbers[0].lt(numbers[1].times(farBelow))) continue
      const shown = `${done.value}${done.unit}`
      report.finding(declaration.path, {
        primary: row.at,
        label: { zh: `上年实际完成 ${shown}`, en: `${shown} done a year before` },
        message: {
          zh: `“${row.name}”的指标值 ${row.value}，不到上年实际完成数（${shown}）的七成`,
          en: `the target of “${row.name}”, ${row.value}, is less than 70% of what was done a year before (${shown})`,
        },
        ...(before && by && { elsewhere: [elsewhere(before, by.at, { zh: `上年的同一行，实际完成 ${shown}`, en: `the same row a year before, ${shown} done` })] }),
      })
    }
  }
}

/** What was done a year before, by this form's remarks or else by those of the form of that year. */
function actualsOf(declaration: DeclarationSummary, before: DeclarationSummary | undefined): readonly Actual[] {
  const earlier = new Map((before ? pairsOf(declaration, before) : []).map((pair) => [pair.row, pair.before]))
  return declaration.rows.flatMap((row): readonly Actual[] => {
    if (row.done?.isOfBefore) return [{ row, done: row.done }]
    const by = earlier.get(row)
    return by?.done && !by.done.isOfBefore ? [{ row, done: by.done, by }] : []
  })
}

function counted(value: string, remarks: string): string {
  return `产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: 10件\n    - 三级指标: 培训人次\n      指标值: ${value}\n      备注: ${remarks}`
}
