import { decimalOf } from '../base/amount.js'
import type { Declaration } from '../model/declaration.js'
import { levelOf } from '../model/repeats.js'
import { pairsOf, sharesOf, subjectOf } from '../model/subjects.js'
import { defineRule } from './define-rule.js'
import { listOf, rowName, rowPlace } from './row-wording.js'
import { filledRows, type FilledRow } from './value-wording.js'

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
    { name: '没有写名称，另说', yaml: '产出指标:\n  数量指标:\n    - 指标值: 2351个\n    - 指标值: 2351个' },
    { name: '都是百分比', yaml: counts('100%', '100%') },
    { name: '不在数量指标下', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 惠及学生人数\n      指标值: ≥500人\n    - 三级指标: 惠及学生家长人数\n      指标值: ≥500人' },
    { name: '同名而内容不同，是一件事的几部分', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 来访接待\n      指标内容: 初次来访\n      指标值: 210个\n    - 三级指标: 来访接待\n      指标内容: 重复来访\n      指标值: 210个' },
  ],
  bad: [
    {
      name: '七成相同',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 群众来信来访登记纸质卷\n      指标值: ⟨104封⟩\n    - 三级指标: 群众来信来访登记电子信息材料\n      指标值: ⟦104封⟧',
      zh: '“群众来信来访登记纸质卷”“群众来信来访登记电子信息材料”都是“104封”',
      en: '“群众来信来访登记纸质卷”, “群众来信来访登记电子信息材料” have the same count, “104封”',
    },
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
    for (const [first, ...others] of sameCounts(declaration)) {
      const [second, ...more] = others.filter((other) => areAlike(declaration, first, other))
      if (!second) continue
      const names = listOf([first, second, ...more].map(rowName))
      report.finding({
        primary: second.cell.span,
        label: { zh: '与相近的一行相同', en: 'the same as a row alike' },
        message: { zh: `${names.zh}都是“${first.cell.text}”`, en: `${names.en} have the same count, “${first.cell.text}”` },
        related: [first, ...more].map(rowPlace),
        proposal: { zh: '核实各是多少；如果是一件事，只留一行', en: 'Check each count; if they are one thing, keep one row' },
      })
    }
  },
})

/** Smaller numbers are the same by chance. */
const least = decimalOf('10')
/** How much of one name the other must hold. */
const leastShare = 0.7

type Named = FilledRow & { readonly name: NonNullable<FilledRow['name']> }

/** Rows of quantities with one number and one unit. */
function sameCounts(declaration: Declaration): readonly (readonly [Named, ...Named[]])[] {
  const groups = new Map<string, [Named, ...Named[]]>()
  for (const row of filledRows(declaration).filter((row): row is Named => row.name !== undefined)) {
    const level = row.indicator.level2.measures === 'quantity' ? levelOf(row) : undefined
    if (!level || level.unit === '%' || level.number.lt(least)) continue
    const key = `${level.number.toFixed()} ${level.unit}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return Array.from(groups.values())
}

/** The names have much in common, but are not the same. */
function areAlike(declaration: Declaration, ...rows: readonly [Named, Named]): boolean {
  const [one, other] = [subjectOf(declaration, rows[0].name.text), subjectOf(declaration, rows[1].name.text)]
  const { ofFirst, ofSecond } = sharesOf(pairsOf(one.core), pairsOf(other.core))
  return one.plain !== other.plain && Math.max(ofFirst, ofSecond) >= leastShare
}

function counts(first: string, second: string, name = '网上办理信访件'): string {
  return `产出指标:\n  数量指标:\n    - 三级指标: 网上信访件\n      指标值: ${first}\n    - 三级指标: ${name}\n      指标值: ${second}`
}
