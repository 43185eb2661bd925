import type { Text } from '../base/text.js'
import { frequencyConflicts, type FrequencyConflict } from '../model/frequency-conflicts.js'
import { textOf } from './cell-text.js'
import { defineRule } from './define-rule.js'
import { rowName, rowSpan } from './row-wording.js'

export default defineRule({
  code: 'JX509',
  name: 'frequency-against-count',
  category: 'consistency',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '频次与全年的次数不符', en: 'a frequency that does not come to the count' },
  basis: { zh: '本工具建议：同一件事的频次与次数前后一致', en: 'advice of this tool: the frequency and the count of one thing agree' },
  why: {
    zh: '一处写“1个月召开1次”，一年就是 12 次；另一处写“10次”，不知道以哪个为准。',
    en: '1个月召开1次 comes to 12 a year; with 10次 in another row nobody knows which counts.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '信访联席会议的召开', 指标内容: '信访联席会议研究重大信访案件、研究镇信访工作、传达贯彻上级主要会议文件精神', 指标值: '1个月召开1次' } },
    { group: '时效指标', cells: { 三级指标: '环境卫生专项考核', 指标值: '1次/月' } },
    { group: '质量指标', cells: { 三级指标: '实验室仪器维修维护', 指标值: '≥4次' } },
  ],
  good: [
    { name: '每月一次，全年十二次', yaml: meetings('每月1次', '12次') },
    { name: '每季度一次，全年四次', yaml: meetings('每季度1次', '4次') },
    { name: '每半年一次，全年两次', yaml: meetings('每半年1次', '2次') },
    { name: '每两周一次，全年二十六次', yaml: meetings('每两周1次', '26次') },
    { name: '次数是下限', yaml: meetings('每月1次', '≥10次') },
    { name: '频次是下限', yaml: meetings('每月不少于1次', '15次') },
    { name: '单位不同', yaml: meetings('每月1次', '200人') },
    { name: '不是一件事', yaml: meetings('每月1次', '4次', '消防演练') },
    { name: '召开之后太短，不算一件事', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 会议\n      指标值: 4次\n  时效指标:\n    - 三级指标: 召开会议\n      指标值: 每月1次' },
    { name: '天天做的事，有节假日', yaml: meetings('每日1次', '250次') },
    { name: '没有写几次', yaml: meetings('按月召开', '10次') },
    { name: '一格里两个数一致', yaml: inCell('每季度1次，全年4次') },
    { name: '一格里的次数说的是别的', yaml: inCell('每月1次，省级2次') },
    { name: '一格里不止两个数', yaml: inCell('每月1次，全年10次，参加100人') },
    { name: '一格里的人数', yaml: inCell('每月1次，共200人') },
    { name: '频次是上限', yaml: meetings('每月不超过1次', '10次') },
  ],
  bad: [
    {
      name: '两行说的是一件事',
      yaml: meetings('⟨1个月召开1次⟩', '⟦10次⟧'),
      zh: '“联席会议”写的是“10次”，另一行写“1个月召开1次”，全年是 12 次',
      en: '“联席会议” is “10次”, but another row says “1个月召开1次”, which comes to 12 a year',
    },
    {
      name: '名称前面多了“召开”',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 调度会次数\n      指标值: ⟦24次⟧\n  时效指标:\n    - 三级指标: 组织召开调度会\n      指标值: ⟨每月1次⟩',
      zh: '“调度会次数”写的是“24次”，另一行写“每月1次”，全年是 12 次',
      en: '“调度会次数” is “24次”, but another row says “每月1次”, which comes to 12 a year',
    },
    {
      name: '频次写在指标内容里',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 联席会议\n      指标内容: ⟨每季度召开1次⟩\n      指标值: ⟦5次⟧',
      zh: '“联席会议（每季度召开1次）”写的是“5次”，指标内容写“每季度召开1次”，全年是 4 次',
      en: '“联席会议（每季度召开1次）” is “5次”, but 指标内容 says “每季度召开1次”, which comes to 4 a year',
    },
    {
      name: '次数的下限高于频次',
      yaml: meetings('⟨每月1次⟩', '⟦≥20次⟧'),
      zh: '“联席会议”写的是“≥20次”，另一行写“每月1次”，全年是 12 次',
      en: '“联席会议” is “≥20次”, but another row says “每月1次”, which comes to 12 a year',
    },
    {
      name: '次数低于频次的下限',
      yaml: meetings('⟨每月不少于1次⟩', '⟦10次⟧'),
      zh: '“联席会议”写的是“10次”，另一行写“每月不少于1次”，全年是 12 次',
      en: '“联席会议” is “10次”, but another row says “每月不少于1次”, which comes to 12 a year',
    },
    {
      name: '一格里自相矛盾',
      yaml: inCell('⟦每月1次，全年10次⟧'),
      zh: '“联席会议”写的是“每月1次，全年10次”，其中“每月1次”，全年是 12 次',
      en: '“联席会议” is “每月1次，全年10次”, but it also says “每月1次”, which comes to 12 a year',
      proposal: '核实后两处写成一样，如改为“12次”（按频次推算）',
    },
    {
      name: '一格里频次在后',
      yaml: inCell('⟦全年10次，每月1次⟧'),
      zh: '“联席会议”写的是“全年10次，每月1次”，其中“每月1次”，全年是 12 次',
      en: '“联席会议” is “全年10次，每月1次”, but it also says “每月1次”, which comes to 12 a year',
    },
    {
      name: '一格里的合计低于频次',
      yaml: inCell('⟦每季度2次，共6次⟧'),
      zh: '“联席会议”写的是“每季度2次，共6次”，其中“每季度2次”，全年是 8 次',
      en: '“联席会议” is “每季度2次，共6次”, but it also says “每季度2次”, which comes to 8 a year',
    },
  ],
  check(declaration, report) {
    for (const { row, written, where, yearly, unit } of frequencyConflicts(declaration)) {
      const count = textOf(row.cell)
      const turns = yearly.toFixed()
      const { zh, en } = places[where]
      report.finding({
        primary: rowSpan(row),
        label: { zh: `全年是 ${turns} ${unit}`, en: `${turns} a year` },
        message: {
          zh: `“${rowName(row)}”写的是“${count}”，${zh}“${written.text}”，全年是 ${turns} ${unit}`,
          en: `“${rowName(row)}” is “${count}”, but ${en} “${written.text}”, which comes to ${turns} a year`,
        },
        related: where === 'cell' ? [] : [{ span: written.span, message: { zh: `这里写的是“${written.text}”`, en: `“${written.text}” is written here` } }],
        proposal: { zh: `核实后两处写成一样，如改为“${turns}${unit}”（按频次推算）`, en: `Write the same in both places, such as “${turns}${unit}” (by the frequency)` },
      })
    }
  },
})

const places: Readonly<Record<FrequencyConflict['where'], Text>> = {
  own: { zh: '指标内容写', en: '指标内容 says' },
  other: { zh: '另一行写', en: 'another row says' },
  cell: { zh: '其中', en: 'it also says' },
}

function meetings(frequency: string, count: string, name = '联席会议'): string {
  return `产出指标:\n  数量指标:\n    - 三级指标: ${name}次数\n      指标值: ${count}\n  时效指标:\n    - 三级指标: 联席会议\n      指标值: ${frequency}`.replace('联席会议次数', '联席会议')
}

function inCell(value: string): string {
  return `产出指标:\n  数量指标:\n    - 三级指标: 联席会议\n      指标值: ${value}`
}
