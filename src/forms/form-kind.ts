import type { MoneyUnit } from '../base/amount.js'
import type { Template } from './template.js'

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

interface FieldBase {
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

/** The tree of indicators: levels 1 and 2 are keys, level 3 is a list of rows. */
export interface IndicatorsField extends FieldBase {
  readonly type: 'indicators'
  readonly levels: readonly IndicatorLevel1[]
  readonly columns: readonly IndicatorColumn[]
  /** Groups of other schemes of the tree, and where this form has what stands under them. */
  readonly otherSchemes?: readonly ForeignGroup[]
  /** Fewer rows in all are too few to judge a year's work by; 3 if left out. */
  readonly minimumIndicators?: number
}

/** A group that forms of another scheme have and this one does not. */
export interface ForeignGroup {
  /** The level of the tree that the other scheme has it at. */
  readonly level: 1 | 2
  /** Identifier of the level-1 group of this form that the other scheme has it under; anywhere if left out. */
  readonly under?: string
  readonly labels: readonly string[]
  /** Identifier of the level-2 group that its rows belong to here. */
  readonly group: string
}

/** 一级指标. */
export interface IndicatorLevel1 extends FieldBase {
  readonly groups: readonly IndicatorLevel2[]
  /** Identifiers of groups of which a complete form has at least one. */
  readonly expectsOneOf?: readonly string[]
}

/** 二级指标. */
export interface IndicatorLevel2 extends FieldBase {
  readonly measures: Measure
  /** A complete form has rows in this group. */
  readonly expected?: true
  readonly examples: readonly [Readonly<Record<string, string>>, ...Readonly<Record<string, string>>[]]
}

/** What the indicators of a group measure, whatever the form calls the group. */
export type Measure = 'quantity' | 'quality' | 'timeliness' | 'cost' | 'economic' | 'social' | 'ecological' | 'sustainable' | 'satisfaction'

/** A column of an indicator row, such as 指标值. */
export interface IndicatorColumn extends FieldBase {
  readonly heading: string
  readonly examples: readonly string[]
  /** Rows of one group that follow one another with the same text share one merged cell in print. */
  readonly mergesRepeats?: true
  /** A blank cell is printed blank; otherwise the cell to its left covers it. */
  readonly standsAlone?: true
  /**
   * The paper form has no such column: what stands here is printed in the cell of `with`, before or behind what that says
   * (a sign, a unit), or, without `with`, not at all (a link between rows).
   */
  readonly unprinted?: { readonly with?: JoinedTo }
}

/** The printed column that a text is put before or behind; `except` are texts that are neither sign nor unit and stay unprinted. */
export interface JoinedTo {
  readonly column: string
  readonly side: 'before' | 'behind'
  readonly except?: readonly string[]
}

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
