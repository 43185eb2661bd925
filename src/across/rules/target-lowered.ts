import { decimalOf } from '../../base/amount.js'
import { defineAcrossRule, elsewhere, type AcrossReport, type Together } from '../define-across-rule.js'
import { betterOf, comparable, pairsOf, type RowPair } from '../rows-of-years.js'

/** A count that is less by up to this share may be a matter of the year. */
const slack = '0.95'

export default defineAcrossRule({
  code: 'JX603',
  name: 'target-lowered',
  category: 'years',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  needs: 'last-year',
  since: '0.1.0',
  title: { zh: '资金没有减少，目标比上年低', en: 'targets lowered while the money did not shrink' },
  remedy: { zh: '说明目标降低的原因，或恢复到上年的水平', en: 'Say why the targets are lower, or restore those of the year before.' },
  basis: { zh: '本工具建议：目标与资金相适应，钱不少、事不应少', en: 'advice of this tool: targets are in keeping with the money' },
  why: {
    zh: '同一个指标，资金总额不比上年少，指标值却定得比上年低，评审时会问原因。人员、案件等不由本单位决定的数量不比。',
    en: 'Where a target is lower than a year before and the money is not, a reviewer will ask. Counts that nobody sets, such as staff or cases, are not compared.',
  },
  good: [
    { name: '目标提高', yaml: count('12件'), others: [{ path: '2019/某局.yaml', text: `年度: 2019\n${count('10件')}` }] },
    { name: '资金也少了', yaml: count('8件'), others: [{ path: '2019/某局.yaml', text: `年度: 2019\n资金总额: 120.30\n一般公共预算: 120.30\n项目支出: 60.20\n${count('10件')}` }] },
    { name: '单位不同，不比', yaml: count('8批'), others: [{ path: '2019/某局.yaml', text: `年度: 2019\n${count('10件')}` }] },
    { name: '不由本单位决定的数量', yaml: count('8件', '受理信访事项'), others: [{ path: '2019/某局.yaml', text: `年度: 2019\n${count('10件', '受理信访事项')}` }] },
    { name: '越少越好的', yaml: rate('≤4%'), others: [{ path: '2019/某局.yaml', text: `年度: 2019\n${rate('≤5%')}` }] },
  ],
  bad: [
    {
      name: '数量少了',
      yaml: count('⟦8件⟧'),
      others: [{ path: '2019/某局.yaml', text: `年度: 2019\n${count('⟨10件⟩')}` }],
      zh: '资金总额 100.30 万元不比 2019 年度（100.30 万元）少，1 项指标的目标却比上年低：“某件”10件 → 8件',
      en: '资金总额, 100.30 万元, is no less than in 2019 (100.30 万元), but 1 target is lower: “某件” 10件 → 8件',
      also: ['JX506'],
    },
    {
      name: '控制的上限放宽',
      yaml: rate('⟦≤6%⟧'),
      others: [{ path: '2019/某局.yaml', text: `年度: 2019\n${rate('⟨≤5%⟩')}` }],
      zh: '资金总额 100.30 万元不比 2019 年度（100.30 万元）少，1 项指标的目标却比上年低：“返工率”≤5% → ≤6%',
      en: '资金总额, 100.30 万元, is no less than in 2019 (100.30 万元), but 1 target is lower: “返工率” ≤5% → ≤6%',
    },
  ],
  judge: judgeTargets,
})

/** Targets that a message names; the places show all. */
const named = 3

function judgeTargets({ declarations, lastYear }: Together, report: AcrossReport): void {
  for (const declaration of declarations) {
    const before = lastYear.get(declaration.path)
    const [total, earlier] = [declaration.amounts['totalFunds'], before?.amounts['totalFunds']]
    if (!before || !total || !earlier || decimalOf(total.value).lt(earlier.value)) continue
    const lower = pairsOf(declaration, before).filter(isLower)
    const [first, ...others] = lower
    if (!first) continue
    const unit = declaration.amountUnit
    const list = lower.slice(0, named).map(({ row, before: old }) => ({ zh: `“${row.name}”${old.value} → ${row.value}`, en: `“${row.name}” ${old.value} → ${row.value}` }))
    const [moreZh, moreEn] = lower.length > named ? ['等', ' and more'] : ['', '']
    report.finding(declaration.path, {
      primary: first.row.at,
      label: { zh: `上年是 ${first.before.value}`, en: `${first.before.value} a year before` },
      message: {
        zh: `${total.label} ${total.at.text} ${unit}不比 ${before.year} 年度（${earlier.at.text} ${unit}）少，${lower.length} 项指标的目标却比上年低：${list.map(({ zh }) => zh).join('，')}${moreZh}`,
        en: `${total.label}, ${total.at.text} ${unit}, is no less than in ${before.year} (${earlier.at.text} ${unit}), but ${lower.length} target${lower.length === 1 ? ' is' : 's are'} lower: ${list.map(({ en }) => en).join(', ')}${moreEn}`,
      },
      related: others.map(({ row, before: old }) => ({ span: row.at, message: { zh: `上年是 ${old.value}`, en: `${old.value} a year before` } })),
      elsewhere: lower.map(({ row, before: old }) => elsewhere(before, old.at, { zh: `上年“${row.name}”${old.value}`, en: `“${row.name}” ${old.value} a year before` })),
    })
  }
}

function isLower({ row, before }: RowPair): boolean {
  const better = betterOf(row)
  const numbers = comparable(row.number, before.number)
  if (!better || !numbers || betterOf(before) !== better) return false
  const [now, then] = numbers
  if (better === 'less') return now.gt(then)
  return row.number?.unit === '%' ? now.lt(then) : now.lt(then.times(slack))
}

function count(value: string, name = '某件'): string {
  return `产出指标:\n  数量指标:\n    - 三级指标: ${name}\n      指标值: ${value}`
}

function rate(value: string): string {
  return `产出指标:\n  质量指标:\n    - 三级指标: 返工率\n      指标值: ${value}`
}
