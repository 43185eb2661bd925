import type { FormKind } from '../forms/form-kind.js'
import type { Doubt, GridCell } from '../grid/grid.js'

/** A text of the form, with the cells that it comes from. */
export interface FoundText {
  readonly text: string
  readonly cells: readonly GridCell[]
  readonly doubts: readonly Doubt[]
}

/** One row of the tree of indicators: groups by identifier, cells by column identifier. */
export interface FoundRow {
  readonly level1: string
  readonly level2: string
  readonly cells: Readonly<Record<string, FoundText>>
  /** What stands in columns that the kind does not have, by their heading. */
  readonly others: readonly { readonly heading: string; readonly found: FoundText }[]
}

/** A text that has no place in the kind of form, or whose place could not be told. */
export interface Leftover {
  readonly text: string
  readonly cell: GridCell
  /** The label that it stands beside or under, as printed. */
  readonly label?: string
  /** Identifier of the field that it stands next to. */
  readonly near?: string
}

/** What a form says, by field identifier. What is blank is left out. */
export interface FoundForm {
  readonly kind: FormKind
  readonly texts: Readonly<Record<string, FoundText>>
  readonly amounts: Readonly<Record<string, FoundText>>
  readonly lists: Readonly<Record<string, readonly FoundText[]>>
  readonly indicators: Readonly<Record<string, readonly FoundRow[]>>
  /** Years that the form says it is of, the likeliest first. */
  readonly years: readonly FoundText[]
  readonly leftovers: readonly Leftover[]
  /** What was recognised of the kind, for telling kinds apart. */
  readonly signs: Signs
}

export interface Signs {
  /** The title of the kind, or one that it is known by, as found. */
  readonly title?: FoundText
  /** Words that show a form of another purpose. */
  readonly contrary: readonly string[]
  /** Fields whose label was found, filled in or not, with the cell of the label. */
  readonly labels: ReadonlyMap<string, GridCell>
  /** The head row of the tree of indicators was found. */
  readonly hasTree: boolean
}

export const joined = (parts: readonly FoundText[], between: string): FoundText => ({
  text: parts.map(({ text }) => text).join(between),
  cells: [...new Set(parts.flatMap(({ cells }) => cells))],
  doubts: parts.flatMap(({ doubts }) => doubts),
})

export const foundIn = (cell: GridCell, text = cell.text.trim(), doubts: readonly Doubt[] = []): FoundText => ({ text, cells: [cell], doubts: [...(cell.doubts ?? []), ...doubts] })
