import { formatAmount, sumOf } from '../base/amount.js'
import type { Text } from '../base/text.js'
import { amountOf, type Amount } from '../model/declaration.js'
import { unitCosts, type UnitCost } from '../model/unit-costs.js'
import { isDoubted } from './cost-checks.js'
import { defineRule, type Report } from './define-rule.js'
import { rowName, rowPlace } from './row-wording.js'
import { reportDoubts } from './unit-cost-doubts.js'
import { judgeDifference } from './wording.js'

const costs = (cost: string, quantity: string, name = '补助标准'): string =>
  `产出指标:\n  数量指标:\n    - 三级指标: 合作社\n      指标值: ${quantity}\n  成本指标:\n    - 三级指标: ${name}\n      指标值: ${cost}\n      对应: 数量指标/合作社`

export default defineRule({
  code: 'JX212',
  name: 'unit-cost-times-quantity',
  category: 'arithmetic',
  severity: 'error',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '单位成本乘数量超过资金总额', en: 'unit costs times quantities exceed the total' },
  remedy: { zh: '核对单位成本和数量；都没有写错的，压减数量、标准，或按程序调整预算', en: 'Check unit cost and quantity; if both are right, lower one of them or have the budget changed' },
  basis: { zh: '申报表“成本指标”的单位成本、“数量指标”的数量，对照“资金总额”；对应关系以“对应”一栏为准', en: 'the form: unit costs under 成本指标 times quantities under 数量指标 against 资金总额, as 对应 links them' },
  why: {
    zh: '单价（补助标准）乘数量就是要花的钱。超过资金总额，不是单价、数量写错，就是预算不够。写的是上限（≤）时，超过的只是上限之积，钱不一定不够，但这样的上限管不住预算。',
    en: 'A unit cost times its quantity is the money to be spent. Above the total, one of the three is wrong. Where a factor is an upper bound, only the bound exceeds it: the money may do, but the bound does not protect the budget.',
  },
  options: ['tolerance'],
  realRows: [
    { group: '成本指标', cells: { 三级指标: '流转土地补助标准', 指标值: '<=475元/亩', 对应: '数量指标/某件' } },
    { group: '成本指标', cells: { 三级指标: '景观建设成本', 指标值: '<=2875元/个' } },
    { group: '成本指标', cells: { 三级指标: '控制在预算成本内', 指标值: '250万', 对应: '数量指标/某件' } },
  ],
  good: [
    { name: '没有超过', yaml: costs("'=10万元/个'", "'=10个'") },
    { name: '恰好等于，元化成万元', yaml: costs('10.03万元/个', '10个') },
    { name: '上限乘下限没有超过', yaml: costs('≤475元/亩', '≥60亩') },
    { name: '没有写“对应”的不猜', yaml: costs('23万元/个', '10个').replace(/\n +对应.*$/u, '') },
    { name: '不是单位成本', yaml: costs('≤23万元', '10个', '项目支出') },
  ],
  bad: [
    {
      name: '单价乘数量超过资金总额',
      yaml: `资金总额: ⟦100.30⟧\n${costs("⟨'=23万元/个'⟩", "⟨'=10个'⟩")}`,
      zh: '按单位成本和数量计算，超过资金总额：资金总额 100.30 万元，单位成本乘数量 230.00 万元，超出 129.70 万元',
      says: ['验算：“补助标准” 23万元/个 × 10个 = 230.00 万元', '补助标准 =23万元/个'],
      en: 'unit costs times quantities exceed 资金总额: 100.30 万元 stated, 230.00 万元 by unit costs, 129.70 万元 over',
    },
    {
      name: '单价以元计，没有写“/个”',
      yaml: `资金总额: ⟦100.30⟧\n${costs('⟨500元⟩', '⟨≥2007个⟩')}`,
      zh: '按单位成本和数量计算，超过资金总额：资金总额 100.30 万元，单位成本乘数量 100.35 万元，超出 0.05 万元',
      en: 'unit costs times quantities exceed 资金总额: 100.30 万元 stated, 100.35 万元 by unit costs, 0.05 万元 over',
      also: ['JX309'],
    },
    {
      name: '上限乘数量超过资金总额', severity: 'warning',
      yaml: `资金总额: ⟦100.30⟧\n${costs('⟨≤23万元/个⟩', '⟨≥10个⟩')}`,
      zh: '单位成本按上限计算，超过资金总额：资金总额 100.30 万元，单位成本乘数量 230.00 万元，超出 129.70 万元',
      says: ['上限之积超过预算，不等于钱不够'],
      en: 'unit costs at their upper bounds exceed 资金总额: 100.30 万元 stated, 230.00 万元 by unit costs, 129.70 万元 over',
    },
    {
      name: '不算上限就已经超过',
      yaml: '资金总额: ⟦100.30⟧\n产出指标:\n  数量指标:\n    - 三级指标: 甲\n      指标值: ⟨10个⟩\n    - 三级指标: 乙\n      指标值: 2000平方米\n  成本指标:\n    - 三级指标: 甲单价\n      指标值: ⟨11万元/个⟩\n      对应: 数量指标/甲\n    - 三级指标: 乙单价\n      指标值: ≤250元/㎡\n      对应: 数量指标/乙',
      zh: '按单位成本和数量计算，超过资金总额：资金总额 100.30 万元，单位成本乘数量 110.00 万元，超出 9.70 万元',
      en: 'unit costs times quantities exceed 资金总额: 100.30 万元 stated, 110.00 万元 by unit costs, 9.70 万元 over',
    },
    {
      name: '几项合起来超过',
      yaml: '资金总额: ⟦100.30⟧\n产出指标:\n  数量指标:\n    - 三级指标: 甲\n      指标值: ⟨10个⟩\n    - 三级指标: 乙\n      指标值: ⟨2000平方米⟩\n  成本指标:\n    - 三级指标: 甲单价\n      指标值: ⟨6万元/个⟩\n      对应: 数量指标/甲\n    - 三级指标: 乙单价\n      指标值: ⟨250元/㎡⟩\n      对应: 数量指标/乙',
      zh: '按单位成本和数量计算，超过资金总额：资金总额 100.30 万元，单位成本乘数量 110.00 万元，超出 9.70 万元',
      says: ['验算：60.00 + 50.00 = 110.00'],
      en: 'unit costs times quantities exceed 资金总额: 100.30 万元 stated, 110.00 万元 by unit costs, 9.70 万元 over',
    },
  ],
  check(declaration, report) {
    for (const group of declaration.kind.costs) {
      const budget = amountOf(declaration, group.total)
      const all = unitCosts(declaration, group)
      reportDoubts(all, report)
      const products = all.filter(isRead)
      if (products.length === 0) continue
      if (budget.state !== 'stated') report.notChecked({ zh: `单位成本乘数量：${budget.label}没有填或读不出`, en: `unit costs times quantities: ${budget.label} is not stated` }, budget.span)
      else judge(products, budget, { report, unit: declaration.kind.amountUnit, isDoubted: () => isDoubted(declaration, budget, report) })
    }
  },
})

