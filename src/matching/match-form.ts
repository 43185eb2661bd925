import type { FormKind } from '../forms/form-kind.js'
import type { Grid } from '../grid/grid.js'
import { bare } from './bare.js'
import { readFieldsRow, leave, type FieldsReading } from './fields.js'
import { foundIn, type FoundForm, type FoundText } from './found.js'
import { rowsOf, textsIn, type GridRow } from './grid-rows.js'
import { entriesOf } from './list-entries.js'
import { contraryWords, titleIn } from './titles.js'
import { headIn, refined } from './tree-head.js'
import { readTreeRow, type TreeReading } from './tree-rows.js'
import { vocabularyOf, type Vocabulary } from './vocabulary.js'

const vocabularies = new WeakMap<FormKind, Vocabulary>()

/** Reads a grid as a form of one kind: what stands beside which label. Nothing is thrown away: what has no place is left over. */
export function matchForm(grid: Grid, kind: FormKind): FoundForm {
  const vocabulary = vocabularies.get(kind) ?? vocabularyOf(kind)
  vocabularies.set(kind, vocabulary)
  const fields: FieldsReading = { vocabulary, merges: grid.merges, texts: {}, amounts: {}, lists: {}, years: [], labels: new Set(), leftovers: [], open: undefined, headings: [], unit: undefined }
  const rows = rowsOf(grid)
  const found: Signs = { title: undefined, contrary: new Set() }
  let tree: TreeReading | undefined
  let isInTree = false
  for (const [index, row] of rows.entries()) {
    for (const { cell } of textsIn(row)) for (const word of contraryWords(cell.text, kind)) found.contrary.add(word)
    const head = vocabulary.tree && headIn(row, vocabulary, grid.merges !== 'kept')
    if (head && vocabulary.tree) {
      const next = rows[index + 1]
      tree ??= { vocabulary, field: vocabulary.tree, merges: grid.merges, head, level1: undefined, level2: undefined, above: {}, seen: new Map(), rows: [], leftovers: fields.leftovers }
      tree.head = (next && refined(head, next)) ?? head
      isInTree = true
    } else if (isInTree && tree && !endsTree(row, tree, vocabulary)) {
      const isSubhead = tree.head !== headAbove(rows[index - 1], vocabulary, grid) && refinesAbove(rows, index, vocabulary, grid)
      if (!isSubhead) readTreeRow(tree, row)
    } else {
      isInTree = false
      readOutside(fields, row, found)
    }
  }
  return {
    kind,
    texts: fields.texts,
    amounts: fields.amounts,
    lists: listsOf(fields),
    indicators: tree ? { [tree.field.id]: tree.rows } : {},
    years: fields.years,
    leftovers: fields.leftovers,
    signs: { ...(found.title && { title: found.title }), contrary: [...found.contrary], labels: fields.labels, hasTree: tree !== undefined },
  }
}

interface Signs {
  title: FoundText | undefined
  readonly contrary: Set<string>
}
