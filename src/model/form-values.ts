import type { FormValues, PrintedAmount, PrintedIndicator, PrintedText } from '../forms/form-values.js'
import type { Declaration, Indicator, LocatedText } from './declaration.js'

/** The declaration's values as its form prints them. */
export function toFormValues(declaration: Declaration): FormValues {
  return {
    texts: mapValues(declaration.texts, toPrinted),
    amounts: toPrintedAmounts(declaration),
    lists: mapValues(declaration.lists, (items) => items.map(toPrinted)),
    indicators: Object.fromEntries(
      declaration.kind.fields
        .filter((field) => field.type === 'indicators')
        .map((field) => [field.id, declaration.indicators.filter(({ tree }) => tree === field.id).map(toPrintedIndicator)]),
    ),
  }
}

function toPrintedIndicator({ level1, level2, cells }: Indicator): PrintedIndicator {
  return { level1: level1.id, level2: level2.id, cells: mapValues(cells, toPrinted) }
}

function toPrinted({ text, span }: LocatedText): PrintedText {
  return { text, source: span }
}

function toPrintedAmounts(declaration: Declaration): Readonly<Record<string, PrintedAmount>> {
  const entries = Object.entries(declaration.amounts).flatMap(([id, amount]): readonly [string, PrintedAmount][] => {
    if (amount.state === 'stated') return [[id, { text: amount.text, value: amount.value, source: amount.span }]]
    return amount.state === 'unreadable' && amount.fault !== 'not-found' ? [[id, { text: amount.text, source: amount.span }]] : []
  })
  return Object.fromEntries(entries)
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}
