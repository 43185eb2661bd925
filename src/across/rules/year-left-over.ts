import { plainText } from '../plain-text.js'
import { defineAcrossRule, elsewhere, type AcrossReport, type Together } from '../define-across-rule.js'
import type { DeclarationSummary, PlacedText } from '../summary.js'

/** 《…2019年…》 and 〔2019〕 are names of papers. */
const papers = /《[^》]*》|[〔[（(]\d{4}[〕\]）)]\s*\d*号?/gu
/** What the rules of one form tell of other years already. */
const toldBy: ReadonlySet<string> = new Set(['JX507', 'JX508'])

export default defineAcrossRule({
  code: 'JX602',
  name: 'year-left-over',
  category: 'years',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'relevance',
  needs: 'last-year',
  since: '0.1.0',
  title: { zh: '从上年留下来的年份', en: 'a year left over from the year before' },
  remedy: { zh: '核实后改为本年度的年份', en: 'Check, and write the year that is meant now.' },
  basis: { zh: '本工具建议：照抄上年的文字要把年份改过来', en: 'advice of this tool: in text taken over from the year before the years are brought up to date' },
  why: {
    zh: '同一句话上年的表里也有，一个字没改，写的还是上年或更早的年份，多半是忘了改。',
    en: 'The very sentence stands in the form of the year before and speaks of that year or an earlier one: it was mostly forgotten.',
  },
  good: [
    { name: '年份改过了', yaml: '整体绩效目标:\n  - 2020年新建厕所3座。\n  - 完成某件 10件。', others: [{ path: '2019/某局.yaml', text: '年度: 2019\n整体绩效目标:\n  - 2019年新建厕所3座。\n  - 完成某件 10件。' }] },
    { name: '文件的年份不用改', yaml: '整体绩效目标:\n  - 落实《2018年行动方案》，完成某件 10件。', others: [{ path: '2019/某局.yaml', text: '年度: 2019\n整体绩效目标:\n  - 落实《2018年行动方案》，完成某件 10件。' }] },
    { name: '几年的规划', yaml: '整体绩效目标:\n  - 2018年至2022年建成厕所30座，完成某件 10件。', others: [{ path: '2019/某局.yaml', text: '年度: 2019\n整体绩效目标:\n  - 2018年至2022年建成厕所30座，完成某件 10件。' }] },
    { name: '上年没有这句话', yaml: '整体绩效目标:\n  - 比2019年多建厕所3座，完成某件 10件。', others: [{ path: '2019/某局.yaml', text: '年度: 2019' }] },
  ],
  bad: [
    {
      name: '目标里还是上年',
      yaml: '整体绩效目标:\n  - ⟦2019年新建厕所3座，完成某件 10件。⟧',
      others: [{ path: '2019/某局.yaml', text: '年度: 2019\n整体绩效目标:\n  - ⟨2019年新建厕所3座，完成某件 10件。⟩' }],
      zh: '“2019年新建厕所3座，完成某件 10件。”与 2019 年度的表一字不差，写的还是 2019 年；申报的年度是 2020',
      en: '“2019年新建厕所3座，完成某件 10件。” stands word for word in the form for 2019 and still speaks of 2019; this form is for 2020',
    },
    {
      name: '比较的基数没有更新',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: ⟦比2018年增加10件⟧',
      others: [{ path: '2019/某局.yaml', text: '年度: 2019\n产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: ⟨比2018年增加10件⟩' }],
      zh: '“比2018年增加10件”与 2019 年度的表一字不差，写的还是 2018 年；申报的年度是 2020',
      en: '“比2018年增加10件” stands word for word in the form for 2019 and still speaks of 2018; this form is for 2020',
    },
  ],
  judge: judgeYears,
})

function judgeYears({ declarations, lastYear }: Together, report: AcrossReport): void {
  for (const declaration of declarations) {
    const before = lastYear.get(declaration.path)
    const { year, faults } = declaration
    if (!before || year === undefined) continue
    const earlier = new Map(textsOf(before).toReversed().map((one) => [plainText(one.text), one]))
    const told = faults.filter(({ rule }) => toldBy.has(rule))
    for (const text of textsOf(declaration)) {
      const known = earlier.get(plainText(text.text))
      const left = known && yearIn(text.text, year)
      if (!known || left === undefined || told.some(({ at }) => at.start < text.end && text.start < at.end)) continue
      report.finding(declaration.path, {
        primary: text,
        label: { zh: `申报的年度是 ${year}`, en: `the form is for ${year}` },
        message: {
          zh: `“${text.text}”与 ${before.year} 年度的表一字不差，写的还是 ${left} 年；申报的年度是 ${year}`,
          en: `“${text.text}” stands word for word in the form for ${before.year} and still speaks of ${left}; this form is for ${year}`,
        },
        elsewhere: [elsewhere(before, known, { zh: '上年的同一句话', en: 'the same words a year before' })],
        cause: `left over ${left}`,
      })
    }
  }
}

/** The year that a text still speaks of; one that names this year or a later one too is about a stretch of years. */
function yearIn(text: string, year: number): number | undefined {
  const named = [...text.replace(papers, '').matchAll(/(?<!\d)((?:19|20)\d\d)(?=年|\.\d)/gu)].map(([, digits]) => Number(digits))
  const latest = Math.max(...named)
  return named.length > 0 && latest < year && latest >= year - 5 ? latest : undefined
}

function textsOf({ goals, rows }: DeclarationSummary): readonly PlacedText[] {
  return [...goals, ...rows.map(({ at }) => at)]
}
