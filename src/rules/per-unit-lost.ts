import { defineRule } from './define-rule.js'
import { aboutValue, filledRows, namesOf } from './value-wording.js'
import { unitRole } from './unit-role.js'
import { perUnitName, perUnitTold } from './words/money.js'

export default defineRule({
  code: 'JX309',
  name: 'per-unit-lost',
  category: 'value',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '标准、单价没有写“每什么”', en: 'a standard or a price without what it is for each of' },
  basis: { zh: '本工具建议：补助标准、单价写成“元/人”“万元/公里”', en: 'advice of this tool: standards and prices are written 元/人, 万元/公里' },
  why: {
    zh: '补助标准“≤120万元”，是每公里、每户还是全部？不写清楚，就没法用标准乘数量与预算核对。名称已写“人均”“每亩”的不算。',
    en: 'Is 120万元 for each kilometre, each household or in all? Without that, standard times number cannot be held against the budget. Names that say 人均 or 每亩 tell it.',
  },
  realRows: [
    { group: '成本指标', cells: { 三级指标: '补贴标准', 指标内容: '解困工资发放标准', 指标值: '1130元/月/人' } },
    { group: '成本指标', cells: { 三级指标: '单项业务成本', 指标值: '≤5000元' } },
    { group: '成本指标', cells: { 三级指标: '参审案件补助', 指标内容: '参审案件补助', 指标值: '100元' } },
    { group: '成本指标', cells: { 三级指标: '作物种植补助标准,黄金蜜(葡萄)补助成本(≤**元/株)', 指标值: '≤28.40/株' } },
    { group: '成本指标', cells: { 三级指标: '标准化棚圈360平米', 指标值: '550元/平米' } },
  ],
  good: [
    { name: '名称写了人均', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 人均补助标准\n      指标值: 94元' },
    { name: '内容写了每户', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 补助标准\n      指标内容: 每户一次性补助\n      指标值: ≤500元' },
    { name: '指标值里写了每人', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 补助标准\n      指标值: 每人补助标准100元' },
    { name: '不是金额', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 补助标准\n      指标值: 不超过规定标准的100%' },
    { name: '总额', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 补助总额\n      指标值: ≤20万元' },
  ],
  bad: [
    { name: '补助标准', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 硬化水泥砼公路补助标准\n      指标值: ⟦≤20万元⟧', zh: '成本指标“硬化水泥砼公路补助标准”的指标值“≤20万元”没有写明是每什么：标准、单价要写“元/人”“万元/公里”', en: '成本指标“硬化水泥砼公路补助标准”: the value “≤20万元” does not say for each of what, as a standard or a price has to' },
    { name: '单价是个范围', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 档案装具\n      指标内容: 采购单价\n      指标值: ⟦300元-500元⟧', zh: '成本指标“档案装具”的指标值“300元-500元”没有写明是每什么：标准、单价要写“元/人”“万元/公里”', en: '成本指标“档案装具”: the value “300元-500元” does not say for each of what, as a standard or a price has to' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      const { value } = row
      if ((value.kind !== 'number' && value.kind !== 'range') || value.per || unitRole(value.unit?.name) !== 'money') continue
      const names = namesOf(row)
      if (!perUnitName.test(names) || perUnitTold.test([names, value.label].join(' '))) continue
      const about = aboutValue(declaration, row)
      report.finding({
        primary: row.cell.span,
        label: { zh: '没有写每什么', en: 'for each of what' },
        message: { zh: `${about.zh}没有写明是每什么：标准、单价要写“元/人”“万元/公里”`, en: `${about.en} does not say for each of what, as a standard or a price has to` },
        proposal: { zh: `补上对象，如“${row.cell.text}/人”“${row.cell.text}/公里”；若是总额，请改名称`, en: `Add what it is for, such as “${row.cell.text}/人”; if it is a total, change the name` },
      })
    }
  },
})
