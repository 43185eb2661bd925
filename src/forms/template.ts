import type { Role, Side } from '../sheet/sheet.js'

/** How a form kind looks on paper: rows of cells over a grid of columns. */
export interface Template {
  /** What an archive files the form under, with fields as in the texts of cells. */
  readonly documentTitle: string
  /** The department that fills in the form. */
  readonly author: string
  readonly columns: number
  readonly rows: readonly TemplateRow[]
}

/** What is printed only where one of these fields is filled in. */
interface Conditional {
  readonly onlyWith?: readonly string[]
}

export type TemplateRow = CellsRow | BlockRow | BoxesRow | ListRow | IndicatorsRow

/** A row of cells from left to right. */
export interface CellsRow extends Conditional {
  readonly cells: readonly TemplateCell[]
  readonly keepsWithPrevious?: true
  readonly blankLines?: number
}

/** Rows with one label merged over all of them, in the first column. */
export interface BlockRow extends Conditional {
  /** `|` stands where a narrow line best breaks. */
  readonly block: string
  /** Left out of what is made public. */
  readonly isPrivate?: true
  readonly rows: readonly TemplateRow[]
}

/** Boxes side by side, each with one line below the other: a caption, and the amount that belongs to it. */
export interface BoxesRow {
  readonly boxes: readonly {
    /** Columns that captions cover, and columns that amounts cover. */
    readonly columns: readonly [number, number]
    readonly lines: readonly BoxLine[]
  }[]
}

/** A text stands alone; an amount field is printed behind its label and what is `before` that, `onlyIfStated` where it is filled in. */
export type BoxLine = { readonly text: string } | { readonly amount: string; readonly before?: string; readonly onlyIfStated?: true }

/** One row for each entry of a list field, ruled as one box. */
export interface ListRow {
  readonly list: string
  readonly columns: number
}

/** The indicator block: a head row, then a row for each indicator. */
export interface IndicatorsRow {
  readonly indicators: string
  /** Printed heads of the columns for levels 1 and 2. */
  readonly levelHeadings: readonly [string, string]
}

export interface TemplateCell {
  readonly role: Role
  /** Columns covered, 1 if left out. */
  readonly columns?: number
  /** Printed text: `{fieldId}` is replaced by the field, `{title}` and `{amountUnit}` by those of the kind. */
  readonly text?: string
  readonly open?: readonly Side[]
  /** Left out of what is made public. */
  readonly isPrivate?: true
}
