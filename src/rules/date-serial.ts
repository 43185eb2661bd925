import { defineRule } from './define-rule.js'
import { reportGuesses } from './guessed-value.js'

export default defineRule({
  code: 'JX313',
  name: 'date-serial',
  category: 'value',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '日期变成了一串数字', en: 'a date that became a number' },
  basis: { zh: '本工具建议：日期写成“2020年12月31日前”', en: 'advice of this tool: dates are written 2020年12月31日前' },
  why: {
    zh: '表格软件把日期存成天数，复制时格式丢了，“2021年12月31日”就成了“44561”。',
    en: 'Spreadsheets keep dates as numbers of days; when the format is lost, 2021-12-31 becomes 44561.',
  },
  realRows: [
    { group: '时效指标', cells: { 三级指标: '任务完成时间', 指标内容: '反映该项目完成时间', 指标值: '2023年12月31日' } },
    { group: '社会效益指标', cells: { 三级指标: '贫困地区乡村旅游开发景点接待游客数量(≥**人)', 指标值: '>=60000人' } },
    { group: '数量指标', cells: { 三级指标: '实施未成林抚育提升及退化林改造总面积(亩)', 指标值: '50000' } },
  ],
  good: [{ name: '四万多件', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 年内完成登记\n      指标值: 44561件' }],
  bad: [
    { name: '完成时间', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 完成时限\n      指标值: ⟦44561⟧', zh: '时效指标“完成时限”的指标值“44561”像是表格软件里日期的编号，不是日期', en: '时效指标“完成时限”: the value “44561” looks like the number by which a spreadsheet keeps a date', proposal: '猜测原意是“2021年12月31日”，请核对后改写' },
    { name: '带千分位', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标内容: 开工时间\n      指标值: ⟦44,197⟧', zh: '数量指标“某件”的指标值“44,197”像是表格软件里日期的编号，不是日期', en: '数量指标“某件”: the value “44,197” looks like the number by which a spreadsheet keeps a date', proposal: '猜测原意是“2021年1月1日”，请核对后改写' },
  ],
  check(declaration, report) {
    reportGuesses(declaration, report, 'excel-serial', { zh: '像是表格软件里日期的编号，不是日期', en: 'looks like the number by which a spreadsheet keeps a date' }, { zh: '日期的编号', en: 'the number of a date' })
  },
})
