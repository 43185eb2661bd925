import { defineRule } from './define-rule.js'
import { reportGuesses } from './guessed-value.js'

export default defineRule({
  code: 'JX312',
  name: 'percent-as-fraction',
  category: 'value',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '百分比像是写成了小数', en: 'a percentage looks like a fraction' },
  basis: { zh: '本工具建议：比率写成百分数，带上“%”', en: 'advice of this tool: rates are written in percent, with the sign' },
  why: {
    zh: '从表格软件里复制出来，“100%”会变成“1”，“95%”会变成“0.95”。印出来就成了完成率 1。',
    en: 'Copied out of a spreadsheet, 100% becomes 1 and 95% becomes 0.95.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '库存粮食明显变质比例', 指标值: '0' } },
    { group: '数量指标', cells: { 三级指标: '打造品牌赛事种类', 指标值: '1种' } },
    { group: '质量指标', cells: { 三级指标: '苗木成活率(≥**%)', 指标值: '85' } },
    { group: '数量指标', cells: { 三级指标: '签订野生动物致害保险(单)', 计算符号: '=', 指标值: '1', 计量单位: '单' } },
  ],
  good: [
    { name: '发生率可以很小', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 差错率\n      指标值: ≤1%' },
    { name: '写了百分号', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: 1%' },
  ],
  bad: [
    { name: '1', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 各类书籍审稿率\n      指标值: ⟦1⟧', proposal: '猜测原意是“100%”，请核对后改写', zh: '质量指标“各类书籍审稿率”的指标值“1”像是把百分比写成了小数', en: '质量指标“各类书籍审稿率”: the value “1” looks like a percentage written as a fraction' },
    { name: '0.95', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 案件办结率\n      指标值: ⟦≥0.95⟧', proposal: '猜测原意是“≥95%”，请核对后改写', zh: '质量指标“案件办结率”的指标值“≥0.95”像是把百分比写成了小数', en: '质量指标“案件办结率”: the value “≥0.95” looks like a percentage written as a fraction' },
  ],
  check(declaration, report) {
    reportGuesses(declaration, report, 'percent-as-fraction', { zh: '像是把百分比写成了小数', en: 'looks like a percentage written as a fraction' }, { zh: '少了百分号', en: 'without %' })
  },
})
