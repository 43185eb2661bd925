import type { KeyUse, KnownKeys } from '../../base/key-use.js'
import type { Entry, MapNode, Node, ScalarNode } from '../node.js'
import { startOfLine } from '../source-file.js'
import type { StrictText } from '../strict/strict-text.js'
import { textTraps } from './quote-traps.js'
import { invisibles, wideBlanks } from './read-line.js'
import { isEnclosed } from './value-traps.js'

interface Look {
  readonly text: string
  readonly keys: KnownKeys
  /** The column in which the keys of each group begin. */
  readonly columns: Map<string, number>
}

const suspicious = new RegExp(`[${wideBlanks}＃]|${invisibles.source}`, 'u')
/** A comment that nobody could have meant as text. */
const plainRemark = /^#+(?: [^"':”]*)?$/u

/**
 * Whether no line of a text that was read strictly can hold a trap, told from its tree in a fraction of the time that
 * looking at every line takes. A text that is not quite like a form, in whatever way, may hold one.
 */
export function isFreeOfTraps(text: string, { root, remarks }: StrictText, keys: KnownKeys): boolean {
  if (suspicious.test(text) || remarks.some(({ start, end }) => !plainRemark.test(text.slice(start, end)))) return false
  return isFreeGroup({ text, keys, columns: new Map() }, root, false)
}

function isFreeGroup(look: Look, { entries }: MapNode, isRow: boolean): boolean {
  return entries.every((entry) => isFreeEntry(look, entry, isRow))
}

/** The key is one of a form and stands where it belongs, and so does its value. */
function isFreeEntry(look: Look, { key, keySpan, value }: Entry, isRow: boolean): boolean {
  const known = look.keys.get(key)
  if (known?.isColumn !== isRow) return false
  if (known.group !== undefined && !isInColumn(look, known.group, keySpan.start)) return false
  if (value.kind === 'scalar') return isFreeValue(look, value, known.use)
  if (isRow) return false
  if (value.kind === 'map') return known.use === 'map' && isFreeGroup(look, value, false)
  return value.items.every((item) => isFreeItem(look, item, known.use))
}

function isFreeItem(look: Look, item: Node, use: KeyUse): boolean {
  if (use === 'rows') return item.kind === 'map' && isFreeGroup(look, item, true)
  return use === 'texts' && item.kind === 'scalar' && isFreeValue(look, item, 'text')
}

function isInColumn({ text, columns }: Look, group: string, start: number): boolean {
  const column = start - startOfLine(text, start)
  const shown = columns.get(group) ?? column
  columns.set(group, shown)
  return shown === column
}

function isFreeValue({ text }: Look, { span }: ScalarNode, use: KeyUse): boolean {
  if (span.start === span.end || use === 'map' || use === 'texts' || use === 'rows') return true
  const written = text.slice(span.start, span.end)
  if (isEnclosed(written)) return false
  return use !== 'text' || isFarFromSigns(written) || textTraps(text, written, span).length === 0
}

/** What YAML takes for a sign, or for no text, begins with a character of ASCII, and but for dates ends with one. */
function isFarFromSigns(written: string): boolean {
  return written.charCodeAt(0) > 0x7e || (written.charCodeAt(written.length - 1) > 0x7e && written.charAt(4) !== '-')
}
