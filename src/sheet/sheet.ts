import type { Span } from '../base/span.js'

/** What a cell is for; each writer maps roles to its own styles. */
export type Role =
  | 'title' // the form's name
  | 'subtitle' // the year line
  | 'signatory' // who fills in, above the grid
  | 'label' // printed wording in the grid, centred
  | 'heading' // column heads of the indicator block
  | 'caption' // printed wording in front of an amount
  | 'amount' // money, with its unit
  | 'text' // a short answer
  | 'value' // an indicator's value
  | 'prose' // sentences
  | 'signature' // the stamp and date line at the foot

export type Side = 'top' | 'right' | 'bottom' | 'left'

/** Money behind a printed amount. `digits` is an exact decimal with at least two places; nothing if the form leaves it blank. */
export interface CellAmount {
  readonly digits: string | undefined
  readonly unit: string
}

/** One cell of a form. A merged cell is stated once, at its upper left corner. */
export interface Cell {
  /** 0-based. */
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly role: Role
  /** As printed; `\n` parts paragraphs. */
  readonly text: string
  /** Sides without a ruled line, so that several cells look like one box. */
  readonly open: readonly Side[]
  readonly amount?: CellAmount
  /** Identifier of the field that the cell shows. */
  readonly field?: string
  /** Identifiers of the fields whose amounts add up to this one, where they do, or will where all are blank. */
  readonly sumOf?: readonly string[]
  /** Other lists of fields whose amounts should add up to this one too, whether or not they do. */
  readonly checkedBy?: readonly (readonly string[])[]
  /** Where the text stands in the declaration. */
  readonly source?: Span
  /** Offsets in the text at which a narrow line best breaks, in ascending order: 年度预算|申请. */
  readonly breaks?: readonly number[]
  /** What the form calls this place, unique in the sheet and fit for the name of a range: 资金总额, 整体绩效目标_2, 指标_3_指标值. */
  readonly name?: string
  /** The only texts that the place may hold, such as the groups of a level of indicators. */
  readonly choices?: readonly string[]
  /** Left out of what is made public: signatures, names of persons, opinions of reviewers. */
  readonly isPrivate?: true
  /** Characters of the texts that usually stand here: columns of an empty form are as wide as if they did. */
  readonly usualLength?: number
  /** What belongs here, for those who fill the form in. */
  readonly hint?: string
  /** A whole number from the first to the second belongs here, such as a year. */
  readonly between?: readonly [number, number]
  /** Shows how a row is filled in, and is none of what is filled in. */
  readonly isExample?: true
}

export interface Row {
  readonly cells: readonly Cell[]
  /** Column heads: repeated on each page that goes on with rows below them. */
  readonly head: boolean
  /** Stays on one page with the row before it. */
  readonly keepsWithPrevious: boolean
  /** Blank lines to leave for writing by hand, over and above the text. */
  readonly blankLines: number
  /** Name of the part of the form that begins here, for bookmarks and headings. */
  readonly section?: string
}

/** A form as a grid of cells, without measures. Every grid place belongs to exactly one cell. */
export interface Sheet {
  readonly title: string
  /** What a library or an archive files the form under; the title alone if left out. */
  readonly properties?: SheetProperties
  readonly columns: number
  readonly rows: readonly Row[]
}

export interface SheetProperties {
  /** The title with department and year. */
  readonly documentTitle: string
  /** The department that fills in the form. */
  readonly author: string
  /** What the form is called among several, where the department hands in more than one. */
  readonly entryName?: string
}
