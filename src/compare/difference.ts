import { hundred, type Big } from '../base/amount.js'
import type { Difference } from './comparison.js'

/** The exact difference, and in percent of the old number to one decimal. */
export function differenceOf(from: Big, to: Big, print: (value: Big) => string = (value) => value.toFixed()): Difference {
  const difference = to.minus(from)
  const signed = (value: Big, text: string): string => (value.gt('0') ? `+${text}` : text)
  const absolute = signed(difference, print(difference))
  if (from.eq('0')) return { absolute }
  const percent = difference.times(hundred).div(from.abs())
  return { absolute, percent: `${signed(percent, percent.toFixed(1))}%` }
}
