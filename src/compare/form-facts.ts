import type { Big } from '../base/amount.js'
import type { Checked } from '../check.js'
import { allFields, type Field } from '../forms/form-kind.js'
import type { Amount, Declaration, LocatedText } from '../model/declaration.js'
import type { IndicatorRow } from '../model/rows.js'
import { positionOf, type SourceFile } from '../source/source-file.js'

/** What a comparison needs of one declaration: plain, so that folders of them fit in memory. */
export interface FormFacts {
  readonly path: string
  /** Title of the form; nothing for an empty file. */
  readonly form: string | undefined
  /** What the form is about, where a unit hands in several: the name of a project. */
  readonly matter?: string
  /** 填报单位, else 部门名称; nothing for an empty file. */
  readonly department: string | undefined
  readonly year: string | undefined
  readonly texts: readonly TextFact[]
  readonly amounts: readonly AmountFact[]
  readonly lists: readonly ListFact[]
  /** In file order. */
  readonly rows: readonly RowFact[]
}

/** A text with its line, 1-based. */
export interface Written {
  readonly text: string
  readonly line: number
}

interface Labelled {
  readonly id: string
  readonly label: string
}

export type TextFact = Labelled & Written

/** `value` is missing where the text is no amount. */
export interface AmountFact extends Labelled, Written {
  readonly unit: string
  readonly value?: Big
}

export interface ListFact extends Labelled {
  readonly items: readonly Written[]
}

export interface RowFact {
  /** Labels of level 1 and 2. */
  readonly group: readonly [string, string]
  /** 三级指标, else 指标内容. */
  readonly name: string
  readonly content: string
  readonly cells: readonly (Labelled & { readonly text: string })[]
  readonly line: number
  /** What the value measures, where it is one number. */
  readonly measured?: { readonly value: Big; readonly unit: string }
}

/** How the rows of a declaration are read. */
export type RowReader = (declaration: Declaration) => readonly IndicatorRow[]

/** An empty file stands for a declaration that is not there: git compares with one what was added or removed. */
export function noForm(path: string): FormFacts {
  return { path, form: undefined, department: undefined, year: undefined, texts: [], amounts: [], lists: [], rows: [] }
}

/** Whether two forms can be compared: both are of one kind, or one is not there. */
export function areComparable(one: FormFacts, other: FormFacts): boolean {
  return one.form === undefined || other.form === undefined || one.form === other.form
}

/** The facts of a checked file; nothing where no form was recognized. */
export function formFactsOf({ file, declaration }: Pick<Checked, 'file' | 'declaration'>, readRows: RowReader): FormFacts | undefined {
  if (!declaration) return undefined
  const { texts, lists, amounts, kind } = declaration
  const fields = allFields(kind.fields)
  const matter = kind.distinguishedBy === undefined ? undefined : texts[kind.distinguishedBy]
  const written = ({ text, span }: LocatedText): Written => ({ text: text.trim(), line: positionOf(file, span.start).line })
  const labelled = ({ id, label }: Field): Labelled => ({ id, label })
  return {
    path: file.path,
    form: kind.title,
    ...(matter && { matter: matter.text.trim() }),
    department: (texts['reportingUnit'] ?? texts['departmentName'])?.text.trim(),
    year: texts['fiscalYear']?.text.trim(),
    texts: fields.flatMap((field) => {
      const text = texts[field.id]
      return text && field.type !== 'title' ? [{ ...labelled(field), ...written(text) }] : []
    }),
    amounts: fields.flatMap((field) => amountFact(amounts[field.id], kind.amountUnit, file)),
    lists: fields.flatMap((field) => (field.type === 'list' ? [{ ...labelled(field), items: (lists[field.id] ?? []).map(written) }] : [])),
    rows: readRows(declaration).map((row) => rowFact(row, file)),
  }
}

function amountFact(amount: Amount | undefined, unit: string, file: SourceFile): readonly AmountFact[] {
  if (!amount || amount.state === 'blank' || amount.state === 'absent' || (amount.state === 'unreadable' && amount.fault === 'not-found')) return []
  const { field, label, text, span } = amount
  return [{ id: field.id, label, text, unit, line: positionOf(file, span.start).line, ...(amount.state === 'stated' && { value: amount.value }) }]
}

function rowFact({ indicator, name, content, value }: IndicatorRow, file: SourceFile): RowFact {
  const { level1, level2, cells, columns, span } = indicator
  return {
    group: [level1.label, level2.label],
    name: name?.text.trim() ?? '',
    content: content?.text.trim() ?? '',
    cells: columns.flatMap(({ id, label }) => {
      const cell = cells[id]
      return cell ? [{ id, label, text: cell.text.trim() }] : []
    }),
    line: positionOf(file, span.start).line,
    ...(value.kind === 'number' && { measured: { value: value.value, unit: [value.unit?.name ?? '', ...(value.per ?? [])].join('/') } }),
  }
}
