/** One side of a change: what stands there, and where. */
export interface Side {
  readonly text: string
  /** 1-based. */
  readonly line: number
}

/** Two numbers of one unit. */
export interface Difference {
  /** With its sign: `+47.80`. */
  readonly absolute: string
  /** In percent of the old number with its sign; missing where that is zero, and between percentages. */
  readonly percent?: string
  /** Both numbers are percentages: the difference is in points. */
  readonly isPoints?: true
}

/** A field of the form, or a cell of a row, that says something else now. `from` or `to` is missing where it is blank. */
export interface ValueChange {
  readonly label: string
  readonly from?: Side
  readonly to?: Side
  readonly difference?: Difference
}

/** Things of a list that were matched, or have no match. */
interface Placed {
  readonly how: 'added' | 'removed' | 'changed'
  /** It stands in another order among the others. */
  readonly isReordered: boolean
  /** 0 to 1 where that both are one thing is a guess. */
  readonly likeness?: number
}

/** A paragraph of a list: a duty or a goal. Numbers count from 1. */
export interface ItemChange extends Placed {
  readonly fromNumber?: number
  readonly toNumber?: number
  readonly from?: Side
  readonly to?: Side
}

/** A row of indicators. */
export interface RowChange extends Placed {
  /** Labels of level 1 and 2, where it stands now, or stood if it was removed. */
  readonly group: readonly [string, string]
  /** Where it stood, if it was moved to another group. */
  readonly movedFrom?: readonly [string, string]
  /** As it is called now. */
  readonly name: string
  /** What else tells it from other rows of its group with the same name. */
  readonly content?: string
  readonly fromLine?: number
  readonly toLine?: number
  /** Of a row that was added or removed, all its cells. */
  readonly cells: readonly ValueChange[]
}

export interface ListChange {
  readonly label: string
  readonly items: readonly ItemChange[]
}

/** How two versions of a declaration differ, in the form's own terms and order. */
export interface Comparison {
  readonly from: FormName
  readonly to: FormName
  readonly texts: readonly ValueChange[]
  /** All amounts are in one unit. */
  readonly amounts: readonly (ValueChange & { readonly unit: string })[]
  readonly lists: readonly ListChange[]
  readonly rows: readonly RowChange[]
}

export interface FormName {
  readonly path: string
  readonly department?: string
  /** What the form is about, where a unit hands in several. */
  readonly matter?: string
  readonly year?: string
}

/** How many things differ. */
export function countChanges({ texts, amounts, lists, rows }: Comparison): number {
  return texts.length + amounts.length + rows.length + lists.reduce((sum, { items }) => sum + items.length, 0)
}
