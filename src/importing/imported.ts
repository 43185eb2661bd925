import { completeFinding, type Finding } from '../base/finding.js'
import type { RuleInfo } from '../base/rule-info.js'
import { shorten, type Text } from '../base/text.js'
import type { FormKind } from '../forms/form-kind.js'
import type { Doubt, Grid } from '../grid/grid.js'
import type { FoundForm, FoundText } from '../matching/found.js'
import { recognise } from '../matching/recognise.js'
import { parseSource } from '../source/parse.js'
import type { CellOrigin } from '../source/source-file.js'
import { restoreUnprinted, type Declared } from './restore-unprinted.js'
import { doubtfulValue, lostCells, withoutPlace } from './rules.js'
import { settleForm } from './settle-form.js'
import { writeDeclaration, type Written } from './write-declaration.js'
import type { Origin } from './yaml-writing.js'

/** A form that was read, as a declaration in YAML. */
export interface Imported {
  readonly kind: FormKind
  readonly text: string
  /** The place of each value, in the order of the declaration. */
  readonly origins: readonly Origin[]
  /** The cell of each value, of the label of each key without one, and of each comment for what had no place, in the order of the text. */
  readonly cells: readonly CellOrigin[]
  /** What is doubtful, and what had no place; spans are those of `text`. */
  readonly findings: readonly Finding[]
  readonly form: FoundForm
  /** How many values are doubtful, and how many texts had no place. */
  readonly doubtful: number
  readonly unplaced: number
  /** Rows whose columns that are not printed come from the declaration that the file carries. */
  readonly restored: number
}

/** What a grid came to: a declaration, or what was recognised of it. */
export type GridOutcome = { readonly imported: Imported } | { readonly nearest: FoundForm | undefined }

export interface GridOptions {
  /** Takes the form for this kind, whatever its title says. */
  readonly only?: FormKind | undefined
  /** Comment lines to begin with. */
  readonly head?: readonly string[]
  /** The declaration that the form was made of, where the file carries it. */
  readonly declared?: Declared | undefined
}

/** Reads a grid as a declaration. */
export function importGrid(grid: Grid, kinds: readonly FormKind[], { only, head, declared }: GridOptions = {}): GridOutcome {
  const { form: found, nearest } = recognise(grid, kinds, only)
  if (!found) return { nearest }
  const settled = settleForm(found)
  const { form, rows } = declared ? restoreUnprinted(settled, declared) : { form: settled, rows: 0 }
  const written = writeDeclaration(form, head)
  // More than any declaration holds: what was found is no form, or the form is lost among other things.
  if (!parseSource('', written.text).root) return { nearest: { ...found, signs: { ...found.signs, contrary: [...found.signs.contrary, '表外的内容太多'] } } }
  const doubtful = doubtedTexts(form).length
  return { imported: { kind: form.kind, text: written.text, origins: written.origins, cells: cellsOf(written), findings: findingsOf(form, written), form, doubtful, unplaced: written.left.length, restored: rows } }
}

function cellsOf({ origins, keys, left }: Written): readonly CellOrigin[] {
  const all = [...origins, ...left.map(({ span, found }) => ({ span, places: found.cells.map(({ place }) => place) }))]
  return [...keys, ...all.flatMap(({ span, places }) => places.slice(0, 1).map((place) => ({ span, place })))].toSorted((a, b) => a.span.start - b.span.start)
}

function findingsOf(form: FoundForm, { origins, left }: Written): readonly Finding[] {
  const doubts = doubtedTexts(form).flatMap((found) => found.doubts.map((doubt) => ({ found, doubt })))
  const spans = new Map(origins.map(({ found, span }) => [found, span]))
  return [
    ...doubts.map(({ found, doubt }) => completeFinding(ruleOf(doubt), { primary: spans.get(found) ?? { start: 0, end: 0 }, message: doubt.message, label: { zh: '请核对', en: 'please check' }, cause: doubt.kind })),
    ...unplacedIn(left),
  ].toSorted((a, b) => a.primary.start - b.primary.start)
}

function ruleOf({ kind }: Doubt): RuleInfo {
  return kind === 'merges' ? lostCells : doubtfulValue
}

/** Places that the finding names; all are in the declaration. */
const shownUnplaced = 20

/** One finding for all that had no place: they are read together. */
function unplacedIn(left: Written['left']): readonly Finding[] {
  const [first, ...more] = left
  if (!first) return []
  const label: Text = { zh: '没有归位', en: 'no place' }
  const message = more.length === 0 ? unplaced(first.found.text, first.label) : { zh: `有 ${left.length} 处文字没有归位，写在备注里`, en: `${left.length} texts have no place in this form; they were kept as comments` }
  const notes = more.length > shownUnplaced ? [{ zh: `另有 ${more.length - shownUnplaced} 处，见申报表里以“# 未归位”开头的备注。`, en: `${more.length - shownUnplaced} more are in the declaration, as comments that begin with “# 未归位”.` }] : []
  return [completeFinding(withoutPlace, { primary: first.span, message, label, notes, related: more.slice(0, shownUnplaced).map(({ span }) => ({ span, message: label })) })]
}

function unplaced(text: string, label: string | undefined): Text {
  const said = shorten(text.replace(/\s*\n\s*/gu, ' '))
  const [zh, en] = label === undefined || label === '' ? ['', ''] : [`（${shorten(label)}）`, ` (${shorten(label)})`]
  return { zh: `“${said}”${zh}没有归位，写在备注里`, en: `“${said}”${en} has no place in this form; it was kept as a comment` }
}

/** Every text that was placed and about which there is a doubt. */
function doubtedTexts({ texts, amounts, lists, indicators, years }: FoundForm): readonly FoundText[] {
  const all = [...years.slice(0, 1), ...Object.values(texts), ...Object.values(amounts), ...Object.values(lists).flat(), ...Object.values(indicators).flatMap((rows) => rows.flatMap(({ cells }) => Object.values(cells)))]
  return all.filter(({ doubts }) => doubts.length > 0)
}
