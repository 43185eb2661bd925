import { sumOf, zero, type Big } from '../base/amount.js'
import type { Sum } from '../forms/form-kind.js'
import { amountOf, type Amount, type Declaration } from './declaration.js'

/** One equation of the form: a total and its parts, with what they come to. */
export interface SumReading {
  readonly sum: Sum
  readonly total: Amount
  readonly parts: readonly Amount[]
  /** Parts added up exactly; blank and absent parts add nothing. */
  readonly computed: Big
  /** Amounts that are written but cannot be read; with any of them the equation cannot be checked. */
  readonly unreadable: readonly Extract<Amount, { state: 'unreadable' }>[]
  /** No part is filled in. */
  readonly isEmpty: boolean
}

/** Every equation that the form kind states. */
export function readSums(declaration: Declaration): readonly SumReading[] {
  return declaration.kind.sums.map((sum) => {
    const total = amountOf(declaration, sum.total)
    const parts = sum.parts.map((id) => amountOf(declaration, id))
    return {
      sum,
      total,
      parts,
      computed: sumOf(parts.map(valueOf)),
      unreadable: [total, ...parts].filter((amount) => amount.state === 'unreadable'),
      isEmpty: parts.every((part) => part.state === 'blank' || part.state === 'absent'),
    }
  })
}

/** The amount's value; what is blank, absent or unreadable adds nothing to a sum. */
export function valueOf(amount: Amount): Big {
  return amount.state === 'stated' ? amount.value : zero
}

/** An equation that does not hold; its total is stated. */
export type BrokenSum = SumReading & { readonly total: Extract<Amount, { state: 'stated' }> }

/** A total of zero over parts that are not. */
export function isZeroTotal({ total, computed }: BrokenSum): boolean {
  return total.value.eq(zero) && computed.gt(zero)
}

/** The equation can be checked, and total and parts differ. */
export function isBroken(reading: SumReading): reading is BrokenSum {
  return reading.total.state === 'stated' && reading.unreadable.length === 0 && !reading.total.value.eq(reading.computed)
}
