import { editDistance } from '../../base/closest.js'
import { defineAcrossRule, elsewhere, type AcrossReport, type Together } from '../define-across-rule.js'
import { plainText } from '../plain-text.js'
import { rowKey } from '../rows-of-years.js'
import type { RowSummary } from '../summary.js'

/** Names are of one indicator if no more than this share of the longer one was changed. */
const changed = 0.4

export default defineAcrossRule({
  code: 'JX606',
  name: 'indicator-dropped',
  category: 'years',
  severity: 'info',
  profile: 'strict',
  isHeuristic: true,
  criterion: 'completeness',
  needs: 'last-year',
  since: '0.1.0',
  title: { zh: '上年有的指标今年没有，或换了名称', en: 'an indicator of the year before is gone or has another name' },
  basis: { zh: '本工具建议：指标保持连续，便于年度之间比较', en: 'advice of this tool: indicators stay, so that years can be compared' },
  why: {
    zh: '指标停用或改名，前后年度就比不了。有意调整的不用管。',
    en: 'Once an indicator is gone or renamed, the years can no longer be compared. What was changed on purpose may stay so.',
  },
  good: [{ name: '指标没有变', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: 12件', others: [{ path: '2019/某局.yaml', text: '年度: 2019' }] }],
  bad: [
    {
      name: '少了一项，改了一项的名',
      yaml: '⟦年度绩效指标⟧:\n  产出指标:\n    数量指标:\n      - 三级指标: 开展业务培训期数\n        指标值: 5期\n    质量指标:\n      - 三级指标: 抽检合格率\n        指标值: ≥95%\n    时效指标:\n      - 三级指标: 完成时限\n        指标值: 11月底前\n    成本指标:\n      - 三级指标: 每件成本\n        指标值: ≤0.50万元/件\n  效益指标:\n    社会效益指标:\n      - 三级指标: 惠及人数\n        指标值: ≥500人\n    社会公众或服务对象满意度:\n      - 三级指标: 满意率\n        指标值: ≥90%\n整体绩效目标:\n  - 完成某项工作。',
      others: [{ path: '2019/某局.yaml', text: '年度: 2019\n产出指标:\n  数量指标:\n    - 三级指标: 业务培训期数\n      指标值: ⟨4期⟩\n    - 三级指标: 新建公厕\n      指标值: ⟨3座⟩' }],
      zh: '与 2019 年度比，少了 1 项指标：“新建公厕”；1 项像是换了名称：“业务培训期数”→“开展业务培训期数”',
      en: 'against 2019, 1 indicator is gone: “新建公厕”; 1 seems to be renamed: “业务培训期数” → “开展业务培训期数”',
    },
    {
      name: '整个改名',
      yaml: '⟦年度绩效指标⟧:\n  产出指标:\n    数量指标:\n      - 三级指标: 某件办理数\n        指标值: 10件\n    质量指标:\n      - 三级指标: 抽检合格率\n        指标值: ≥95%\n    时效指标:\n      - 三级指标: 完成时限\n        指标值: 11月底前\n    成本指标:\n      - 三级指标: 每件成本\n        指标值: ≤0.50万元/件\n  效益指标:\n    社会效益指标:\n      - 三级指标: 惠及人数\n        指标值: ≥500人\n    社会公众或服务对象满意度:\n      - 三级指标: 满意率\n        指标值: ≥90%',
      others: [{ path: '2019/某局.yaml', text: '年度: 2019\n产出指标:\n  数量指标:\n    - 三级指标: 某件数\n      指标值: ⟨10件⟩' }],
      zh: '与 2019 年度比，1 项像是换了名称：“某件数”→“某件办理数”',
      en: 'against 2019, 1 seems to be renamed: “某件数” → “某件办理数”',
    },
  ],
  judge: judgeDropped,
})

/** Indicators that a message names; the places show all. */
const named = 3

function judgeDropped({ declarations, lastYear }: Together, report: AcrossReport): void {
  for (const declaration of declarations) {
    const before = lastYear.get(declaration.path)
    if (!before || !declaration.indicators || !declaration.isWhole || !before.isWhole) continue
    const own = new Set(declaration.rows.map(rowKey))
    const earlier = new Set(before.rows.map(rowKey))
    const gone = before.rows.filter((row) => !own.has(rowKey(row)))
    const added = declaration.rows.filter((row) => !earlier.has(rowKey(row)))
    const renamed = new Map(gone.flatMap((old) => {
      const now = added.find((row) => isRenamed(old, row))
      return now ? [[old, now] as const] : []
    }))
    const dropped = gone.filter((row) => !renamed.has(row))
    if (gone.length === 0) continue
    const list = (names: readonly string[]): string => names.slice(0, named).join('')
    const parts = [
      ...(dropped.length > 0 ? [{ zh: `少了 ${dropped.length} 项指标：${list(dropped.map(({ name }) => `“${name}”`))}`, en: `${dropped.length} indicator${dropped.length === 1 ? ' is' : 's are'} gone: ${list(dropped.map(({ name }) => `“${name}”`))}` }] : []),
      ...(renamed.size > 0 ? [{ zh: `${renamed.size} 项像是换了名称：${list([...renamed].map(([old, now]) => `“${old.name}”→“${now.name}”`))}`, en: `${renamed.size} seem${renamed.size === 1 ? 's' : ''} to be renamed: ${list([...renamed].map(([old, now]) => `“${old.name}” → “${now.name}”`))}` }] : []),
    ]
    report.finding(declaration.path, {
      primary: declaration.indicators,
      label: { zh: '与上年不同', en: 'unlike a year before' },
      message: { zh: `与 ${before.year} 年度比，${parts.map(({ zh }) => zh).join('；')}`, en: `against ${before.year}, ${parts.map(({ en }) => en).join('; ')}` },
      elsewhere: gone.map((row) => elsewhere(before, row.at, renamed.has(row) ? { zh: `上年叫“${row.name}”`, en: `called “${row.name}” a year before` } : { zh: `上年有“${row.name}”`, en: `“${row.name}” was there a year before` })),
    })
  }
}

/** One group, one unit, and names that have most in common. */
function isRenamed(old: RowSummary, row: RowSummary): boolean {
  if (old.group !== row.group || old.number?.unit !== row.number?.unit) return false
  const [a, b] = [plainText(old.name), plainText(row.name)]
  return a === b || editDistance(a, b) <= changed * Math.max(a.length, b.length)
}
