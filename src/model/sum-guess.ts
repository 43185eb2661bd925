import { decimalsOf, zero, type Big } from '../base/amount.js'
import { costsByBudget } from './costs.js'
import type { Amount, Declaration } from './declaration.js'
import { valueOf, type SumReading } from './sums.js'

/** One change of one figure that would make a broken equation hold. */
export interface SumGuess {
  readonly amount: Amount
  /** What the amount would have to be. */
  readonly value: Big
  readonly reason: 'costs' | 'other-split' | 'swapped-digits' | 'shifted-point' | 'left-blank'
}

/** The likeliest single slip behind a broken equation, or nothing if none or several explain it equally well. */
export function guessSlip(declaration: Declaration, broken: SumReading, all: readonly SumReading[]): SumGuess | undefined {
  return byOtherSplit(broken, all) ?? byCosts(declaration, broken) ?? byAddend(broken, 'swapped-digits', isSwap) ?? byAddend(broken, 'shifted-point', isShift) ?? byBlank(broken)
}

/** Both splits come to the same sum: then the total is what differs. */
function byOtherSplit(broken: SumReading, all: readonly SumReading[]): SumGuess | undefined {
  const agreeing = all.find((other) => other !== broken && other.sum.total === broken.sum.total && other.unreadable.length === 0 && other.computed.eq(broken.computed) && !other.isEmpty)
  return agreeing && !broken.isEmpty ? { amount: broken.total, value: broken.computed, reason: 'other-split' } : undefined
}

/** The ceilings of the cost indicators come to the figure that is needed. */
function byCosts(declaration: Declaration, broken: SumReading): SumGuess | undefined {
  const guesses = costsByBudget(declaration).flatMap((costs): readonly SumGuess[] => {
    const part = broken.parts.find((amount) => amount.field.id === costs.budget.field.id)
    const fits = part && costs.parts.length > 0 && costs.unread.length === 0 && costs.sum.eq(needed(broken, part))
    return part && fits ? [{ amount: part, value: costs.sum, reason: 'costs' }] : []
  })
  return only(guesses)
}

function byAddend(broken: SumReading, reason: SumGuess['reason'], explains: (stated: Big, needed: Big) => boolean): SumGuess | undefined {
  return only(
    broken.parts.flatMap((amount): readonly SumGuess[] => {
      const value = needed(broken, amount)
      return amount.state === 'stated' && value.gt(zero) && explains(amount.value, value) ? [{ amount, value, reason }] : []
    }),
  )
}

/** One part alone is left blank, and others are filled in: what is missing may belong there. */
function byBlank(broken: SumReading): SumGuess | undefined {
  const blank = only(broken.parts.filter((part) => part.state === 'blank' || part.state === 'absent'))
  const value = blank && needed(broken, blank)
  return blank && value?.gt(zero) && !broken.isEmpty ? { amount: blank, value, reason: 'left-blank' } : undefined
}

/** What a part would have to be for the equation to hold. */
function needed(broken: SumReading, part: Amount): Big {
  return valueOf(broken.total).minus(broken.computed).plus(valueOf(part))
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}

/** Two neighbouring digits changed places, the decimal point between them or not. */
function isSwap(stated: Big, neededValue: Big): boolean {
  const decimals = Math.max(2, decimalsOf(stated), decimalsOf(neededValue))
  const [digits, wanted] = [stated, neededValue].map((value) => value.toFixed(decimals).replace('.', ''))
  if (digits === undefined || digits.length !== wanted?.length) return false
  const swapped = Array.from({ length: digits.length - 1 }, (_, index) => digits.slice(0, index) + (digits[index + 1] ?? '') + (digits[index] ?? '') + digits.slice(index + 2))
  return swapped.includes(wanted)
}

/** The decimal point slipped by one place, or 元 were written for 万元. */
function isShift(stated: Big, neededValue: Big): boolean {
  return [10, 10_000].some((factor) => stated.times(factor).eq(neededValue) || neededValue.times(factor).eq(stated))
}
