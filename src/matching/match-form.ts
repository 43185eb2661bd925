import { allFields, type FormKind } from '../forms/form-kind.js'
import type { Grid } from '../grid/grid.js'
import { bare } from './bare.js'
import { leave, readFieldsRow, type FieldsReading } from './fields.js'
import { foundIn, type FoundForm, type FoundText } from './found.js'
import { rowsOf, textsIn, type GridRow, type RowCell } from './grid-rows.js'
import { entriesOf } from './list-entries.js'
import { contraryWords, titleIn, yearIn } from './titles.js'
import { headIn, refined } from './tree-head.js'
import { readTreeRow, type TreeReading } from './tree-rows.js'
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
  const fields: FieldsReading = { vocabulary, merges: grid.merges, texts: {}, amounts: {}, lists: {}, years: [], labels: new Set(), leftovers: [], open: undefined, headings: [], disputed: new Set(), unit: undefined }
  const walk: Walk = { vocabulary, grid, fields, contrary: new Set(), title: undefined, tree: undefined, isInTree: false }
  const rows = rowsOf(grid)
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    if (!row) continue
    // A second head row is read with the first.
    if (beginTree(walk, row, rows[index + 1])) index++
    else if (!walk.isInTree) readOutside(walk, row)
    else if (walk.tree && !isHead(walk, row)) readTreeRow(walk.tree, row)
  }
  return result(walk)
}

/** Enters or leaves the block of indicators; true where the next row belongs to the head too. */
function beginTree(walk: Walk, row: GridRow, next: GridRow | undefined): boolean {
  const { vocabulary, grid, fields } = walk
  const head = vocabulary.tree && headIn(row, vocabulary, grid.merges !== 'kept')
  if (!head || !vocabulary.tree) {
    if (walk.isInTree && endsTree(walk, row)) walk.isInTree = false
    return false
  }
  if (isRegister(walk, row)) walk.contrary.add(register)
  for (const { heading } of head.columns) if ('other' in heading && afterwards.has(heading.other)) walk.contrary.add(heading.other)
  const finer = next && refined(head, next)
  walk.tree ??= { vocabulary, field: vocabulary.tree, merges: grid.merges, head, isOfOtherPeriod: false, level1: undefined, level2: undefined, above: {}, seen: new Map(), rows: [], leftovers: fields.leftovers }
  walk.tree.head = finer ?? head
  walk.tree.isOfOtherPeriod = isOfOtherPeriod(walk, row)
  walk.isInTree = true
  return finer !== undefined
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

/** Some forms have a tree for the whole period of a project before that of the year. */
function isOfOtherPeriod({ vocabulary }: Walk, { cells }: GridRow): boolean {
  return cells.some(({ cell }) => wordsOf(cell.text).some((word) => /^(?:中长期|长期|中期|实施期|项目期)/u.test(bare(word)) && !('column' in (vocabulary.headingOf(word) ?? {}))))
}

/** Columns that only forms about what became of the targets have. */
const afterwards: ReadonlySet<string> = new Set(['实际完成值', '全年完成值', '得分', '偏差原因分析及改进措施'].map(bare))

function isHead({ vocabulary, grid }: Walk, row: GridRow): boolean {
  return headIn(row, vocabulary, grid.merges !== 'kept') !== undefined
}

/** Whether a row belongs to what follows the indicators: it begins with the label of another field, or with another part of a form. */
function endsTree({ tree, vocabulary, grid }: Walk, row: GridRow): boolean {
  const first = firstCell(row)
  if (!first || !tree) return false
  const isLeft = grid.merges === 'kept' ? first.start <= (tree.head.columns[0]?.start ?? 0) : first.start === 0
  if (!isLeft) return false
  const text = /^\S+/u.exec(grid.merges !== 'kept' && row.cells.length === 1 ? first.cell.text.trim().replace(/[:：].*$/su, '') : first.cell.text)?.[0] ?? ''
  const meaning = vocabulary.meaningOf(first.cell.text) ?? vocabulary.meaningOf(text)
  if (meaning?.is === 'field') return meaning.field.type === 'text' || meaning.field.type === 'list' || meaning.field.type === 'group'
  return meaning?.is === 'other' && /意见|填[表报]|联系|负责人|问题|评价|经办|审核|长期|中期|实施期|科室/u.test(text)
}

function firstCell(row: GridRow): RowCell | undefined {
  return textsIn(row)[0]
}

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
