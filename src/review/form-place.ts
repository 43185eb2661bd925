import { contains, type Span } from '../base/span.js'
import type { Checked } from '../check.js'
import type { Indicator } from '../model/declaration.js'
import { entryOf, pathTo, type Node } from '../source/node.js'
import { positionOf, type SourceFile } from '../source/source-file.js'

/** A place as the form names it, and as the file does. */
export interface FormPlace {
  /** The field, or the group of a row, as printed; empty for the file as a whole. */
  readonly label: string
  /** Number of the row or entry under the label, from 1. */
  readonly row?: number
  /** What the row is called; with 指标内容 behind a stroke where others of the group are called so too. */
  readonly name?: string
  /** The column of the row that the finding stands in. */
  readonly column?: string
  /** The column of a row's value, as printed. */
  readonly valueColumn?: string
  /** What is filled in: of a row its value. Empty where nothing is; left out where nothing can be. */
  readonly value?: string
  /** Line of the file, from 1. */
  readonly line: number
  readonly span: Span
}

/** What a place is looked up in: the file's text, and its keys as the form calls them. */
export interface Places {
  readonly file: SourceFile
  readonly root: Node | undefined
  readonly indicators: readonly Indicator[]
  /** Names that several rows of a group have. */
  readonly sharedNames: ReadonlySet<string>
}

/** What places of a checked file are looked up in. */
export function placesOf({ file, declaration }: Pick<Checked, 'file' | 'declaration'>): Places {
  const indicators = declaration?.indicators ?? []
  const seen = new Set<string>()
  const sharedNames = new Set(indicators.map(nameKey).filter((key) => seen.size === seen.add(key).size))
  return { file, root: declaration?.file.root ?? file.root, indicators, sharedNames }
}

function nameKey({ level2, cells }: Indicator): string {
  return `${level2.id}/${cells['indicatorLevel3']?.text ?? ''}`
}

function nameOf(indicator: Indicator, { sharedNames }: Places): string | undefined {
  const level3 = indicator.cells['indicatorLevel3']?.text
  const content = indicator.cells['indicatorContent']?.text
  if (level3 === undefined || content === undefined) return level3 ?? content
  return sharedNames.has(nameKey(indicator)) ? `${level3}/${content}` : level3
}

/** Finds where on the form a stretch of the file stands. */
export function formPlaceOf(span: Span, places: Places): FormPlace {
  const { file, root, indicators } = places
  const path = pathTo(root, span.start)
  const rowStep = path.findLastIndex((step) => typeof step === 'number')
  const [row, column] = rowStep === -1 ? [] : path.slice(rowStep)
  const labels = (rowStep === -1 ? path : path.slice(0, rowStep)).filter((step) => typeof step === 'string')
  const indicator = indicators.find((one) => contains(one.span, { start: span.start, end: span.start }))
  const value = indicator ? (indicator.cells['indicatorValue']?.text ?? '') : valueAt(root, path)
  return {
    label: labels.at(-1) ?? '',
    ...(typeof row === 'number' && { row: row + 1 }),
    ...(typeof column === 'string' && { column }),
    ...(indicator && rowNames(indicator, places)),
    ...(value !== undefined && { value }),
    line: positionOf(file, span.start).line,
    span,
  }
}

/** The place of a row as a whole. */
export function rowPlaceOf(indicator: Indicator, places: Places): FormPlace {
  const { start, end } = indicator.span
  const { label, row, value, line } = formPlaceOf({ start, end: start }, places)
  return { label, ...(row !== undefined && { row }), ...rowNames(indicator, places), ...(value !== undefined && { value }), line, span: { start, end } }
}

function rowNames(indicator: Indicator, places: Places): Pick<FormPlace, 'name' | 'valueColumn'> {
  const name = nameOf(indicator, places)
  const valueColumn = indicator.columns.find(({ id }) => id === 'indicatorValue')?.label
  return { ...(name !== undefined && { name }), ...(valueColumn !== undefined && { valueColumn }) }
}

/** The text that a path leads to; nothing if that is a group. */
function valueAt(root: Node | undefined, path: readonly (string | number)[]): string | undefined {
  if (path.length === 0) return undefined
  const node = path.reduce<Node | undefined>((here, step) => {
    if (typeof step === 'string') return entryOf(here, step)?.value
    return here?.kind === 'list' ? here.items[step] : undefined
  }, root)
  if (node?.kind !== 'scalar') return undefined
  return node.type === 'blank' ? '' : node.text
}
