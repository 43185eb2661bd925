import { formatAmount } from '../base/amount.js'
import { compareItems, compareRows } from './compare-lists.js'
import type { Comparison, FormName, Side, ValueChange } from './comparison.js'
import { differenceOf } from './difference.js'
import type { AmountFact, FormFacts, TextFact } from './form-facts.js'

/** Compares two versions of a declaration; the order of keys, comments and ways of writing one number make no difference. */
export function compareForms(from: FormFacts, to: FormFacts): Comparison {
  const lists = unionOf(from.lists, to.lists)
  return {
    from: nameOf(from),
    to: nameOf(to),
    texts: unionOf(from.texts, to.texts).flatMap(([old, one]) => textChange(old, one)),
    amounts: unionOf(from.amounts, to.amounts).flatMap(([old, one]) => amountChange(old, one)),
    lists: lists.flatMap(([old, one]) => {
      const items = compareItems(old?.items ?? [], one?.items ?? [])
      return items.length > 0 ? [{ label: (one ?? old)?.label ?? '', items }] : []
    }),
    rows: compareRows(from.rows, to.rows),
  }
}

/** What a form is called in print. */
export function nameOf({ path, department, matter, year }: FormFacts): FormName {
  return { path, ...(department !== undefined && { department }), ...(matter !== undefined && { matter }), ...(year !== undefined && { year }) }
}

/** Things of one identifier side by side, in the order of the form. */
function unionOf<Thing extends { readonly id: string }>(from: readonly Thing[], to: readonly Thing[]): readonly (readonly [Thing | undefined, Thing | undefined])[] {
  const old = new Map(from.map((thing) => [thing.id, thing]))
  const known = new Set(to.map(({ id }) => id))
  return [...to.map((thing) => [old.get(thing.id), thing] as const), ...from.filter(({ id }) => !known.has(id)).map((thing) => [thing, undefined] as const)]
}

function textChange(from: TextFact | undefined, to: TextFact | undefined): readonly ValueChange[] {
  const label = (to ?? from)?.label ?? ''
  return from?.text === to?.text ? [] : [{ label, ...(from && { from: { text: from.text, line: from.line } }), ...(to && { to: { text: to.text, line: to.line } }) }]
}

function amountChange(from: AmountFact | undefined, to: AmountFact | undefined): readonly (ValueChange & { readonly unit: string })[] {
  const either = to ?? from
  if (!either || isSameAmount(from, to)) return []
  return [{ label: either.label, unit: either.unit, ...(from && { from: sideOf(from) }), ...(to && { to: sideOf(to) }), ...(from?.value && to?.value && { difference: differenceOf(from.value, to.value, formatAmount) }) }]
}

/** `352.2` is `352.20`. */
function isSameAmount(from: AmountFact | undefined, to: AmountFact | undefined): boolean {
  return from?.value && to?.value ? from.value.eq(to.value) : from?.text === to?.text
}

function sideOf(amount: AmountFact): Side {
  return { text: amountText(amount), line: amount.line }
}

function amountText({ value, text }: AmountFact): string {
  return value ? formatAmount(value) : text
}
