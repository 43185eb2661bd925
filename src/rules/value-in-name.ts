import { indicatorRows } from '../model/rows.js'
import { partOf } from '../model/part-of.js'
import { defineRule } from './define-rule.js'
import { valueAtEnd } from './value-at-end.js'

const row = (cells: string): string => `产出指标:\n  质量指标:\n    - ${cells}`

export default defineRule({
  code: 'JX114',
  name: 'value-in-name',
  category: 'completeness',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '指标值写在了名称里', en: 'the value is written into the name' },
  basis: { zh: '申报表“三级指标”“指标值”两栏', en: 'the form’s columns 三级指标 and 指标值' },
  why: {
    zh: '指标值写在名称里，值的一栏就空着；汇总、自评时取不到数。',
    en: 'With the value in the name its own cell is empty, and neither summaries nor evaluations find it.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '村组干部230人', 指标值: '230', 计量单位: '个', 计算符号: '≥' } },
    { group: '质量指标', cells: { 三级指标: '*贫困地区旅游基础设施建设质量达标率100%', 指标值: '>=98%' } },
    { group: '成本指标', cells: { 三级指标: '饲料库120平米', 指标值: '490元/平米' } },
    { group: '满意度', cells: { 三级指标: '游客满意度(≥**%)', 指标值: '>=90%' } },
  ],
  good: [
    { name: '模板的括号不是值', yaml: row('三级指标: 抽检合格率（≥**%）') },
    { name: '名称里的数字', yaml: '效益指标:\n  生态效益指标:\n    - 三级指标: 全年PM2.5' },
    { name: '括号里说的是与上年比', yaml: row('三级指标: 抽检合格率（不低于上年的95%）') },
    { name: '名称里的月份', yaml: row('三级指标: 资金拨付12月底') },
    { name: '名称里的年份', yaml: row('三级指标: 抽检合格率2020') },
    { name: '只写了备注', yaml: row('备注: 待核') },
    { name: '单位不是单位', yaml: row('三级指标: 建设B5馆') },
  ],
  bad: [
    {
      name: '符号和百分数',
      yaml: row('三级指标: 抽检合格率⟦≥95%⟧'),
      zh: '质量指标“抽检合格率≥95%”的指标值没有填，“≥95%”写在了名称里',
      proposal: '三级指标写“抽检合格率”，指标值写“≥95%”',
      en: 'the value of “抽检合格率≥95%” in 质量指标 is blank; “≥95%” is written into the name',
    },
    {
      name: '只有百分数',
      yaml: row('三级指标: 质量达标率⟦100%⟧\n      指标值:'),
      zh: '质量指标“质量达标率100%”的指标值没有填，“100%”写在了名称里',
      en: 'the value of “质量达标率100%” in 质量指标 is blank; “100%” is written into the name',
    },
    {
      name: '写在括号里，带引号',
      yaml: row("三级指标: '出勤人数⟦（不少于20）⟧'"),
      zh: '质量指标“出勤人数（不少于20）”的指标值没有填，“不少于20”写在了名称里',
      en: 'the value of “出勤人数（不少于20）” in 质量指标 is blank; “不少于20” is written into the name',
    },
    {
      name: '写成两行的名称，指整个名称',
      yaml: row("三级指标: ⟦'抽检合格\n        率≥95%'⟧"),
      zh: '质量指标“抽检合格 率≥95%”的指标值没有填，“≥95%”写在了名称里',
      en: 'the value of “抽检合格 率≥95%” in 质量指标 is blank; “≥95%” is written into the name',
    },
  ],
  check(declaration, report) {
    const unfilled = indicatorRows(declaration).flatMap(({ name, value, indicator }) => (name && value.kind === 'blank' ? [{ name, indicator }] : []))
    for (const { name, indicator: { level2: { label } } } of unfilled) {
      const found = valueAtEnd(name.text)
      if (!found) continue
      report.finding({
        primary: partOf(declaration, name, found.start, name.text.length),
        label: { zh: '这是指标值', en: 'this is the value' },
        message: {
          zh: `${label}“${name.text}”的指标值没有填，“${found.value}”写在了名称里`,
          en: `the value of “${name.text}” in ${label} is blank; “${found.value}” is written into the name`,
        },
        proposal: { zh: `三级指标写“${found.name}”，指标值写“${found.value}”`, en: `Write “${found.name}” as the name and “${found.value}” as the value` },
        cause: 'value in name',
      })
    }
  },
})
