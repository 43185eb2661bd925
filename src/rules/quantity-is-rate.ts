import type { RelatedPlace } from '../base/finding.js'
import { defineRule } from './define-rule.js'
import { filledRows, isRate, namesOf, rowTitle, type FilledRow } from './value-wording.js'
import { coverage, saysDone } from './words/rates.js'

export default defineRule({
  code: 'JX311',
  name: 'quantity-is-rate',
  category: 'value',
  severity: 'info',
  profile: 'strict',
  isHeuristic: true,
  criterion: 'relevance',
  since: '0.1.0',
  title: { zh: '数量指标里放了比率', en: 'a rate among the quantities' },
  basis: { zh: '本工具建议：比率说的是做得怎样，放在质量指标', en: 'advice of this tool: a rate says how well and belongs to quality' },
  why: {
    zh: '“……率”说的是做到什么程度，属于质量；数量指标要写做多少。覆盖率、普及率放哪里各地说法不一，不在此列。',
    en: 'A rate says how well something was done, a quantity how much. Where coverage belongs is argued, so that it is let pass.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '农村义务教育学校改造覆盖率', 指标值: '100%' } },
    { group: '质量指标', cells: { 三级指标: '垃圾无害化处理率', 指标值: '100%' } },
    { group: '数量指标', cells: { 三级指标: '指标1:政府办基层医疗卫生机构实施国家基本药物制度覆盖率', 指标值: '实施乡镇社区基层医疗机构37个。' } },
  ],
  good: [
    { name: '名称是率，写的是件数', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 提高办结率\n      指标值: 10件' },
    { name: '完成了多少件，增长了多少', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 任务完成\n      指标值: 10件\n    - 三级指标: 任务完成数\n      指标值: 比上年增长5%' },
    { name: '不是率，另说', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 招商项目\n      指标值: 50%' },
  ],
  bad: [
    { name: '一行', yaml: '产出指标:\n  数量指标:\n    - 三级指标: ⟦课时比例⟧\n      指标值: 70%', zh: '数量指标“课时比例”是比率，说的是做得怎样，不是做多少', en: '数量指标“课时比例” is a rate: it says how well and not how many' },
    { name: '名称不是率，百分比说的是完成了几成', yaml: '产出指标:\n  数量指标:\n    - 三级指标: ⟦年度工作任务完成⟧\n      指标值: 100%', zh: '数量指标“年度工作任务完成”是比率，说的是做得怎样，不是做多少', en: '数量指标“年度工作任务完成” is a rate: it says how well and not how many' },
    { name: '两行，只说一次', yaml: '产出指标:\n  数量指标:\n    - 三级指标: ⟦能繁母猪稳定率⟧\n      指标值: 90%\n    - 三级指标: ⟨库存数量真实率⟩\n      指标值: 95%-100%', zh: '数量指标“能繁母猪稳定率”等 2 行是比率，说的是做得怎样，不是做多少', en: '数量指标“能繁母猪稳定率” and 1 more are rates: they say how well and not how many' },
  ],
  check(declaration, report) {
    const rows = filledRows(declaration).filter(isRateAmongQuantities)
    const [first, ...others] = rows
    if (!first) return
    const title = rowTitle(declaration, first)
    const many = others.length > 0
    report.finding({
      primary: first.name.span,
      label: { zh: '是比率', en: 'a rate' },
      message: many
        ? { zh: `${title}等 ${rows.length} 行是比率，说的是做得怎样，不是做多少`, en: `${title} and ${others.length} more are rates: they say how well and not how many` }
        : { zh: `${title}是比率，说的是做得怎样，不是做多少`, en: `${title} is a rate: it says how well and not how many` },
      related: others.map((row): RelatedPlace => ({ span: row.name.span, message: { zh: rowTitle(declaration, row), en: rowTitle(declaration, row) } })),
      proposal: { zh: '移到质量指标，数量指标另写做多少，如“10件”', en: 'Move it to quality, and say under quantity how many, such as “10件”' },
    })
  },
})

/** What is known for a rate by its name has one. */
type NamedRow = FilledRow & { readonly name: NonNullable<FilledRow['name']> }

function isRateAmongQuantities(row: FilledRow): row is NamedRow {
  const { value, context: { measures } } = row
  const isShare = (value.kind === 'number' || value.kind === 'range') && value.unit?.name === '%'
  if (!isShare || measures !== 'quantity' || coverage.test(namesOf(row))) return false
  return isRate(row) || (!value.change && saysDone.test(namesOf(row)))
}
