import { formatAmount, type Big } from '../base/amount.js'
import type { RelatedPlace } from '../base/finding.js'
import type { Text } from '../base/text.js'
import type { Amount } from '../model/declaration.js'
import type { ReadCostRow } from '../model/costs.js'

/** An amount as it stands in the file, or as “未填”. */
export function statedText(amount: Amount): Text {
  if (amount.state === 'stated' || amount.state === 'unreadable') return { zh: amount.text, en: amount.text }
  return { zh: '未填', en: 'blank' }
}

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
  const terms = (pick: keyof Text): string =>
    amounts.map((amount) => (amount.state === 'stated' ? amount.text : `${amount.label}${pick === 'zh' ? '（未填）' : ' (blank)'}`)).join(' + ')
  return { zh: `${terms('zh')} = ${formatAmount(sum)}`, en: `${terms('en')} = ${formatAmount(sum)}` }
}
