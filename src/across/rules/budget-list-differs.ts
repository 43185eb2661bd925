import { decimalOf, formatAmount } from '../../base/amount.js'
import type { ListedAmount, ListedBudget } from '../../tables/lists.js'
import { defineAcrossRule, elsewhere, nameOf, type AcrossReport, type Together } from '../define-across-rule.js'
import { declarationsFor, entryFinder, type BudgetList } from '../lists.js'
import { placedText } from '../placed-text.js'
import type { AmountSummary, DeclarationSummary } from '../summary.js'

export default defineAcrossRule({
  code: 'JX709',
  name: 'budget-list-differs',
  category: 'departments',
  severity: 'error',
  criterion: 'adequacy',
  needs: 'budget',
  since: '0.1.0',
  title: { zh: '金额与预算表不符', en: 'an amount differs from the budget list' },
  remedy: { zh: '核对预算批复，改正申报表或预算表', en: 'Compare with the approved budget, and correct the form or the list.' },
  basis: { zh: '配置中 budget 指定的预算表', en: 'the list that the configuration names under `budget`' },
  why: {
    zh: '申报表的金额要与财政下达的预算一致，一分钱也要对上。预算表有哪几列就核对哪几列；表里空着的不核对。',
    en: 'The amounts of the form are those of the approved budget, to the last digit. Columns that the list has are compared, blank cells are not.',
  },
  good: [
    { name: '一致', yaml: '填报单位: 某局', others: [{ path: '预算.csv', text: '单位名称,资金总额,基本支出,项目支出\n某局,100.3,60.10,40.20' }] },
    { name: '预算表按元', yaml: '填报单位: 某局', others: [{ path: '预算.csv', text: '预算单位,资金总额（元）\n某局,"1,003,000.00"' }] },
    { name: '另一年的预算表', yaml: '填报单位: 某局', others: [{ path: '预算.csv', text: '某县2021年部门预算,\n单位名称,资金总额\n某局,120.00' }] },
    { name: '预算表里空着', yaml: '填报单位: 某局', others: [{ path: '预算.csv', text: '单位名称,资金总额,项目支出\n某局,100.30,' }] },
  ],
  bad: [
    { name: '差一分', yaml: '资金总额: ⟦100.30⟧\n填报单位: 某局', others: [{ path: '预算.csv', text: '单位名称,资金总额（元）\n某局,⟨1003000.01⟩' }], zh: '资金总额 100.30 万元与预算表的 100.300001 万元不符，少 0.000001 万元', en: '资金总额, 100.30 万元, differs from the 100.300001 万元 of the budget list: 0.000001 万元 less' },
    { name: '预算表上省去县名', yaml: '填报单位: 某县信访局\n资金总额: ⟦100.30⟧', others: [{ path: '预算.csv', text: '单位名称,资金总额\n信访局,⟨100.20⟩' }], zh: '资金总额 100.30 万元与预算表的 100.20 万元不符，多 0.10 万元', en: '资金总额, 100.30 万元, differs from the 100.20 万元 of the budget list: 0.10 万元 more' },
    { name: '项目支出多了', yaml: '项目支出: ⟦40.20⟧\n填报单位: 某局', others: [{ path: '预算.csv', text: '单位名称,项目支出\n某局,⟨38.20⟩' }], zh: '项目支出 40.20 万元与预算表的 38.20 万元不符，多 2.00 万元', en: '项目支出, 40.20 万元, differs from the 38.20 万元 of the budget list: 2.00 万元 more' },
  ],
  judge: judgeBudgets,
})

function judgeBudgets({ declarations, budgets }: Together, report: AcrossReport): void {
  for (const list of budgets) {
    const find = entryFinder(list.entries)
    for (const declaration of declarationsFor(list, declarations)) {
      if (!declaration.department) continue
      const entry = find(nameOf(declaration))
      if (entry) compare(declaration, entry, list, report)
      else if (list.entries.length > 0) report.notChecked(declaration.path, { zh: `预算表 ${list.file.path} 里没有“${nameOf(declaration)}”，金额没有与它核对`, en: `the budget list ${list.file.path} has no “${nameOf(declaration)}”, so that the amounts were not compared with it` }, declaration.department)
    }
  }
}

function compare(declaration: DeclarationSummary, { amounts }: ListedBudget, list: BudgetList, report: AcrossReport): void {
  for (const [field, listed] of Object.entries(amounts)) {
    const stated = declaration.amounts[field]
    if (stated) compareOne(declaration, stated, listed, list, report)
  }
}

function compareOne(declaration: DeclarationSummary, { label, value, at }: AmountSummary, listed: ListedAmount, { file }: BudgetList, report: AcrossReport): void {
  const difference = decimalOf(value).minus(listed.value)
  if (difference.eq(0)) return
  const unit = declaration.amountUnit
  const [budget, off] = [formatAmount(decimalOf(listed.value)), formatAmount(difference.abs())]
  const [zh, en] = difference.gt(0) ? ['多', 'more'] : ['少', 'less']
  report.finding(declaration.path, {
    primary: at,
    label: { zh: `预算表是 ${budget}`, en: `${budget} in the budget list` },
    message: {
      zh: `${label} ${at.text} ${unit}与预算表的 ${budget} ${unit}不符，${zh} ${off} ${unit}`,
      en: `${label}, ${at.text} ${unit}, differs from the ${budget} ${unit} of the budget list: ${off} ${unit} ${en}`,
    },
    elsewhere: [elsewhere(file, placedText(file, listed.span), { zh: `预算表的“${listed.head}”`, en: `“${listed.head}” in the budget list` })],
  })
}
