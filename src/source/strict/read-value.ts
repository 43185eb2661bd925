import type { ScalarNode } from '../node.js'
import { scalarOf } from '../scalar.js'
import type { Reading } from './strict-text.js'

/** A sign that a plain value cannot begin with, or that begins something else. */
const sign = /^(?:[?:,[\]{}#&*!|>%@`]|-(?: |$))/

/** The value that takes the rest of a line, a comment left out; nothing where it is not plain, or not closed. */
export function readValue(reading: Reading, text: string, start: number): ScalarNode | undefined {
  if (text.startsWith('"') || text.startsWith("'")) return readQuoted(reading, text, start)
  const comment = text.indexOf(' #')
  const written = withoutBlanks(comment === -1 ? text : text.slice(0, comment))
  if (sign.test(text) || written.includes(': ') || written.endsWith(':')) return undefined
  if (comment !== -1) reading.remarks.push({ start: start + comment + 1, end: start + text.length })
  return scalarOf(written, { start, end: start + written.length }, plainType(written))
}

const quoted = /^(?:'((?:[^']|'')*)'|"([^"\\]*)") *(?= #|$)/

/** Quoted on one line; double quotes without any backslash. */
function readQuoted({ remarks }: Reading, text: string, start: number): ScalarNode | undefined {
  const found = quoted.exec(text)
  if (!found) return undefined
  const [all, single, double = ''] = found
  const end = all.trimEnd().length
  if (all.length < text.length) remarks.push({ start: start + all.length + 1, end: start + text.length })
  return scalarOf(single?.replaceAll("''", "'") ?? double, { start, end: start + end }, 'text')
}

function withoutBlanks(text: string): string {
  let end = text.length
  while (text.charAt(end - 1) === ' ') end--
  return text.slice(0, end)
}

const nothing = /^(?:~|[Nn]ull|NULL)$/
const yesOrNo = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/
const number = /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

/** What the core schema of YAML 1.2 takes a plain value for. */
function plainType(written: string): ScalarNode['type'] {
  // Chinese text, as most values are, needs no closer look.
  if (written.charCodeAt(0) > 0x7e) return 'text'
  if (number.test(written)) return 'number'
  if (nothing.test(written)) return 'blank'
  return yesOrNo.test(written) ? 'boolean' : 'text'
}
