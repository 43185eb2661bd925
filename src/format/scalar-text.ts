import type { Node, ScalarNode } from '../source/node.js'
import { invisibles } from '../source/traps/read-line.js'

/** Reads a text as a file. */
export type ReadText = (text: string) => { readonly root: Node | undefined; readonly findings: readonly unknown[] }

/** A scalar as it is to be written: what follows the colon, and the lines below of a block of text. */
export interface ScalarText {
  readonly first: string
  readonly more: readonly string[]
}

/** Writes a scalar so that it is read as the same text of the same type. `written` is what stands in the source. */
export function scalarText(node: ScalarNode, written: string, inFlow: boolean, read: ReadText): ScalarText {
  const { text, type } = node
  if (type === 'blank') return { first: '', more: [] }
  const block = written.startsWith('|') ? literalText(text, written) : undefined
  if (block) return block
  if (text.includes('\n')) return linesText(text, written, read)
  if (!inFlow && written.trim() === text && !isQuoted(written)) return { first: written, more: [] }
  const isPlain = isQuoted(written) && !needsNoQuotes(text) ? false : isUnmarked(text) || isReadAs(read(`k: ${text}\n`), text, type)
  return { first: isPlain ? text : quoted(text), more: [] }
}

/** Writes a key. */
export function keyText(key: string, written: string, inFlow: boolean, read: ReadText): string {
  if (!inFlow && written === key && !isQuoted(written)) return key
  if (isQuoted(written) && !needsNoQuotes(key)) return quoted(key)
  const { root, findings } = read(`${key}: 1\n`)
  return root?.kind === 'map' && root.entries.length === 1 && root.entries[0]?.key === key && findings.length === 0 ? key : quoted(key)
}

function isReadAs({ root, findings }: ReturnType<ReadText>, text: string, type: ScalarNode['type']): boolean {
  const value = root?.kind === 'map' && root.entries.length === 1 ? root.entries[0]?.value : undefined
  return value?.kind === 'scalar' && value.text === text && value.type === type && findings.length === 0
}

function isQuoted(written: string): boolean {
  return /^['"]/u.test(written)
}

/**
 * Words, Chinese or Latin, that no reader of YAML, old or new, takes for anything else, and that do not look like a slip.
 * Other quotes stay: whoever set them had a reason, and `'2020-01-01'` is a date to some programs.
 */
function needsNoQuotes(text: string): boolean {
  if (/^(?:y|yes|n|no|on|off|true|false|null|是|否)$/iu.test(text)) return false
  return /^[\p{L}\p{N}≥≤]/u.test(text) && /[\p{L}%]/u.test(text) && /^\p{L}|[^\0-\x7f]|%$/u.test(text) && !/[#：\p{C}]|[^\S ]/u.test(text)
}

/** Chinese text without any of the signs that YAML knows: reading it for a proof takes longer than all the rest. */
function isUnmarked(text: string): boolean {
  return /^\p{Script=Han}/u.test(text) && /^[\p{L}0-9%、，。；（）]+$/u.test(text)
}

function quoted(text: string): string {
  return /[\0-\x1f\x7f-\x9f\u2028\u2029]|\p{Surrogate}/u.test(text) || text.search(invisibles) !== -1 ? escaped(text) : `'${text.replaceAll(`'`, `''`)}'`
}

/** What shows nothing is written by its number, and so is half a surrogate pair, which no file of UTF-8 can hold. */
function escaped(text: string): string {
  const numbered = (run: string): string => run.replace(/[^]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return JSON.stringify(text).replace(invisibles, numbered).replace(/[\x85\u2028\u2029]/gu, numbered)
}

/** A text of several lines that was no block becomes one, if it is read back from it. */
function linesText(text: string, written: string, read: ReadText): ScalarText {
  const first = isQuoted(written) || /^>\d?-/u.test(written) ? '|-' : '|'
  const more = text.split('\n')
  const block = [`k: ${first}`, ...more.map((line) => (line === '' ? '' : `  ${line}`)), ''].join('\n')
  return isReadAs(read(block), text, 'text') ? { first, more } : { first: escaped(text), more: [] }
}

/** The lines of a block of text less their indentation, as far as that leaves the text that was read. */
function literalText(text: string, written: string): ScalarText | undefined {
  const [header = '', ...lines] = written.split(/\r?\n/u)
  while (lines.at(-1)?.trim() === '') lines.pop()
  const opening = lines.find((line) => /[^ ]/u.test(line)) ?? ''
  for (let indent = /^ */u.exec(opening)?.[0].length ?? 0; indent >= 0; indent -= 1) {
    const more = lines.map((line) => line.slice(indent))
    if (more.join('\n').trim() !== text) continue
    const indicator = opening.charAt(indent) === ' ' ? '2' : ''
    return { first: `|${indicator}${/^\|\d?-/u.test(header) ? '-' : ''}`, more }
  }
  return undefined
}
