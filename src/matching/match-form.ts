import { allFields, type FormKind } from '../forms/form-kind.js'
import type { Grid } from '../grid/grid.js'
import { bare } from './bare.js'
import { readFieldsRow } from './fields.js'
import { leave, startFields, type FieldsReading } from './fields-reading.js'
import { foundIn, type FoundForm, type FoundText } from './found.js'
import { rowsOf, textsIn, type GridRow } from './grid-rows.js'
import { withWholeLabels } from './label-lines.js'
import { entriesOf } from './list-entries.js'
import { isAfterwards, isOfReview } from './other-headings.js'
import { contraryWords, titleIn, yearIn } from './titles.js'
import { headIn, refined, type TreeHead } from './tree-head.js'
import type { TreeReading } from './tree-reading.js'
import { readTreeRow } from './tree-rows.js'
import { wordsOf } from './words.js'
import { vocabularyOf, type Vocabulary } from './vocabulary.js'

const vocabularies = new WeakMap<FormKind, Vocabulary>()

interface Walk {
  readonly vocabulary: Vocabulary
  readonly grid: Grid
  readonly fields: FieldsReading
  readonly contrary: Set<string>
  title: FoundText | undefined
  tree: TreeReading | undefined
  isInTree: boolean
}

/** Reads a grid as a form of one kind: what stands beside which label. Nothing is thrown away: what has no place is left over. */
export function matchForm(grid: Grid, kind: FormKind): FoundForm {
  const vocabulary = vocabularies.get(kind) ?? vocabularyOf(kind)
  vocabularies.set(kind, vocabulary)
  const fields = startFields(vocabulary, grid.merges)
  const walk: Walk = { vocabulary, grid, fields, contrary: new Set(), title: undefined, tree: undefined, isInTree: false }
  const rows = withWholeLabels(rowsOf(grid), grid.merges, vocabulary)
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    if (!row) continue
    // A second head row is read with the first.
    if (beginTree(walk, row, rows[index + 1])) index++
    else if (!walk.isInTree) readOutside(walk, row)
    else if (walk.tree && !isHead(walk, row)) readTreeRow(walk.tree, row)
  }
  if (!walk.tree && isCellPerLine(walk, rows)) walk.contrary.add(cellPerLine)
  if (!walk.tree && rows.some(isOfReview)) walk.contrary.add(review)
  return result(walk)
}

const cellPerLine = '一格一行的文字'
const review = '审核得分'

/** A text in which each cell stands on a line of its own no longer says what stood beside what: the headings of the indicators are lines of their own. */
function isCellPerLine({ vocabulary, grid }: Walk, rows: readonly GridRow[]): boolean {
  if (grid.merges === 'kept') return false
  const lone = rows.flatMap((row) => (row.cells.length === 1 ? textsIn(row) : []))
  return lone.filter(({ cell }) => 'level' in (vocabulary.headingOf(cell.text) ?? {})).length >= 2
}

/** Enters or leaves the block of indicators; true where the next row belongs to the head too. */
function beginTree(walk: Walk, row: GridRow, next: GridRow | undefined): boolean {
  const { vocabulary, grid, fields } = walk
  const head = vocabulary.tree && headIn(row, vocabulary, grid.merges !== 'kept')
  if (!head || !vocabulary.tree) {
    if (walk.isInTree && endsTree(walk, row)) walk.isInTree = false
    return false
  }
  noteContrary(walk, row, head)
  const finer = next && refined(head, next)
  walk.tree ??= { vocabulary, field: vocabulary.tree, merges: grid.merges, head, isOfOtherPeriod: false, level1: undefined, level2: undefined, above: {}, seen: new Map(), rows: [], leftovers: fields.leftovers }
  walk.tree.head = finer ?? head
  walk.tree.isOfOtherPeriod = isOfOtherPeriod(row)
  walk.isInTree = true
  return finer !== undefined
}

