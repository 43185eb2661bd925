import type { Cell } from '../sheet/sheet.js'
import { fieldOf, type FormKind } from './form-kind.js'
import type { FormValues, PrintedText } from './form-values.js'

/** A form kind with what is to be printed in it. */
export interface Form {
  readonly kind: FormKind
  readonly values: FormValues
  readonly room?: Room
}

/** What an empty form leaves for those who fill it in: by hand, in Word or in a spreadsheet. */
export interface Room {
  /** Rows of each list. */
  readonly entries: number
  /** Rows of each level-2 group: of one that a complete form has, and of any other. */
  readonly rows: { readonly expected: number; readonly other: number }
  /** Levels 1 and 2 stand in every row, so that rows can be put in, moved and sorted; else they are merged as on paper. */
  readonly repeatsLevels: boolean
  /** What is printed only where it is filled in has its place too. */
  readonly hasOptional: boolean
  /** Stands for a blank text that has printed wording behind it: （____年度）. */
  readonly gap: string
}

/** Nothing is filled in. */
export const nothing: FormValues = { texts: {}, amounts: {}, lists: {}, indicators: {} }

/** A printed text with its fields put in; `|` marks where a narrow line best breaks. */
export function fillPattern(form: Form, pattern: string): Pick<Cell, 'text' | 'field' | 'name' | 'source' | 'breaks'> {
  const parts = pattern.split('|').map((part) => fillPart(form, part))
  const texts = parts.map(({ text }) => text)
  const breaks = texts.slice(1).map((_, index) => texts.slice(0, index + 1).join('').length)
  return { ...Object.assign({}, ...parts), text: texts.join(''), ...(breaks.length > 0 && { breaks }) }
}

function fillPart({ kind, values, room }: Form, part: string): Pick<Cell, 'text' | 'field' | 'name' | 'source'> {
  let source: PrintedText | undefined
  let field: string | undefined
  const text = part.replace(/\{(\w+)\}/gu, (placeholder, name: string, offset: number) => {
    if (name === 'title') return kind.title
    if (name === 'amountUnit') return kind.amountUnit
    field = name
    source = printedText(kind, values, name)
    const isFollowed = offset + placeholder.length < part.length
    return source?.text ?? (isFollowed && room ? room.gap : '')
  })
  return { text, ...(field !== undefined && { field, name: fieldOf(kind, field).label }), ...(source && { source: source.source }) }
}

function printedText(kind: FormKind, values: FormValues, id: string): PrintedText | undefined {
  const field = fieldOf(kind, id)
  const fallback = field.type === 'text' ? field.defaultsTo : undefined
  return values.texts[id] ?? (fallback === undefined ? undefined : values.texts[fallback])
}
