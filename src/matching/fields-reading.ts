import type { Grid, GridCell } from '../grid/grid.js'
import { isSignatureLine } from './bare.js'
import type { FoundText, Leftover } from './found.js'
import type { RowCell } from './grid-rows.js'
import type { Meaning, Vocabulary } from './vocabulary.js'

/** The fields outside the block of indicators while they are read. */
export interface FieldsReading {
  readonly vocabulary: Vocabulary
  readonly merges: Grid['merges']
  readonly texts: Record<string, FoundText>
  /** The label that each of these stood beside, as printed. */
  readonly said: Record<string, string>
  readonly amounts: Record<string, FoundText>
  readonly lists: Record<string, readonly FoundText[]>
  readonly years: FoundText[]
  /** The cell of each field's label. */
  readonly labels: Map<string, GridCell>
  readonly leftovers: Leftover[]
  /** Amounts that the form states twice in one row, and differently. */
  readonly disputed: Set<string>
  /** What goes on in rows that have no label of their own. */
  open: Label | undefined
  /** Labels of a row that held nothing else: they head the columns below. */
  headings: readonly HeadingCell[]
  /** The unit that the form says its amounts are in, where it says so. */
  unit: string | undefined
}

export interface Label {
  /** As printed. */
  readonly text: string
  readonly meaning: Meaning
}

export interface HeadingCell extends Label {
  readonly start: number
  readonly end: number
}

/** A part of a row: a label, a text, a label with its text in one cell, or a blank cell. */
export type Item = LabelItem | PairItem | TextItem | BlankItem

export interface LabelItem {
  readonly is: 'label'
  readonly cell: RowCell
  readonly label: Label
}

export interface PairItem {
  readonly is: 'pair'
  readonly cell: RowCell
  readonly label: Label
  readonly text: string
}

export interface TextItem {
  readonly is: 'text'
  readonly cell: RowCell
  readonly text: string
}

export interface BlankItem {
  readonly is: 'blank'
  readonly cell: RowCell
}

export function startFields(vocabulary: Vocabulary, merges: Grid['merges']): FieldsReading {
  return { vocabulary, merges, texts: {}, said: {}, amounts: {}, lists: {}, years: [], labels: new Map(), leftovers: [], disputed: new Set(), open: undefined, headings: [], unit: undefined }
}

/** Keeps a text that has no place; what asks for a signature is none. */
export function leave({ leftovers }: Pick<FieldsReading, 'leftovers'>, { text, cells: [cell] }: FoundText, label?: string, near?: string): void {
  const said = withoutSignature(text)
  if (cell && said !== '') leftovers.push({ text: said, cell, ...(label !== undefined && { label }), ...(near !== undefined && { near }) })
}

/** Without lines that ask for a signature, a seal or a date. */
export function withoutSignature(text: string): string {
  return text.split('\n').filter((line) => !isSignatureLine(line)).join('\n').trim()
}

/** Of a field that is filled in with words: what looks like a label in them may be none. */
export function isProse(meaning: Meaning): boolean {
  return meaning.is === 'field' && (meaning.field.type === 'list' || meaning.field.type === 'text')
}

/** The unit in brackets behind a label: 资金情况（万元）. */
export function unitIn(label: string): string | undefined {
  return /[（(]\s*(?:单位\s*[:：]\s*)?(万元|元|千元|亿元)\s*[)）]/u.exec(label)?.[1]
}
