import { zero, type Big } from '../base/amount.js'
import type { RelatedPlace } from '../base/finding.js'
import { areSeveral, type Several } from '../base/several.js'
import type { Span } from '../base/span.js'
import type { Declaration } from '../model/declaration.js'
import { partOf } from '../model/part-of.js'
import { levelOf } from '../model/repeats.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { subjectOf } from '../model/subjects.js'
import { quantitiesIn } from '../model/values/prose.js'
import { defineRule } from './define-rule.js'
import { rowName, rowSpan } from './row-wording.js'
import { partOfWhole, sharing } from './words/rates.js'

export default defineRule({
  code: 'JX516',
  name: 'shares-not-100',
  category: 'consistency',
  severity: 'warning',
  profile: 'strict',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '各部分的占比相加不是 100%', en: 'shares that do not add up to 100%' },
  basis: { zh: '本工具建议：一件事的各部分占比相加等于 100%', en: 'advice of this tool: the shares of one whole add up to 100%' },
  why: {
    zh: '理论课占 40%、实践课占 40%、其他占 10%，还有 10% 不知道是什么。',
    en: 'With 40%, 40% and 10% listed, nobody knows what the other 10% are.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '返本分红比例', 指标值: '第一年按总投资额返本20%,分红按8%分红' } },
    { group: '数量指标', cells: { 三级指标: '理论教育和党性教育课时比例', 指标值: '70%' } },
    { group: '时效指标', cells: { 三级指标: '资金拨付', 指标值: '11月底完成100%' } },
  ],
  good: [
    { name: '占比是范围', yaml: share('理论课占40%-45%，实践课占40%-45%') },
    { name: '占比提高多少', yaml: share('理论课占比提高5%，实践课占比提高10%') },
    { name: '占比旁边的门数', yaml: share('理论课占40%（20门），实践课占60%') },
    { name: '几行里有一行是下限', yaml: shareRows('40%', '≥50%') },
    { name: '几行是课时数', yaml: shareRows('40课时', '50课时') },
    { name: '几行不是占比', yaml: shareRows('40%', '50%').replaceAll('课时占比', '课时合格率') },
    { name: '没有写指标内容', yaml: shareRows('40%', '50%').replace('\n      指标内容: 理论', '').replace('\n      指标内容: 实践', '') },
    { name: '只有指标内容', yaml: shareRows('40%', '50%').replaceAll('三级指标: 课时占比\n      ', '') },
    { name: '没有填指标值，另说', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 课程安排' },
    { name: '一格里恰好 100%', yaml: share('理论课占40%，实践课占60%') },
    { name: '分几年恰好 100%', yaml: share('分三年返还，各年分别返还30%、30%、40%') },
    { name: '只有一个占比', yaml: share('理论课占40%') },
    { name: '不低于、不超过', yaml: share('理论课占比不低于40%，实践课占比不低于50%') },
    { name: '不是占比', yaml: share('6月底达到50%，12月底达到92%') },
    { name: '几行恰好 100%', yaml: shareRows('40%', '60%') },
    { name: '几行是下限', yaml: shareRows('≥40%', '≥50%') },
    { name: '名称不同，说的是几件事', yaml: shareRows('40%', '50%').replace('课时占比\n      指标内容: 实践', '党员占比\n      指标内容: 实践') },
    { name: '占比是区间', yaml: share('理论课占30%-40%，实践课占50%') },
    { name: '说的是增幅', yaml: share('各项占比分别为增长5%、增长6%') },
    { name: '各占一半', yaml: share('理论课、实践课各占50%') },
    { name: '没有指标内容，不是几部分', yaml: shareRows('40%', '50%').replace(/\n +指标内容: ../gu, '') },
    { name: '率不是占比', yaml: shareRows('40%', '50%').replaceAll('课时占比', '课时完成率') },
    { name: '有一部分没有数', yaml: `${shareRows('40%', '50%')}\n    - 三级指标: 课时占比\n      指标内容: 其他\n      指标值: 适当安排` },
    { name: '单位不是百分比', yaml: shareRows('40课时', '50课时') },
  ],
  bad: [
    { name: '几行写了等号', yaml: shareRows('⟦=40%⟧', '⟨=70%⟩'), zh: '“课时占比”的占比相加不是 100%：40% + 70% = 110%', en: 'the shares of “课时占比” do not add up to 100%: 40% + 70% = 110%' },
    {
      name: '一格里',
      yaml: share('理论课占⟦40%⟧，实践课占⟨40%⟩，其他占⟨10%⟩'),
      zh: '“课程安排”的占比相加不是 100%：40% + 40% + 10% = 90%',
      en: 'the shares of “课程安排” do not add up to 100%: 40% + 40% + 10% = 90%',
    },
    {
      name: '分几年',
      yaml: share('分三年返还，各年分别返还⟦20%⟧、⟨25%⟩、⟨25%⟩'),
      zh: '“课程安排”的占比相加不是 100%：20% + 25% + 25% = 70%',
      en: 'the shares of “课程安排” do not add up to 100%: 20% + 25% + 25% = 70%',
    },
    { name: '几行', yaml: shareRows('⟦40%⟧', '⟨70%⟩'), zh: '“课时占比”的占比相加不是 100%：40% + 70% = 110%', en: 'the shares of “课时占比” do not add up to 100%: 40% + 70% = 110%' },
    {
      name: '几行，带等号',
      yaml: shareRows("⟦'=40%'⟧", "⟨'=50%'⟩"),
      zh: '“课时占比”的占比相加不是 100%：40% + 50% = 90%',
      en: 'the shares of “课时占比” do not add up to 100%: 40% + 50% = 90%',
    },
  ],
  check(declaration, report) {
    const rows = indicatorRows(declaration)
    for (const { name, shares } of [...rows.flatMap((row) => inCell(declaration, row)), ...inRows(declaration, rows)]) {
      const [first, ...others] = shares
      const sum = shares.reduce((sum, { value }) => sum.plus(value), zero)
      if (sum.eq(whole)) continue
      const addition = `${shares.map(({ value }) => `${value.toFixed()}%`).join(' + ')} = ${sum.toFixed()}%`
      report.finding({
        primary: first.span,
        label: { zh: '占比之一', en: 'one of the shares' },
        message: { zh: `“${name}”的占比相加不是 100%：${addition}`, en: `the shares of “${name}” do not add up to 100%: ${addition}` },
        related: others.map(({ span, value }): RelatedPlace => ({ span, message: { zh: `占 ${value.toFixed()}%`, en: `${value.toFixed()}%` } })),
        proposal: { zh: '把各部分列全，或者核实哪一个占比写错', en: 'List all parts, or check which share is wrong' },
      })
    }
  },
})

