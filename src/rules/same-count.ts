import { decimalOf } from '../base/amount.js'
import type { Declaration } from '../model/declaration.js'
import { levelOf } from '../model/repeats.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { pairsOf, sharesOf, subjectOf } from '../model/subjects.js'
import { defineRule } from './define-rule.js'
import { listOf, rowName, rowPlace, rowSpan } from './row-wording.js'

export default defineRule({
  code: 'JX512',
  name: 'same-count',
  category: 'consistency',
  severity: 'info',
  profile: 'all',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '相近的几个数量完全相同', en: 'the same count for things alike' },
  basis: { zh: '本工具建议：登记的、办理的各按实际数填写', en: 'advice of this tool: what is registered and what is handled are counted apart' },
  why: {
    zh: '登记 2351 件、办理也是 2351 件，可能是当年全部办结，也可能照抄了一个数。只作提示。',
    en: '2351 registered and 2351 handled may be so, or one was copied. This is a hint only.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '网上办理信访件', 指标内容: '受理、办理网上信访数量', 指标值: '2351个' } },
    { group: '数量指标', cells: { 三级指标: '资产入股贫困人口总数(≥**人)', 指标值: '>=1102人' } },
    { group: '数量指标', cells: { 三级指标: '贫困地区新增特色产业数量', 指标值: '≥1个' } },
  ],
  good: [
    { name: '数不同', yaml: counts('2351个', '2300个') },
    { name: '单位不同', yaml: counts('2351个', '2351封') },
    { name: '说的是两件事', yaml: counts('2351个', '2351个', '道路维修点') },
    { name: '小的数常常相同', yaml: counts('2个', '2个') },
    { name: '都是百分比', yaml: counts('100%', '100%') },
    { name: '不在数量指标下', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 惠及学生人数\n      指标值: ≥500人\n    - 三级指标: 惠及学生家长人数\n      指标值: ≥500人' },
    { name: '同名而内容不同，是一件事的几部分', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 来访接待\n      指标内容: 初次来访\n      指标值: 210个\n    - 三级指标: 来访接待\n      指标内容: 重复来访\n      指标值: 210个' },
  ],
  bad: [
    {
      name: '登记数与办理数',
      yaml: counts('⟨2351个⟩', '⟦2351个⟧'),
      zh: '“网上信访件”“网上办理信访件”都是“2351个”',
      en: '“网上信访件”, “网上办理信访件” have the same count, “2351个”',
    },
    {
      name: '三行',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 寄信来访\n      指标值: ⟨104封⟩\n    - 三级指标: 寄信来访登记\n      指标值: ⟦104封⟧\n    - 三级指标: 寄信来访办理\n      指标值: ⟨104封⟩',
      zh: '“寄信来访”“寄信来访登记”“寄信来访办理”都是“104封”',
      en: '“寄信来访”, “寄信来访登记”, “寄信来访办理” have the same count, “104封”',
    },
  ],
  check(declaration, report) {
    for (const rows of sameCounts(declaration)) {
      const alike = likeFirst(declaration, rows)
      const [first, second] = alike
      if (!first || !second) continue
      const names = listOf(alike.map(rowName))
      report.finding({
        primary: rowSpan(second),
        label: { zh: '与相近的一行相同', en: 'the same as a row alike' },
        message: { zh: `${names.zh}都是“${first.cell?.text ?? ''}”`, en: `${names.en} have the same count, “${first.cell?.text ?? ''}”` },
        related: alike.filter((row) => row !== second).map(rowPlace),
        proposal: { zh: '核实各是多少；如果是一件事，只留一行', en: 'Check each count; if they are one thing, keep one row' },
      })
    }
  },
})

/** Smaller numbers are the same by chance. */
const least = decimalOf('10')
/** How much of one name the other must hold. */
const leastShare = 0.7

/** Rows of quantities with one number and one unit. */
function sameCounts(declaration: Declaration): readonly (readonly IndicatorRow[])[] {
  const groups = new Map<string, IndicatorRow[]>()
  for (const row of indicatorRows(declaration)) {
    const level = row.indicator.level2.measures === 'quantity' ? levelOf(row) : undefined
    if (!level || level.unit === '%' || level.number.lt(least)) continue
    const key = `${level.number.toFixed()} ${level.unit}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return Array.from(groups.values())
}

/** The first row, and those whose names have much in common with its own, but are not the same. */
function likeFirst(declaration: Declaration, [first, ...others]: readonly IndicatorRow[]): readonly IndicatorRow[] {
  if (!first?.name) return []
  const own = subjectOf(declaration, first.name.text)
  const pairs = pairsOf(own.core)
  const alike = others.filter(({ name }) => {
    const other = subjectOf(declaration, name?.text ?? '')
    const { ofFirst, ofSecond } = sharesOf(pairs, pairsOf(other.core))
    return own.plain !== other.plain && Math.max(ofFirst, ofSecond) >= leastShare
  })
  return alike.length > 0 ? [first, ...alike] : []
}

function counts(first: string, second: string, name = '网上办理信访件'): string {
  return `产出指标:\n  数量指标:\n    - 三级指标: 网上信访件\n      指标值: ${first}\n    - 三级指标: ${name}\n      指标值: ${second}`
}
