import type { Text } from '../base/text.js'
import type { UnitCost, UnitCostDoubt } from '../model/unit-costs.js'
import type { Report } from './define-rule.js'
import { rowName, rowSpan } from './row-wording.js'

const reasons: Readonly<Record<UnitCostDoubt, Text>> = {
  'several-quantities': { zh: '对应了几行数量指标', en: 'refers to several quantities' },
  'quantity-unread': { zh: '所对应的数量读不出', en: 'refers to a quantity that cannot be read' },
  'quantity-without-unit': { zh: '所对应的数量没有写单位', en: 'refers to a quantity without a unit' },
  'other-unit': { zh: '与所对应的数量单位不同', en: 'refers to a quantity in another unit' },
  'several-units': { zh: '的单位有几层（如元/人/月），不能只乘一个数量', en: 'is per several things, not one' },
  'money-unread': { zh: '的金额读不出', en: 'is no amount that can be read' },
}

/** Says which unit costs were not multiplied, and why. */
export function reportDoubts(all: readonly UnitCost[], report: Report): void {
  for (const one of all) {
    if (one.state === 'read') continue
    const units = one.units ? { zh: `（每${one.units[0]}，${one.units[1]}）`, en: ` (${one.units[0]}, ${one.units[1]})` } : { zh: '', en: '' }
    const name = rowName(one.cost)
    const why = reasons[one.why]
    report.notChecked({ zh: `单位成本“${name}”${why.zh}${units.zh}，没有相乘`, en: `unit cost “${name}” ${why.en}${units.en}; it was not multiplied` }, rowSpan(one.cost))
  }
}
