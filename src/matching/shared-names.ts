import type { Doubt } from '../grid/grid.js'
import type { FoundText } from './found.js'
import type { TreeColumn } from './tree-head.js'
import type { PlacedTexts, TreeReading } from './tree-reading.js'

type ByColumn = PlacedTexts['byColumn']

/**
 * A row without groups and with one text before its value, in a form whose rows all have a name and a content: the name stood
 * in a merged cell, and the text is the content. Which of the two it is is a guess, and is told.
 */
export function withSharedName({ head, above, rows }: TreeReading, byColumn: ByColumn, doubt: Doubt): ByColumn {
  const [name, content, value] = ['indicatorLevel3', 'indicatorContent', 'indicatorValue'].map((id) => columnOf(head.columns, id))
  const shared = above['indicatorLevel3']
  if (!name || !content || !value || !shared) return byColumn
  const [text, worth] = [byColumn.get(name), byColumn.get(value)]
  const isShort = byColumn.size === 2 && text !== undefined && worth !== undefined
  if (!isShort || !rows.every(({ cells }) => cells['indicatorContent'])) return byColumn
  return new Map<TreeColumn, FoundText>([[name, shared], [content, text], [value, worth.doubts.length > 0 ? worth : { ...worth, doubts: [doubt] }]])
}

function columnOf(columns: readonly TreeColumn[], id: string): TreeColumn | undefined {
  return columns.find(({ heading }) => 'column' in heading && heading.column.id === id)
}
