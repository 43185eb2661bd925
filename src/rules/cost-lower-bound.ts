import { defineRule } from './define-rule.js'
import { aboutValue, filledRows, namesOf, signSpan, spellQuantity, suggest } from './value-wording.js'
import { unitRole } from './unit-role.js'
import { floor } from './words/money.js'

export default defineRule({
  code: 'JX303',
  name: 'cost-lower-bound',
  category: 'value',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '成本写成了不低于', en: 'a cost has a lower bound' },
  basis: { zh: '本工具建议：成本指标是花钱的上限', en: 'advice of this tool: a cost indicator is a ceiling of spending' },
  why: {
    zh: '成本写“≥”，花得越多越达标，管不住钱。给群众的补助标准、投入、节约额写“不低于”是对的，不在此列。',
    en: 'A cost with “≥” is met by spending more. Benefits to people, money put in or money saved may well have a floor.',
  },
  realRows: [
    { group: '成本指标', cells: { 三级指标: '项目总投入(≥**万元)', 指标值: '≥6070' } },
    { group: '成本指标', cells: { 三级指标: '作物种植补助标准,黄金蜜(葡萄)补助成本(≤**元/株)', 指标值: '≤28.40/株' } },
    { group: '成本指标', cells: { 三级指标: '维护成本', 指标值: '<1681680元' } },
    { group: '成本指标', cells: { 三级指标: '生均补助标准达标率', 计算符号: '═', 指标值: '100', 计量单位: '%' } },
    { group: '质量指标', cells: { 三级指标: '★农村低保标准(≥**元/人·月)', 指标值: '>=530元/人*月' } },
  ],
  good: [
    { name: '补助标准有下限', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 特困人员供养标准\n      指标值: ≥570元/人' },
    { name: '村级运转经费有保底', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 村级运转经费\n      指标值: 每村不低于8万元' },
    { name: '上限', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 每件办理成本\n      指标值: ≤0.50万元/件' },
    { name: '不是金额', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 办理成本达标率\n      指标值: ≥95%' },
    { name: '效益里的金额', yaml: '效益指标:\n  经济效益指标:\n    - 三级指标: 拉动消费\n      指标值: ≥80万元' },
  ],
  bad: [
    { name: '总成本有下限', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 防疫室建设\n      指标值: ⟦≥0.1050万元⟧', zh: '成本指标“防疫室建设”的指标值“≥0.1050万元”方向反了：成本写成不低于，花得越多越达标', en: '成本指标“防疫室建设”: the value “≥0.1050万元” bounds the wrong side: with a floor on a cost, spending more meets it' },
    { name: '单位成本', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 每件办理成本\n      指标值: ⟦不低于0.50万元/件⟧', zh: '成本指标“每件办理成本”的指标值“不低于0.50万元/件”方向反了：成本写成不低于，花得越多越达标', en: '成本指标“每件办理成本”: the value “不低于0.50万元/件” bounds the wrong side: with a floor on a cost, spending more meets it' },
    { name: '符号在另一栏', yaml: "产出指标:\n  成本指标:\n    - 三级指标: 每件办理成本\n      计算符号: ⟦'>'⟧\n      指标值: 500\n      计量单位: 元/件", zh: '成本指标“每件办理成本”的指标值“>500元/件”方向反了：成本写成不低于，花得越多越达标', en: '成本指标“每件办理成本”: the value “>500元/件” bounds the wrong side: with a floor on a cost, spending more meets it' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      const { value, context } = row
      const isLower = value.kind === 'number' && (value.op === '>=' || value.op === '>')
      if (!isLower || context.measures !== 'cost' || unitRole(value.unit?.name) !== 'money' || floor.test(namesOf(row))) continue
      const about = aboutValue(declaration, row)
      report.finding({
        primary: signSpan(row),
        label: { zh: '写成了下限', en: 'a lower bound' },
        message: { zh: `${about.zh}方向反了：成本写成不低于，花得越多越达标`, en: `${about.en} bounds the wrong side: with a floor on a cost, spending more meets it` },
        proposal: suggest(spellQuantity(value, '<=')),
      })
    }
  },
})
