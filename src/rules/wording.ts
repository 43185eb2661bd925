import { formatAmount, type Big } from '../base/amount.js'
import type { FindingDraft, RelatedPlace } from '../base/finding.js'
import type { RuleSetting } from '../base/settings.js'
import { shorten, type Text } from '../base/text.js'
import type { Amount } from '../model/declaration.js'
import type { ReadCostRow } from '../model/costs.js'

/** An addend as a related place; a blank one is named as such, never passed over. */
export function addendPlace(amount: Amount): RelatedPlace {
  const { label, span } = amount
  if (amount.state === 'stated') return { span, message: { zh: `${label} ${amount.text}`, en: `${label} ${amount.text}` } }
  if (amount.state === 'absent') return { span, message: { zh: `${label}未列，按 0 计`, en: `${label} is not given, counted as 0` } }
  return { span, message: { zh: `${label}未填，按 0 计`, en: `${label} is blank, counted as 0` } }
}

/** A cost row as a related place. */
export function ceilingPlace(row: ReadCostRow): RelatedPlace {
  const text = `${row.name.text} ${row.value.text}`
  return { span: row.value.span, message: { zh: text, en: text } }
}

/** `a + b = c`, blank ones by their name. */
export function additionText(amounts: readonly Amount[], sum: Big): Text {
  const terms = (blank: string): string => amounts.map((amount) => (amount.state === 'stated' ? amount.text : amount.label + blank)).join(' + ')
  return { zh: `${terms('（未填）')} = ${formatAmount(sum)}`, en: `${terms(' (blank)')} = ${formatAmount(sum)}` }
}

/** A finding about a difference of amounts; within the tolerance it is an info that says so, and never nothing. */
export function judgeDifference(draft: FindingDraft, difference: Big, unit: string, tolerance: RuleSetting['tolerance']): FindingDraft {
  const size = difference.abs()
  if (!tolerance || size.gt(tolerance.value)) return draft
  const { message, notes = [] } = draft
  return {
    ...draft,
    severity: 'info',
    message: {
      zh: `在容差内：差 ${formatAmount(size)} ${unit}（原因：${shorten(tolerance.reason)}）；${message.zh}`,
      en: `within tolerance: a difference of ${formatAmount(size)} ${unit} (reason: ${shorten(tolerance.reason)}); ${message.en}`,
    },
    notes: [...notes, { zh: `容差是 ${formatAmount(tolerance.value)} ${unit}，写在配置里`, en: `The tolerance of ${formatAmount(tolerance.value)} ${unit} is set in the configuration` }],
  }
}
