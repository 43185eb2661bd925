import type { MoneyUnit } from '../base/amount.js'
import type { IndicatorsField } from './indicators-field.js'
import type { Template } from './template.js'

export type { ForeignGroup, IndicatorColumn, IndicatorLevel1, IndicatorLevel2, IndicatorsField, JoinedTo, Measure } from './indicators-field.js'

/**
 * One version of an official form as plain data: fields, indicator tree, sums and template.
 * The JSON Schema, the printed sheet and the messages all come from it.
 */
export interface FormKind {
  /** Part of file names of schemas: lower-case letters, digits and hyphens. */
  readonly id: string
  /** The form's printed name, and what the key `表单` must hold. */
  readonly title: string
  readonly titles?: PrintedTitles
  /** The text field that tells the forms of one unit and year apart, such as the name of a project; without it there is one form for each. */
  readonly distinguishedBy?: string
  readonly description: string
  /** The unit of every amount of the form. */
  readonly amountUnit: MoneyUnit
  readonly fields: readonly Field[]
  readonly sums: readonly Sum[]
  readonly costs: readonly CostGroup[]
  readonly template: Template
}

/**
 * How forms of a kind are headed in print, apart from the kind's own title, to tell kinds apart in a file of another program.
 * A printed title often has the year, the unit or the project in front: both lists are parts of titles; blanks, and whether brackets are wide or narrow, make no difference.
 */
export interface PrintedTitles {
  /** Titles of forms that say the same, whatever their layout. */
  readonly known: readonly string[]
  /** Words that show a form of another purpose, such as 自评表, even where a known title stands beside them. */
  readonly never?: readonly string[]
}

export type Field = TitleField | YearField | TextField | AmountField | ListField | GroupField | IndicatorsField

export interface FieldBase {
  /** Identifier in code, unique within the form kind. */
  readonly id: string
  /** The printed label, which is also the key in the YAML file. */
  readonly label: string
  readonly required?: true
  /** Other wordings of the label that people write. */
  readonly aliases?: readonly string[]
  /** What to fill in, in Chinese: shown by an editor that completes from the schema. */
  readonly description: string
}

/** The key that names the form kind. */
export interface TitleField extends FieldBase { readonly type: 'title' }

/** Years that a form can be for. */
export const earliestYear = 1990
export const latestYear = 2099

/** A year of four digits. */
export interface YearField extends FieldBase { readonly type: 'year', readonly examples: readonly number[] }

export interface TextField extends FieldBase {
  readonly type: 'text'
  readonly examples: readonly string[]
  /** The field whose text is printed where this one is left out. */
  readonly defaultsTo?: string
  /** Forms that have only one of the two fields mean the same by it. */
  readonly isSame?: true
  /** Written by those who judge the form, after it was handed in. */
  readonly isOpinion?: true
}

/** Money in the form's unit. */
export interface AmountField extends FieldBase { readonly type: 'amount', readonly examples: readonly number[] }

/** Paragraphs that the form numbers in print. */
export interface ListField extends FieldBase {
  readonly type: 'list'
  /** `{一}` or `{1}` stands for the number. */
  readonly numbering: string
  /** A single entry is printed without a number. */
  readonly plainAlone?: true
  readonly examples: readonly string[]
}

export interface GroupField extends FieldBase { readonly type: 'group', readonly fields: readonly Field[] }

/** A total and the parts that add up to it; all are identifiers of amount fields. */
export interface Sum {
  readonly total: string
  readonly parts: readonly string[]
  /** The group that holds the parts, for naming the sum in messages. */
  readonly by: string
}

/** Which cost indicators are ceilings of which budget amount. */
export interface CostGroup {
  /** Identifier of the level-2 group that holds cost indicators. */
  readonly group: string
  /** The amount that all costs together must not pass. */
  readonly total: string
  /** Level-3 names, with the amount that the ceilings under each name belong to. */
  readonly budgets: readonly { readonly names: readonly string[], readonly amount: string }[]
}

/** Every field of a kind in form order, groups before what they hold. */
export function allFields(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap((field) => (field.type === 'group' ? [field, ...allFields(field.fields)] : [field]))
}

const fieldsOfKinds = new WeakMap<FormKind, ReadonlyMap<string, Field>>()

/** The field with this identifier; a form kind that names an unknown one is wrong. */
export function fieldOf(kind: FormKind, id: string): Field {
  const known = fieldsOfKinds.get(kind) ?? new Map(allFields(kind.fields).map((candidate) => [candidate.id, candidate]))
  fieldsOfKinds.set(kind, known)
  const field = known.get(id)
  if (!field) throw new Error(`form kind ${kind.id} has no field ${id}`)
  return field
}