type ReadUnitCost = Extract<UnitCost, { state: 'read' }>

interface Judgement {
  readonly report: Report
  readonly unit: string
  readonly isDoubted: () => boolean
}

/** What is certain to exceed the budget is an error; what does so at upper bounds only, a warning. */
function judge(products: readonly ReadUnitCost[], budget: Extract<Amount, { state: 'stated' }>, { report, unit, isDoubted: isBudgetDoubted }: Judgement): void {
  const floors = products.filter(({ isFloor }) => isFloor)
  const isCertain = sumOf(floors.map(({ product }) => product)).gt(budget.value)
  const counted = isCertain ? floors : products
  const sum = sumOf(counted.map(({ product }) => product))
  const over = sum.minus(budget.value)
  if (over.lte(0) || isBudgetDoubted()) return
  const how: Text = isCertain ? { zh: '按单位成本和数量计算', en: 'unit costs times quantities' } : { zh: '单位成本按上限计算', en: 'unit costs at their upper bounds' }
  const figures = { sum: formatAmount(sum), over: formatAmount(over) }
  report.finding(judgeDifference({
    ...(!isCertain && { severity: 'warning' }),
    primary: budget.span,
    label: { zh: `这里填的${budget.label}`, en: `the ${budget.label} stated` },
    message: {
      zh: `${how.zh}，超过${budget.label}：${budget.label} ${budget.text} ${unit}，单位成本乘数量 ${figures.sum} ${unit}，超出 ${figures.over} ${unit}`,
      en: `${how.en} exceed ${budget.label}: ${budget.text} ${unit} stated, ${figures.sum} ${unit} by unit costs, ${figures.over} ${unit} over`,
    },
    related: [...new Set(counted.flatMap(({ cost, quantity }) => [cost, quantity]))].map(rowPlace),
    notes: [...calculation(counted, figures.sum, unit), ...(isCertain ? [] : [{ zh: '上限之积超过预算，不等于钱不够；但这样的上限管不住预算，请按预算核定单价或数量', en: 'That bounds exceed the budget does not prove that the money is short; but such bounds do not protect it' }])],
  }, over, unit, report.tolerance))
}

function calculation(products: readonly ReadUnitCost[], sum: string, unit: string): readonly Text[] {
  const steps = products.map(({ cost, factors, product }): Text => {
    const text = `${factors} = ${formatAmount(product)} ${unit}`
    return { zh: `验算：“${rowName(cost)}” ${text}`, en: `Check: “${rowName(cost)}” ${text}` }
  })
  const addition = `${products.map(({ product }) => formatAmount(product)).join(' + ')} = ${sum}`
  return products.length > 1 ? [...steps, { zh: `验算：${addition}`, en: `Check: ${addition}` }] : steps
}

function isRead(one: UnitCost): one is ReadUnitCost {
  return one.state === 'read'
}
