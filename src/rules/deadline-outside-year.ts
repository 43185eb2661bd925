import type { RelatedPlace } from '../base/finding.js'
import { fiscalYear } from '../model/fiscal-year.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { firstDay, lastDay } from '../model/values/calendar.js'
import type { Value } from '../model/values/value.js'
import { textOf } from './cell-text.js'
import { defineRule } from './define-rule.js'
import { rowName, rowPlace, rowSpan } from './row-wording.js'

export default defineRule({
  code: 'JX507',
  name: 'deadline-outside-year',
  category: 'consistency',
  severity: 'warning',
  criterion: 'feasibility',
  since: '0.1.0',
  title: { zh: '期限不在本年度', en: 'a deadline outside the year' },
  basis: { zh: '本工具建议：年度绩效指标的期限在申报的年度之内', en: 'advice of this tool: the deadlines of a year’s indicators lie in that year' },
  why: {
    zh: '2020 年度的表写“2019年12月前完成”，多半是照抄上年忘了改；写到以后的年份，本年度就没法考核。跨年度的起止时间只要包括本年度就可以。',
    en: 'A deadline of the year before was mostly copied with the old form; one of a later year cannot be judged in this one. A period over several years only has to touch the year.',
  },
  realRows: [
    { group: '时效指标', cells: { 三级指标: '服务周期', 指标值: '2020.07-2021.01' } },
    { group: '时效指标', cells: { 三级指标: '每年返本分红时间', 指标值: '每年12月底前' } },
    { group: '时效指标', cells: { 三级指标: '各项费用使用周期', 指标值: '2020年1月--2020年11月' } },
    { group: '时效指标', cells: { 三级指标: '资金拨付', 指标值: '12月底到位' } },
    { group: '时效指标', cells: { 三级指标: '信访积案办理', 指标值: '本年度内办结' } },
  ],
  good: [
    { name: '元旦', yaml: timely('2020年1月1日') },
    { name: '年底最后一天', yaml: timely('2020年12月31日前') },
    { name: '本年度', yaml: timely('2020年底') },
    { name: '上年开始，跨到本年', yaml: timely('2019年11月-2020年1月') },
    { name: '次年初报送的年报', yaml: timely('次年1月10日前') },
    { name: '年报、决算要到下一年做', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 年报编制\n      指标值: 2021年3月底\n    - 三级指标: 部门决算公开\n      指标值: 2021年9月底前' },
    { name: '没有写年份', yaml: timely('11月底前') },
    { name: '年度没有填好', yaml: `年度: 二〇二〇\n${timely('2019年12月底前')}` },
  ],
  bad: [
    {
      name: '决算写成了更早的年份',
      yaml: '产出指标:\n  时效指标:\n    - 三级指标: 部门决算公开\n      指标值: ⟦2019年9月底前⟧',
      zh: '“部门决算公开”的期限“2019年9月底前”在 2020 年度之前',
      en: 'the deadline “2019年9月底前” of “部门决算公开” lies before the year 2020',
    },
    {
      name: '期限在上年',
      yaml: timely('⟦2019年12月底前⟧'),
      zh: '“完成时限”的期限“2019年12月底前”在 2020 年度之前',
      en: 'the deadline “2019年12月底前” of “完成时限” lies before the year 2020',
      proposal: '核实年份，如改为“2020年12月底前”；跨年度的项目写明本年度做到哪一步',
    },
    {
      name: '年份写成了上个世纪',
      yaml: timely('⟦1920年12月31日⟧'),
      zh: '“完成时限”的期限“1920年12月31日”在 2020 年度之前',
      en: 'the deadline “1920年12月31日” of “完成时限” lies before the year 2020',
      proposal: '核实年份，如改为“2020年12月31日”；跨年度的项目写明本年度做到哪一步',
    },
    {
      name: '期限在以后的年份',
      yaml: timely('⟦2021年6月30日⟧'),
      zh: '“完成时限”的期限“2021年6月30日”在 2020 年度之后',
      en: 'the deadline “2021年6月30日” of “完成时限” lies after the year 2020',
    },
    {
      name: '起止时间全在上年',
      yaml: timely('⟦2019年1月至12月⟧'),
      zh: '“完成时限”的起止时间“2019年1月至12月”在 2020 年度之前',
      en: 'the period “2019年1月至12月” of “完成时限” lies before the year 2020',
    },
    {
      name: '起止时间全在下年，两行',
      yaml: '产出指标:\n  时效指标:\n    - 三级指标: 道路施工\n      指标值: ⟦2021年3月-2021年9月⟧\n    - 三级指标: 绿化施工\n      指标值: ⟨2021年4月-2021年9月⟩',
      zh: '“道路施工”的起止时间“2021年3月-2021年9月”在 2020 年度之后；这样的共 2 行',
      en: 'the period “2021年3月-2021年9月” of “道路施工” lies after the year 2020; 2 rows are like that',
    },
  ],
  check(declaration, report) {
    const year = fiscalYear(declaration)
    if (year === undefined) return
    const outside = indicatorRows(declaration).flatMap((row) => {
      const side = sideOf(row.value, year)
      if (side === 'after' && doneAfterwards.test(rowName(row))) return []
      return side ? [{ row, side }] : []
    })
    const [first, ...others] = outside
    if (!first) return
    const { row } = first
    const what = row.value.kind === 'period' ? { zh: '起止时间', en: 'period' } : { zh: '期限', en: 'deadline' }
    const side = first.side === 'before' ? { zh: '之前', en: 'before' } : { zh: '之后', en: 'after' }
    const all = others.length === 0 ? { zh: '', en: '' } : { zh: `；这样的共 ${outside.length} 行`, en: `; ${outside.length} rows are like that` }
    report.finding({
      primary: rowSpan(row),
      label: { zh: `不在 ${year} 年度`, en: `not in ${year}` },
      message: {
        zh: `“${rowName(row)}”的${what.zh}“${textOf(row.cell)}”在 ${year} 年度${side.zh}${all.zh}`,
        en: `the ${what.en} “${textOf(row.cell)}” of “${rowName(row)}” lies ${side.en} the year ${year}${all.en}`,
      },
      related: others.map(({ row: other }): RelatedPlace => rowPlace(other)),
      proposal: { zh: `核实年份，如改为“${replaceYear(row, year)}”；跨年度的项目写明本年度做到哪一步`, en: `Check the year, such as “${replaceYear(row, year)}”; for work over several years say what is done in this one` },
    })
  },
})

/** What is done about a year when it is over. */
const doneAfterwards = /年报|年鉴|决算|总结|自评|绩效评价|年度考核|质保|结项|清算/u

function timely(value: string): string {
  return `产出指标:\n  时效指标:\n    - 三级指标: 完成时限\n      指标值: ${value}`
}

/** On which side of the year a deadline or a period lies whole, where its own year is written. */
function sideOf(value: Value, year: number): 'before' | 'after' | undefined {
  if (value.kind !== 'deadline' && value.kind !== 'period') return undefined
  const [from, to] = value.kind === 'deadline' ? [value.by, value.by] : [value.from, value.to]
  if (to.yearFrom !== 'value') return undefined
  const [first = '', last = `${year}`] = [firstDay(from), lastDay(to)]
  if (last < `${year}-01-01`) return 'before'
  return first > `${year}-12-31` ? 'after' : undefined
}

function replaceYear({ cell }: IndicatorRow, year: number): string {
  return textOf(cell).replace(/(?:19|20)\d\d/gu, String(year))
}
