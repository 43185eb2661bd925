import type { Cell } from '../sheet/sheet.js'
import { fieldOf, type FormKind } from './form-kind.js'
import type { FormValues, PrintedText } from './form-values.js'

/** A form kind with what is to be printed in it. */
export interface Form {
  readonly kind: FormKind
  readonly values: FormValues
}

/** A printed text with its fields put in; `|` marks where a narrow line best breaks. */
export function fillPattern(form: Form, pattern: string): Pick<Cell, 'text' | 'field' | 'name' | 'source' | 'breaks'> {
  const parts = pattern.split('|').map((part) => fillPart(form, part))
  const texts = parts.map(({ text }) => text)
  const breaks = texts.slice(1).map((_, index) => texts.slice(0, index + 1).join('').length)
  return { ...Object.assign({}, ...parts), text: texts.join(''), ...(breaks.length > 0 && { breaks }) }
}

function fillPart({ kind, values }: Form, part: string): Pick<Cell, 'text' | 'field' | 'name' | 'source'> {
  let source: PrintedText | undefined
  let field: string | undefined
  const text = part.replace(/\{(\w+)\}/gu, (_, name: string) => {
    if (name === 'title') return kind.title
    if (name === 'amountUnit') return kind.amountUnit
    field = name
    source = printedText(kind, values, name)
    return source?.text ?? ''
  })
  return { text, ...(field !== undefined && { field, name: fieldOf(kind, field).label }), ...(source && { source: source.source }) }
}

function printedText(kind: FormKind, values: FormValues, id: string): PrintedText | undefined {
  const field = fieldOf(kind, id)
  const fallback = field.type === 'text' ? field.defaultsTo : undefined
  return values.texts[id] ?? (fallback === undefined ? undefined : values.texts[fallback])
}