const whole = 100

interface Shares {
  readonly name: string
  readonly shares: Several<{ readonly value: Big; readonly span: Span }>
}

/** Shares listed in one value. */
function inCell(declaration: Declaration, row: IndicatorRow): readonly Shares[] {
  const { cell } = row
  if (!cell || !sharing.test(cell.text)) return []
  const found = quantitiesIn(cell.text).filter(({ unit }) => unit === '%')
  const areExact = found.every(({ op, high, isChange }) => op === null && !high && !isChange)
  const shares = found.map(({ value, from, to }) => ({ value, span: partOf(declaration, cell, from, to) }))
  return areSeveral(shares) && areExact ? [{ name: rowName(row), shares }] : []
}

/** Rows of one group and one name, 占比, each for a part in 指标内容. */
function inRows(declaration: Declaration, rows: readonly IndicatorRow[]): readonly Shares[] {
  const groups = new Map<string, { name: string; rows: IndicatorRow[] }>()
  for (const row of rows) {
    const { level2, cells: { indicatorLevel3: name, indicatorContent } } = row.indicator
    if (!name || !indicatorContent || !partOfWhole.test(name.text)) continue
    const key = `${level2.id} ${subjectOf(declaration, name.text).plain}`
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { name: name.text, rows: [row] })
  }
  return Array.from(groups.values()).flatMap(({ name, rows: same }) => {
    const shares = same.flatMap((row) => {
      const level = levelOf(row)
      const isExact = row.value.kind === 'number' && (row.value.op === null || row.value.op === '=')
      return level?.unit === '%' && isExact ? [{ value: level.number, span: rowSpan(row) }] : []
    })
    return areSeveral(shares) && shares.length === same.length ? [{ name, shares }] : []
  })
}

function share(value: string): string {
  return `产出指标:\n  质量指标:\n    - 三级指标: 课程安排\n      指标值: ${value}`
}

function shareRows(first: string, second: string): string {
  return `产出指标:\n  质量指标:\n    - 三级指标: 课时占比\n      指标内容: 理论\n      指标值: ${first}\n    - 三级指标: 课时占比\n      指标内容: 实践\n      指标值: ${second}`
}
