import type { Span } from '../../base/span.js'
import type { Entry, MapNode, Node } from '../node.js'

/** What the strict reader made of a text. */
export interface StrictText {
  readonly root: MapNode
  /** Comments behind keys and values; those on lines of their own are left out. */
  readonly remarks: readonly Span[]
}

/** A group or a list whose lines are being read. */
export interface Block {
  readonly isList: boolean
  /** Column that its keys or dashes begin in. */
  readonly indent: number
  readonly start: number
  readonly entries: Entry[]
  readonly items: Node[]
  readonly names: Set<string>
  /** The key of a group that waits for what the next line says. */
  waiting: Waiting | undefined
}

export interface Waiting {
  readonly key: string
  readonly keySpan: Span
  /** Where a value would begin on the key's own line. */
  readonly place: number
}

/** A text on the way through the strict reader. */
export interface Reading {
  /** Groups and lists around the line, the innermost last. */
  readonly blocks: Block[]
  readonly remarks: Span[]
  root: MapNode | undefined
  /** Where the last value ends with its line, and with the comments below that belong to it. */
  valueEnd: number
  /** The deepest column of comments since the last value that belong to none; -1 without. */
  strayColumn: number
  /** A comment stands behind or below the key that waits. */
  isRemarked: boolean
}
