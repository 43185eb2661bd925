import { defineRule } from './define-rule.js'
import { reportGuesses } from './guessed-value.js'

export default defineRule({
  code: 'JX314',
  name: 'float-noise',
  category: 'value',
  severity: 'warning',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '小数位是计算机算出来的零头', en: 'decimals that a computer left' },
  basis: { zh: '本工具建议：小数写到有意义的位数', en: 'advice of this tool: as many decimals as mean something' },
  why: {
    zh: '十位以上的小数没有人会这样写，是系统导出时带出来的误差。',
    en: 'Nobody writes ten decimals: they are what an export made of a rounded number.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '清扫保洁道路面积', 指标值: '1346.0088万平方米' } },
    { group: '经济效益指标', cells: { 三级指标: '特色产业带动增加受益农户收入(总收入)', 指标值: '≥11.376万元' } },
    { group: '数量指标', cells: { 三级指标: '1290.3平方米冷库仓储建设及配套生产设备、配套电力设施购置安装', 指标值: '≥1290.3平方米' } },
  ],
  good: [{ name: '九位小数', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: 0.123456789公里' }],
  bad: [
    { name: '零头', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: ⟦0.0900000762939453公里⟧', zh: '数量指标“某件”的指标值“0.0900000762939453公里”的小数位太多，是导出时带出的误差', en: '数量指标“某件”: the value “0.0900000762939453公里” has more decimals than mean anything, left by an export', proposal: '猜测原意是“0.09公里”，请核对后改写' },
    { name: '差一点的整数', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦≥94.9999999999%⟧', zh: '质量指标“抽检合格率”的指标值“≥94.9999999999%”的小数位太多，是导出时带出的误差', en: '质量指标“抽检合格率”: the value “≥94.9999999999%” has more decimals than mean anything, left by an export', proposal: '猜测原意是“≥95%”，请核对后改写' },
  ],
  check(declaration, report) {
    reportGuesses(declaration, report, 'float-noise', { zh: '的小数位太多，是导出时带出的误差', en: 'has more decimals than mean anything, left by an export' }, { zh: '小数太多', en: 'too many decimals' })
  },
})
