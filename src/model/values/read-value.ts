import { compose } from './compose.js'
import type { Tokens } from './cursor.js'
import { foldValue } from './fold.js'
import { lex } from './lex.js'
import { readPieces } from './pieces.js'
import { isNotApplicable, isPlaceholder, readQualitative } from './qualitative.js'
import { settle } from './settle.js'
import type { Value, ValueContext } from './value.js'

/** Longer texts are prose, whatever stands in them. */
const longest = 400
/** 10/10万 and 100/万, as rates of death and of illness are written. */
const ofManyPeople = /(?<=\d)\/(10|十|1|一)?万(?=以[下内]|$)/u

/** Reads an indicator's value as people write it. Never throws; takes time in proportion to the text. */
export function readValue(raw: string, context: ValueContext = {}): Value {
  const folded = foldValue(raw)
  if (folded === '') return { kind: 'blank', raw }
  if (folded.length > longest) return readQualitative(folded.slice(0, longest), raw, /\d/u.test(folded))
  if (isNotApplicable(folded)) return { kind: 'na', raw }
  if (isPlaceholder(folded)) return { kind: 'placeholder', raw }
  const tokens = lex(withoutBrackets(folded).replace(ofManyPeople, (_, many?: string) => (many === '10' || many === '十' ? '十万分比' : '万分比')))
  if (lacksNumber(tokens)) return { kind: 'placeholder', raw }
  const { value, scale, mentionsNumber } = compose(readPieces(tokens), raw, context.year)
  return value ? settle(value, scale, context) : readQualitative(folded, raw, mentionsNumber)
}

/** ≥ %, 元/亩: signs and units with nothing to count are what the template left. */
function lacksNumber(tokens: Tokens): boolean {
  return tokens.every(({ text, meaning: { type } }) => text !== '半年' && ( type === 'sign' || type === 'unit' || type === 'scale' || type === 'over' || type === 'open' || type === 'close'))
}

/** Brackets around the whole, and a point at the end, say nothing. */
function withoutBrackets(folded: string): string {
  const text = folded.replace(/[。;,、]+$/u, '')
  return isEnclosed(text) ? text.slice(1, -1) : text
}

/** The bracket that opens the text is the one that its last character closes. */
function isEnclosed(text: string): boolean {
  if (!text.startsWith('(') || !text.endsWith(')')) return false
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '(') depth++
    else if (text.charAt(at) === ')') depth--
    if (depth === 0) return at === text.length - 1
  }
  return false
}
