import { defineRule } from './define-rule.js'
import { aboutValue, filledRows, isRate, namesOf } from './value-wording.js'
import { saysShare } from './words/rates.js'

export default defineRule({
  code: 'JX310',
  name: 'quantity-as-percent',
  category: 'value',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '数量指标写成了百分比', en: 'a quantity given in percent' },
  basis: { zh: '本工具建议：数量指标写做多少，用“件”“人次”“公里”这样的单位', en: 'advice of this tool: a quantity says how many, in units such as 件, 人次, 公里' },
  why: {
    zh: '数量指标要回答做多少。“100%”只说做完，没说多少件，做得再少也能完成。',
    en: 'A quantity answers how many. “100%” says that all was done, and not how much that is.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '农村义务教育学校改造覆盖率', 指标值: '100%' } },
    { group: '数量指标', cells: { 三级指标: '理论教育和党性教育课时比例', 指标值: '70%' } },
    { group: '数量指标', cells: { 三级指标: '足额保障率', 指标值: '=100%' } },
    { group: '数量指标', cells: { 三级指标: '能繁母猪稳定率', 指标值: '90%', 计量单位: '%' } },
    { group: '质量指标', cells: { 三级指标: '资金使用合规性', 指标值: '100%' } },
  ],
  good: [
    { name: '压减多少，本来就是百分比', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 文件简报压减\n      指标值: ≥10%\n    - 三级指标: 承诺时限压缩\n      指标值: 80%以上' },
    { name: '增长多少', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 招商项目\n      指标值: 比上年增长5%' },
    { name: '比上年加', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 招商项目\n      指标值: 较上年+5%' },
    { name: '完成情况', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 年度任务完成情况\n      指标值: 100%' },
    { name: '名称是率，另说', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 群众知晓度\n      指标内容: 问卷调查\n      指标值: 80%' },
    { name: '有件数', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: 10件' },
  ],
  bad: [
    { name: '一项工作', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 志鉴地情相关工作开展所需资金的供应时效\n      指标值: ⟦100%⟧', zh: '数量指标“志鉴地情相关工作开展所需资金的供应时效”的指标值“100%”是百分比，没有说做多少', en: '数量指标“志鉴地情相关工作开展所需资金的供应时效”: the value “100%” is a percentage and does not say how many' },
    { name: '百分号在另一栏，又是范围', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 国家开放口岸\n      指标值: ⟦90-100⟧\n      计量单位: "%"', zh: '数量指标“国家开放口岸”的指标值“90-100%”是百分比，没有说做多少', en: '数量指标“国家开放口岸”: the value “90-100%” is a percentage and does not say how many' },
    { name: '计量单位栏换了一种写法', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 国家开放口岸\n      指标值: ⟦100%⟧\n      计量单位: 百分比', zh: '数量指标“国家开放口岸”的指标值“100%”是百分比，没有说做多少', en: '数量指标“国家开放口岸”: the value “100%” is a percentage and does not say how many' },
    { name: '上限也只说一次', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 电话来访\n      指标值: ⟦≤100%⟧', zh: '数量指标“电话来访”的指标值“≤100%”是百分比，没有说做多少', en: '数量指标“电话来访”: the value “≤100%” is a percentage and does not say how many' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      const { value, context } = row
      if (context.measures !== 'quantity' || (value.kind !== 'number' && value.kind !== 'range') || value.unit?.name !== '%' || value.change) continue
      if (isRate(row) || saysShare.test([namesOf(row), value.label].join(' '))) continue
      const about = aboutValue(declaration, row)
      report.finding({
        primary: row.cell.span,
        label: { zh: '百分比', en: 'a percentage' },
        message: { zh: `${about.zh}是百分比，没有说做多少`, en: `${about.en} is a percentage and does not say how many` },
        proposal: { zh: '写成数量加单位，如“10件”“200人次”；要考核的是完成率，就放到质量指标', en: 'Write a number with its unit, such as “10件”; if the rate of completion is meant, put it under quality' },
        cause: 'quantity-as-percent',
      })
    }
  },
})
