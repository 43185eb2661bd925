import { closest } from '../../base/closest.js'
import type { KeyUse, KnownKey, KnownKeys } from '../../base/key-use.js'
import { columnsOf, isDeeper, rawLines, type RawLine } from './look-ahead.js'
import { readLine, valueAt, type Line } from './read-line.js'
import { isContinued, isWithinText, noteList, openText, type Place, type Walk } from './walk-state.js'

/** A line that takes part in the structure, with what it is to a form. */
export interface FormLine extends Line {
  /** What stands behind the line's key, `item` for a text in a list, `more` for a line that goes on with a text; missing where no form says. */
  readonly use: KeyUse | 'item' | 'more' | undefined
  /** What the forms say of the key. */
  readonly known?: KnownKey
  /** Column that the key, or the text, begins in. */
  readonly column: number
  /** The next line goes on with this line's value. */
  readonly goesOn: boolean
  /** Lines below are deeper than this one. */
  readonly hasBelow: boolean
}

/** The lines of a declaration that hold keys and values: blank lines, comments and text that spans lines are left out. */
export function walkLines(text: string, keys: KnownKeys): readonly FormLine[] {
  const walk: Walk = { text, keys, lines: rawLines(text), block: undefined, quote: undefined, owner: undefined, list: undefined, listColumn: 0, brackets: 0, meant: new Map() }
  return walk.lines.flatMap((raw, index) => readFormLine(walk, raw, index) ?? [])
}

/** Comments, marks of documents, directives. */
const noStructure = /^[ \t]*#|^(?:---|\.\.\.)(?:\s|$)|^%/u

function readFormLine(walk: Walk, raw: RawLine, index: number): FormLine | undefined {
  const line = readLine(raw.text, raw.start)
  const column = columnsOf(raw.text.slice(0, line.indent.end - raw.start))
  if (/^[ \t]*$/u.test(raw.text) || isWithinText(walk, raw.text, column) || noStructure.test(raw.text)) return undefined
  // A blank or comment line that is indented with wide blanks is text to YAML.
  if (isEmpty(line)) return { ...line, use: undefined, column, goesOn: false, hasBelow: false }
  const isKey = !isContinued(walk, column, false) && (walk.owner !== undefined || isDeeper(walk.lines, index, column))
  return readStructure(walk, isKey ? withKey(walk, line) : line, { index, column })
}

function readStructure(walk: Walk, line: Line, { index, column }: Omit<Place, 'use'>): FormLine | undefined {
  const known = knownKey(walk, line)
  const isMarked = line.markers.end > line.markers.start
  const isPlainMark = /^-[ \t]/u.test(walk.text.slice(line.markers.start, line.markers.end))
  // Deeper than a value, only YAML's own colon makes a key of a word.
  const isKey = known !== undefined && line.key !== undefined && /:(?:[ \t]|$)/u.test(walk.text.slice(line.key.colon.start, line.key.colon.end))
  if (isContinued(walk, column, isKey || isPlainMark)) return { ...wholeText(walk, line), use: 'more', column, goesOn: false, hasBelow: false }
  noteList(walk, known, column, isMarked)
  if (isMarked && walk.list === 'texts') return settle(walk, wholeText(walk, line), { index, column, use: 'item' })
  return { ...settle(walk, line, { index, column: column + columnsOf(walk.text.slice(line.markers.start, line.markers.end)), use: known?.use }), ...(known && { known }) }
}

/** A line that begins with a key of the form, and can be nothing else where it stands, lacks nothing but its colon. */
function withKey({ text, keys }: Walk, line: Line): Line {
  const { key, value, markers } = line
  const [, written = '', gap = ''] = /^(\S+)(\s*)/u.exec(text.slice(value.start, value.end)) ?? []
  if (key || markers.end > markers.start || !keys.has(written)) return line
  const end = value.start + written.length
  return { ...line, key: { text: written, span: { start: value.start, end }, colon: { start: end, end: end + gap.length } }, value: { start: end + gap.length, end: value.end } }
}

function isEmpty({ markers, key, value }: Line): boolean {
  return !key && markers.start === markers.end && value.start === value.end
}

function settle(walk: Walk, line: Line, place: Place): FormLine {
  openText(walk, line, place)
  return { ...line, use: place.use, column: place.column, goesOn: goesOn(walk, place.index, place.column), hasBelow: isDeeper(walk.lines, place.index, place.column) }
}

/** What the line's key is to a form. Behind a list marker only the keys of rows are looked for: a text may begin with any word. */
function knownKey({ text, keys, list, meant }: Walk, { key, markers }: Line): KnownKey | undefined {
  if (!key) return undefined
  const isMarked = markers.end > markers.start
  const found = keys.get(key.text)
  if (isMarked) return found?.isColumn && list !== 'texts' ? found : undefined
  const isFullWidth = text.slice(key.colon.start, key.colon.end).includes('：')
  if (found || !isFullWidth || key.text.length > 20) return found
  if (!meant.has(key.text)) meant.set(key.text, closest(key.text, [...keys.keys()].map((name) => ({ name }))))
  return keys.get(meant.get(key.text) ?? '')
}

/** The line's text as one value: a colon in it is no key's, and a `#` right behind that colon no comment's. */
function wholeText({ text }: Walk, { indent, markers, comment }: Line): Line {
  return { indent, markers, ...valueAt(text.slice(markers.end, comment.end), markers.end) }
}

function goesOn(walk: Walk, index: number, column: number): boolean {
  const next = walk.lines[index + 1]
  if (walk.quote !== undefined || walk.block !== undefined || walk.brackets > 0) return true
  if (!next || walk.owner === undefined) return false
  const line = readLine(next.text, next.start)
  const isText = line.value.end > line.value.start && line.markers.start === line.markers.end && !knownKey(walk, line)
  return isText && columnsOf(next.text.slice(0, line.indent.end - next.start)) > column
}
