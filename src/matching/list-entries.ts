import { toChineseNumber } from '../base/chinese-number.js'
import { joined, type FoundText } from './found.js'

/** A way of numbering paragraphs; the pattern matches the number in front, or after a sentence. */
interface Numbering {
  readonly at: (number: number) => string
}

const blank = String.raw`[ \t\u3000\u00a0]*`
const styles: readonly Numbering[] = [
  { at: (number) => `[（(]${blank}${toChineseNumber(number)}${blank}[）)]${blank}[、.．]?` },
  { at: (number) => `[（(]${blank}${number}${blank}[）)]${blank}[、.．]?` },
  { at: (number) => `目标${blank}(?:${number}|${toChineseNumber(number)})${blank}[:：、.．]` },
  { at: (number) => `${toChineseNumber(number)}${blank}[、.．]` },
  { at: (number) => `${number}${blank}(?:[、．]|[.](?!\\d))` },
  { at: (number) => `${number}[）)]` },
  { at: (number) => (number <= 20 ? String.fromCodePoint(0x245f + number) : '(?!)') },
]

/**
 * The entries of a list that a form numbers in print, without their numbers. Each paragraph with the next number begins an
 * entry; paragraphs without any number are entries each. A text whose numbers do not count up from 1 stays as found.
 */
export function entriesOf(parts: readonly FoundText[], printed: string): readonly FoundText[] {
  const own = ownStyle(printed)
  const first = parts.find(({ text }) => text.trim() !== '')?.text ?? ''
  const style = [own, ...styles].find(({ at }) => new RegExp(`^\\s*${at(1)}`, 'u').test(first))
  if (!style) return parts.flatMap(paragraphsOf).reduce(goOn, [])
  const entries: FoundText[] = []
  for (const part of parts) {
    const pieces = piecesBy(style, part.text, entries.length + 1)
    const [lead = '', ...numbered] = pieces
    const last = entries.at(-1)
    if (lead.trim() !== '' && last) entries[entries.length - 1] = joined([last, { ...part, text: lead.trim() }], '\n')
    else if (lead.trim() !== '') entries.push({ ...part, text: lead.trim() })
    entries.push(...numbered.map((text) => ({ ...part, text: text.trim() })))
  }
  return entries
}

/** The numbering that this tool prints: `目标{1}：`. */
function ownStyle(printed: string): Numbering {
  const literal = printed.replace(/[\\^$.*+?()|[\]/]/gu, String.raw`\$&`)
  return { at: (number) => (printed === '' ? '(?!)' : literal.replace('{一}', toChineseNumber(number)).replace('{1}', String(number))) }
}

/** The text in front of the first number, then the text behind each number that follows in order. */
function piecesBy({ at }: Numbering, text: string, from: number): readonly string[] {
  const pieces: string[] = []
  let rest = text
  for (let number = from; ; number++) {
    const match = new RegExp(`(^[^\\S\\n]*|\\n[^\\S\\n]*|[。；;]\\s*)${at(number)}`, 'u').exec(rest)
    if (!match) return [...pieces, rest]
    // What ends the entry before stays with it.
    pieces.push(rest.slice(0, match.index) + (match[1] ?? '').trimEnd())
    rest = rest.slice(match.index + match[0].length)
  }
}

/** A paragraph that ends in a comma goes on in the next. */
function goOn(paragraphs: readonly FoundText[], next: FoundText): readonly FoundText[] {
  const last = paragraphs.at(-1)
  return last && /[，,、]$/u.test(last.text) ? [...paragraphs.slice(0, -1), joined([last, next], '\n')] : [...paragraphs, next]
}

function paragraphsOf(part: FoundText): readonly FoundText[] {
  return part.text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ ...part, text: line.trim() }]))
}
