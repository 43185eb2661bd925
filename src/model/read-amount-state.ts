import { readAmount, type MoneyUnit } from '../base/amount.js'
import { contains, type Span } from '../base/span.js'
import type { Entry } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'
import type { AmountState } from './declaration.js'

interface Place {
  readonly entry: Entry | undefined
  /** Another place that may hold the amount: a misspelt key, a key in the wrong group, or a group that is not there. */
  readonly elsewhere: Span | undefined
  /** Key of the group around the field. */
  readonly groupKey: Span
}

/** What stands where an amount belongs. */
export function readAmountState(place: Place, unit: MoneyUnit, file: Pick<SourceFile, 'damaged' | 'brokenFrom'>): AmountState {
  return place.entry ? readEntry(place.entry, unit, file) : readNothing(place, file)
}

function readEntry({ keySpan, value }: Entry, unit: MoneyUnit, { damaged }: Pick<SourceFile, 'damaged'>): AmountState {
  const isDamaged = damaged.some((stretch) => contains(stretch, keySpan) || contains(stretch, value.span))
  if (isDamaged) return { state: 'unreadable', text: '', span: keySpan, fault: 'damaged' }
  if (value.kind !== 'scalar' || value.type === 'boolean') return { state: 'unreadable', text: '', span: keySpan, fault: 'not-text' }
  if (value.type === 'blank') return { state: 'blank', span: keySpan }
  const { text, span } = value
  const reading = readAmount(text, unit)
  if (reading.ok) return { state: 'stated', value: reading.value, text, span }
  return { state: 'unreadable', text, span, fault: reading.fault, ...(reading.suggestion !== undefined && { suggestion: reading.suggestion }) }
}

function readNothing({ elsewhere, groupKey }: Place, { brokenFrom }: Pick<SourceFile, 'brokenFrom'>): AmountState {
  if (elsewhere) return { state: 'unreadable', text: '', span: elsewhere, fault: 'not-found' }
  // Behind a broken structure the key may be there, in another group.
  if (brokenFrom !== undefined) return { state: 'unreadable', text: '', span: groupKey, fault: 'damaged' }
  return { state: 'absent', span: groupKey }
}