function noteContrary(walk: Walk, row: GridRow, { columns }: TreeHead): void {
  if (isRegister(walk, row)) walk.contrary.add(register)
  for (const { heading } of columns) if ('other' in heading && isAfterwards(heading.other)) walk.contrary.add(heading.other)
}

const register = '几个项目列在一张表里'

/** A table of many forms has fields of the form as columns beside those of the indicators. */
function isRegister({ vocabulary }: Walk, row: GridRow): boolean {
  const fields = textsIn(row).filter(({ cell }) => {
    const meaning = vocabulary.meaningOf(cell.text)
    return meaning?.is === 'field' && ['text', 'list', 'amount'].includes(meaning.field.type)
  })
  return fields.length >= 2
}

/** Some forms have a tree for the whole period of a project before that of the year; others a column of values for it. */
function isOfOtherPeriod({ cells }: GridRow): boolean {
  return cells.some(({ cell }) => wordsOf(cell.text).some((word) => /^(?:中长期|长期|中期|实施期|项目期).*(?<!值)$/u.test(bare(word))))
}

function isHead({ vocabulary, grid }: Walk, row: GridRow): boolean {
  return headIn(row, vocabulary, grid.merges !== 'kept') !== undefined
}

/** Whether a row belongs to what follows the indicators: it begins with the label of another field, or with another part of a form. */
function endsTree({ tree, vocabulary, grid }: Walk, row: GridRow): boolean {
  const [first] = textsIn(row)
  if (!first || first.start > (grid.merges === 'kept' ? leftEdge(tree) : 0)) return false
  const [text = ''] = /^[^\s:：]+/u.exec(first.cell.text.trim()) ?? []
  const meaning = vocabulary.meaningOf(first.cell.text) ?? vocabulary.meaningOf(text)
  // The name of an indicator may be that of an amount: 基本支出.
  if (meaning?.is === 'field') return ['text', 'list', 'group'].includes(meaning.field.type)
  return meaning?.is === 'other' && partsBehind.test(text)
}

function leftEdge(tree: TreeReading | undefined): number {
  return tree?.head.columns[0]?.start ?? 0
}

/** Words in labels of what stands behind the indicators. */
const partsBehind = /意见|填[表报]|联系|负责人|问题|评价|经办|审核|长期|中期|实施期|科室/u

/** The title, with the year in it; anything else goes by its labels. */
function readOutside(walk: Walk, row: GridRow): void {
  const { vocabulary: { kind }, fields } = walk
  const texts = textsIn(row)
  for (const { cell } of texts) for (const word of contraryWords(cell.text, kind)) walk.contrary.add(word)
  const [only] = texts
  const titled = texts.length === 1 && only && fields.labels.size === 0 ? titleIn(only.cell.text, kind) : undefined
  if (!titled || !only) return readFieldsRow(fields, row)
  const found = foundIn(only.cell)
  walk.title ??= found
  const year = yearIn(only.cell.text)
  if (year !== undefined) fields.years.push({ ...found, text: year })
  if (titled.rest !== '') leave(fields, found)
}

function result({ vocabulary: { kind }, fields, tree, title, contrary }: Walk): FoundForm {
  return {
    kind,
    texts: fields.texts,
    amounts: fields.amounts,
    lists: Object.fromEntries(
      allFields(kind.fields).flatMap((field): readonly [string, readonly FoundText[]][] => {
        const parts = field.type === 'list' ? fields.lists[field.id] : undefined
        return parts && field.type === 'list' ? [[field.id, entriesOf(parts, field.numbering).filter(({ text }) => text !== '')]] : []
      }),
    ),
    indicators: tree ? { [tree.field.id]: tree.rows } : {},
    years: fields.years,
    leftovers: fields.leftovers,
    signs: { ...(title && { title }), contrary: [...contrary], labels: fields.labels, hasTree: tree !== undefined },
  }
}
