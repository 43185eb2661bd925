import type { RelatedPlace } from '../base/finding.js'
import type { Span } from '../base/span.js'
import { defineRule } from './define-rule.js'
import { filledRows, namesOf, rowTitle, writtenValue, type FilledRow } from './value-wording.js'
import { benefitPaid, inputRate } from './words/money.js'
import { rateEnding } from './words/rates.js'

export default defineRule({
  code: 'JX318',
  name: 'input-as-output',
  category: 'value',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'relevance',
  since: '0.1.0',
  title: { zh: '把花钱当成绩', en: 'money put in told as a result' },
  basis: { zh: '本工具建议：资金到位、支付是投入，不是产出和效益', en: 'advice of this tool: money received and paid is input, and neither output nor effect' },
  why: {
    zh: '资金到位率、支付率、预算执行率只说明钱花了，没有说花钱办成了什么；预算执行率在自评时另有分值。时效、成本里的不算，发到群众手里的补助不算。',
    en: 'Such rates say that money was spent, and not what was done with it. Under timeliness and cost they are let pass, and so is money that people receive.',
  },
  realRows: [
    { group: '时效指标', cells: { 三级指标: '资金支付及时率', 指标内容: '资金支付及时率', 指标值: '100百分比' } },
    { group: '质量指标', cells: { 三级指标: '伙食补助资金到位率', 指标内容: '实际收到伙食补助金额/2023年伙食补助预算', 指标值: '90%以上' } },
    { group: '经济效益指标', cells: { 三级指标: '奖补资金兑付率(%)', 指标值: '≥100%' } },
    { group: '质量指标', cells: { 三级指标: '资金使用合规性', 指标值: '100%' } },
    { group: '质量指标', cells: { 三级指标: '公用经费控制率', 指标内容: '严格按部门预算执行', 指标值: '≤100%' } },
  ],
  good: [
    { name: '成本里的预算执行率', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 预算执行率\n      指标值: 100%' },
    { name: '内容里提到预算', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标内容: 按预算执行\n      指标值: ≥95%' },
  ],
  bad: [
    { name: '资金支出率', yaml: '产出指标:\n  数量指标:\n    - 三级指标: ⟦资金支出率⟧\n      指标值: 95%', zh: '数量指标“资金支出率”（95%）说的是钱花没花，不是办成了什么', en: '数量指标“资金支出率” (95%) says that money was spent, and not what was done with it' },
    { name: '写在指标内容里', yaml: '产出指标:\n  质量指标:\n    - 三级指标: ⟦年度支出⟧\n      指标内容: 预算执行率\n      指标值: ≥95%', zh: '质量指标“年度支出”（≥95%）说的是钱花没花，不是办成了什么', en: '质量指标“年度支出” (≥95%) says that money was spent, and not what was done with it' },
    { name: '几行都是，只说一次', yaml: '产出指标:\n  质量指标:\n    - 三级指标: ⟦项目资金到位率⟧\n      指标值: 100%\n    - 三级指标: ⟨预算执行率⟩\n      指标值: ≥95%', zh: '质量指标“项目资金到位率”（100%）等 2 行说的是钱花没花，不是办成了什么', en: '质量指标“项目资金到位率” (100%) and 1 more say that money was spent, and not what was done with it' },
  ],
  check(declaration, report) {
    const rows = filledRows(declaration).filter(isInput)
    const [first, ...others] = rows
    if (!first) return
    const title = rowTitle(declaration, first)
    const value = writtenValue(first)
    const many = others.length > 0
    report.finding({
      primary: nameSpan(first),
      label: { zh: '是投入', en: 'an input' },
      message: many
        ? { zh: `${title}（${value}）等 ${rows.length} 行说的是钱花没花，不是办成了什么`, en: `${title} (${value}) and ${others.length} more say that money was spent, and not what was done with it` }
        : { zh: `${title}（${value}）说的是钱花没花，不是办成了什么`, en: `${title} (${value}) says that money was spent, and not what was done with it` },
      related: others.map((row): RelatedPlace => ({ span: nameSpan(row), message: { zh: rowTitle(declaration, row), en: rowTitle(declaration, row) } })),
      proposal: { zh: '改写这笔钱办成的事，如“验收合格率≥98%”“培训200人次”', en: 'Write what the money does, such as “验收合格率≥98%” or “培训200人次”' },
    })
  },
})

function nameSpan({ name, cell }: FilledRow): Span {
  return name?.span ?? cell.span
}

function isInput(row: FilledRow): boolean {
  const { measures } = row.context
  if (measures === 'timeliness' || measures === 'cost') return false
  const names = namesOf(row)
  return names.split(' ').some((name) => inputRate.test(name) && rateEnding.test(name)) && !benefitPaid.test(names)
}
