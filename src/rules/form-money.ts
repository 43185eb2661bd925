import { decimalOf, yuanIn, type Big, type MoneyUnit } from '../base/amount.js'

/** How many 元 one of the form's unit is. */
export function yuanPer(unit: MoneyUnit): Big {
  return decimalOf(yuanIn(unit) ?? '1')
}
