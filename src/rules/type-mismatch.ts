import type { FindingDraft } from '../base/finding.js'
import type { Declaration, LocatedText } from '../model/declaration.js'
import { foldValue } from '../model/values/fold.js'
import type { Value } from '../model/values/value.js'
import { defineRule } from './define-rule.js'
import { filledRows, rowTitle, writtenValue, type FilledRow } from './value-wording.js'
import { shorten, type Text } from '../base/text.js'

/** Signs and words of comparison in their own column. */
const comparisons = new Set('= == > < >= <= ≥ ≤ 等于 大于 小于 大于等于 小于等于 不少于 不低于 不超过 不高于'.split(' '))

export default defineRule({
  code: 'JX317',
  name: 'type-mismatch',
  category: 'value',
  severity: 'warning',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '定量、定性与指标值不符', en: 'the declared type is not that of the value' },
  basis: { zh: '本工具建议：指标值类型、计算符号与指标值一致', en: 'advice of this tool: 指标值类型 and 计算符号 agree with 指标值' },
  why: {
    zh: '标了“定量”或填了“≥”，指标值就要有数；标了“定性”，就写等次或文字。两边不一致，系统里导不进去，评分也无从下手。',
    en: 'A row marked 定量, or with a sign of comparison, needs a number; one marked 定性 a grade or a text.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '业务工作支出到位率', 指标值类型: '定量', 指标值: '100', 计量单位: '%' } },
    { group: '社会效益指标', cells: { 三级指标: '保证单位正常运转', 指标值类型: '定性', 指标值: '应保尽保', 计量单位: '%' } },
    { group: '质量指标', cells: { 三级指标: '已建工程是否存在质量问题', 指标值: '否', 计算符号: '是/否' } },
    { group: '成本指标', cells: { 三级指标: '车辆购置成本', 计算符号: '小于等于', 指标值: '12', 计量单位: '万元' } },
  ],
  good: [
    { name: '改善里有数', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 办学条件\n      指标值: 持续改善12所学校的办学条件\n      指标值类型: 定量' },
    { name: '日期也是定量', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 完成时限\n      指标值类型: 定量\n      指标值: 11月底前' },
    { name: '文字里有数', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值类型: 定量\n      指标值: 在全县各个乡镇分别组织开展宣传活动并且每个乡镇都有不少于2次的现场咨询，发放宣传资料到户' },
    { name: '名次也是数', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 群众安全感\n      指标值类型: 定量\n      指标值: 提升至全省前3' },
    { name: '每月一次', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值类型: 定量\n      指标值: 1个月召开1次' },
    { name: '定性的等次', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 评价\n      指标值类型: 定性\n      指标值: 优良' },
  ],
  bad: [
    { name: '定性却是天数', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 办结时限\n      指标值类型: ⟦定性⟧\n      指标值: ⟨≤60天⟩', proposal: '改为“定量”', says: ['不该有数'], zh: '时效指标“办结时限”的指标值类型是“定性”，指标值“≤60天”却是数', en: '时效指标“办结时限”: 指标值类型 says “定性”, and the value “≤60天” is a number' },
    { name: '定性，单位在另一栏', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 办结时限\n      指标值类型: ⟦定性⟧\n      指标值: ⟨60⟩\n      计量单位: 天', zh: '时效指标“办结时限”的指标值类型是“定性”，指标值“60天”却是数', en: '时效指标“办结时限”: 指标值类型 says “定性”, and the value “60天” is a number' },
    { name: '定量指标却是文字', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 评价\n      指标值类型: ⟦定量指标⟧\n      指标值: ⟨优良⟩', zh: '质量指标“评价”的指标值类型是“定量指标”，指标值“优良”却没有数', en: '质量指标“评价”: 指标值类型 says “定量指标”, and the value “优良” is no number' },
    { name: '定性却是几个数', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 来访接待\n      指标值类型: ⟦定性⟧\n      指标值: ⟨2227批次，5572人⟩', zh: '数量指标“来访接待”的指标值类型是“定性”，指标值“2227批次，5572人”却是数', en: '数量指标“来访接待”: 指标值类型 says “定性”, and the value “2227批次，5572人” is a number' },
    { name: '定量却是文字', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 工作安排时间\n      指标值类型: ⟦定量⟧\n      指标值: ⟨按月安排⟩', proposal: '在指标值里写上数，如“每月1次”；没有数就标“定性”，写明等次', says: ['要有数'], zh: '时效指标“工作安排时间”的指标值类型是“定量”，指标值“按月安排”却没有数', en: '时效指标“工作安排时间”: 指标值类型 says “定量”, and the value “按月安排” is no number' },
    { name: '定量却是等次', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 评价\n      指标值类型: ⟦定量⟧\n      指标值: ⟨优良⟩', zh: '质量指标“评价”的指标值类型是“定量”，指标值“优良”却没有数', en: '质量指标“评价”: 指标值类型 says “定量”, and the value “优良” is no number' },
    { name: '定性却是数', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值类型: ⟦定性⟧\n      指标值: ⟨≥95%⟩', zh: '质量指标“抽检合格率”的指标值类型是“定性”，指标值“≥95%”却是数', en: '质量指标“抽检合格率”: 指标值类型 says “定性”, and the value “≥95%” is a number' },
    { name: '符号栏写定性', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      计算符号: ⟦定性⟧\n      指标值: ⟨8-10件⟩', proposal: '改为比较符号，如“≥”“=”', zh: '数量指标“某件”的计算符号是“定性”，指标值“8-10件”却是数', en: '数量指标“某件”: 计算符号 says “定性”, and the value “8-10件” is a number' },
    { name: '符号后面没有数', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 电信诈骗发案数\n      计算符号: ⟦≥⟧\n      指标值: ⟨较上年上升⟩', zh: '社会效益指标“电信诈骗发案数”的计算符号是“≥”，指标值“较上年上升”却没有数', en: '社会效益指标“电信诈骗发案数”: 计算符号 says “≥”, and the value “较上年上升” is no number' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      const { valueType, operator } = row.indicator.cells
      const mark = [valueType, operator].find((cell) => cell && isMismatch(cell, row.value))
      if (mark) report.finding(findingOf(declaration, row, mark, mark === valueType ? 'valueType' : 'operator'))
    }
  },
})

function isMismatch({ text }: LocatedText, value: Value): boolean {
  const mark = foldValue(text)
  if (mark.startsWith('定性')) return isNumeric(value)
  return (mark.startsWith('定量') || comparisons.has(mark)) && isWords(value)
}

function isNumeric({ kind }: Value): boolean {
  return kind === 'number' || kind === 'range' || kind === 'multi' || kind === 'duration'
}

function isWords(value: Value): boolean {
  return (value.kind === 'qualitative' && !value.mentionsNumber) || (value.kind === 'frequency' && !value.timesWritten)
}

function findingOf(declaration: Declaration, row: FilledRow, mark: LocatedText, id: string): FindingDraft {
  const title = rowTitle(declaration, row)
  const label = row.indicator.columns.map((column) => (column.id === id ? column.label : '')).join('')
  const value = id === 'operator' ? shorten(row.cell.text) : writtenValue(row)
  const isText = isWords(row.value)
  return {
    primary: mark.span,
    label: isText ? { zh: '要有数', en: 'asks for a number' } : { zh: '不该有数', en: 'asks for a text' },
    message: {
      zh: `${title}的${label}是“${mark.text}”，指标值“${value}”却${isText ? '没有数' : '是数'}`,
      en: `${title}: ${label} says “${mark.text}”, and the value “${value}” is ${isText ? 'no number' : 'a number'}`,
    },
    related: [{ span: row.cell.span, message: { zh: `指标值“${shorten(row.cell.text)}”`, en: `the value “${shorten(row.cell.text)}”` } }],
    proposal: proposalFor(isText, id),
  }
}

function proposalFor(isText: boolean, id: string): Text {
  if (isText) return { zh: '在指标值里写上数，如“每月1次”；没有数就标“定性”，写明等次', en: 'Give a number, such as “每月1次”; without one, mark it 定性 and name the grade' }
  return id === 'operator' ? { zh: '改为比较符号，如“≥”“=”', en: 'Write a sign, such as “≥” or “=”' } : { zh: '改为“定量”', en: 'Write “定量”' }
}
