import type { AmountFault, Big } from '../base/amount.js'
import type { Span } from '../base/span.js'
import type { AmountField, FormKind, IndicatorColumn, IndicatorLevel1, IndicatorLevel2 } from '../forms/form-kind.js'
import type { SourceFile } from '../source/source-file.js'

/** One form filled in, every value with its place in the file. */
export interface Declaration {
  readonly kind: FormKind
  readonly file: SourceFile
  /** Key of each field that is there, by field identifier. */
  readonly keys: Readonly<Record<string, Span>>
  /** Filled-in texts by field identifier; blank ones are left out. */
  readonly texts: Readonly<Record<string, LocatedText>>
  /** Every amount field of the kind by identifier, blank and absent ones too. */
  readonly amounts: Readonly<Record<string, Amount>>
  readonly lists: Readonly<Record<string, readonly LocatedText[]>>
  /** In file order. */
  readonly indicators: readonly Indicator[]
  /** Every level-2 group of the kind, those that are not there too. */
  readonly groups: readonly IndicatorGroup[]
  /** Keys of other schemes of the tree of indicators, whose rows were read as those of a group of this form. */
  readonly adopted: readonly AdoptedKey[]
}

/** A key that other forms have at this level of the tree. */
export interface AdoptedKey {
  readonly written: string
  readonly key: Span
  readonly level: 1 | 2
  /** Identifier of the level-2 group that its rows belong to. */
  readonly group: string
}

export interface LocatedText {
  readonly text: string
  readonly span: Span
}

/** An amount field as found: blank is not zero, and unreadable is not blank. */
export type Amount = { readonly field: AmountField; readonly label: string } & AmountState

export type AmountState =
  /** `text` is the amount as written. */
  | { readonly state: 'stated'; readonly value: Big; readonly text: string; readonly span: Span }
  /** The key is there, nothing behind it; `span` is the key's. */
  | { readonly state: 'blank'; readonly span: Span }
  /** The key is not there; `span` is the key of the group that it is missing from. */
  | { readonly state: 'absent'; readonly span: Span }
  /** Something is written that is not an amount; `not-found`: it may stand under a misspelt key or in another group. */
  | { readonly state: 'unreadable'; readonly text: string; readonly span: Span; readonly fault: AmountFault | 'not-text' | 'damaged' | 'not-found'; readonly suggestion?: string }

/** One row of the tree of indicators. */
export interface Indicator {
  /** Identifier of the tree that the row stands in. */
  readonly tree: string
  readonly level1: IndicatorLevel1
  readonly level2: IndicatorLevel2
  readonly span: Span
  /** Filled-in cells by column identifier. */
  readonly cells: Readonly<Record<string, LocatedText>>
  readonly columns: readonly IndicatorColumn[]
}

/** A level-2 group of a tree of indicators, as found. */
export interface IndicatorGroup {
  readonly tree: string
  readonly level1: IndicatorLevel1
  readonly level2: IndicatorLevel2
  /** Key of level 1, where groups stand under it. */
  readonly level1Key: Span | undefined
  /** Key of the group, if it is there. */
  readonly key: Span | undefined
  /** Something is written under its key, though it may not be readable as rows. */
  readonly isFilled: boolean
  /** Keys that the form does not have stand beside it: what belongs here may be under one of them. */
  readonly mayBeElsewhere: boolean
}

/** The items of a list that the kind is known to have. */
export function itemsIn(declaration: Declaration, id: string): readonly LocatedText[] {
  const items = declaration.lists[id]
  if (!items) throw new Error(`form kind ${declaration.kind.id} has no list ${id}`)
  return items
}

/** The amount of a field that the kind is known to have. */
export function amountOf(declaration: Declaration, id: string): Amount {
  const amount = declaration.amounts[id]
  if (!amount) throw new Error(`form kind ${declaration.kind.id} has no amount ${id}`)
  return amount
}
