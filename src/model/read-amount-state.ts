import { readAmount, type MoneyUnit } from '../base/amount.js'
import type { Span } from '../base/span.js'
import type { Entry, Node } from '../source/node.js'
import type { AmountState } from './declaration.js'

/** What stands where an amount belongs. `groupKey` is the key of the group around it. */
export function readAmountState(
  place: { readonly entry: Entry | undefined; readonly misspelt: Entry | undefined; readonly groupKey: Span },
  unit: MoneyUnit,
  isDamaged: (span: Span) => boolean,
): AmountState {
  const { entry, misspelt, groupKey } = place
  if (!entry) return misspelt ? { state: 'unreadable', text: misspelt.key, span: misspelt.keySpan, fault: 'misspelt-key' } : { state: 'absent', span: groupKey }
  const { value, keySpan } = entry
  const valueOrKey = isBlank(value) ? keySpan : value.span
  if (isDamaged(keySpan) || isDamaged(value.span)) return { state: 'unreadable', text: '', span: valueOrKey, fault: 'damaged' }
  if (value.kind !== 'scalar') return { state: 'unreadable', text: '', span: keySpan, fault: 'not-text' }
  if (value.type === 'blank') return { state: 'blank', span: keySpan }
  const reading = readAmount(value.text, unit)
  if (reading.ok) return { state: 'stated', value: reading.value, text: value.text, span: value.span }
  return { state: 'unreadable', text: value.text, span: value.span, fault: reading.fault, ...(reading.suggestion !== undefined && { suggestion: reading.suggestion }) }
}

function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && node.type === 'blank'
}
