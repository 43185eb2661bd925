import type { ErrorCode, YAMLError } from 'yaml'
import { completeFinding, type Finding } from '../base/finding.js'
import type { Span } from '../base/span.js'
import type { Text } from '../base/text.js'
import type { Entry, Node } from './node.js'
import { yamlSyntax } from './rules.js'
import { startOfLine } from './source-file.js'
import { yamlErrorTexts } from './yaml-error-texts.js'

/** Errors that spoil one value and leave the structure around it intact. */
const local: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ALIAS_PROPS', 'BAD_ALIAS', 'BAD_DQ_ESCAPE', 'BAD_PROP_ORDER', 'BAD_SCALAR_START', 'MULTIPLE_ANCHORS', 'MULTIPLE_TAGS', 'TAG_RESOLVE_FAILED', 'UNEXPECTED_TOKEN',
])

/** Errors told one by one; of more, the last finding gives the number. */
const maximumErrors = 100

/** One finding for each error: errors at one place are one, and so are tabs, however many lines they indent. */
export function translateErrors(errors: readonly YAMLError[], text: string): readonly Finding[] {
  const told = new Set<string>()
  const firsts = withoutConsequences(errors, text).filter(({ code, pos }) => {
    const place = code === 'TAB_AS_INDENT' ? code : String(pos[0])
    const isFirst = !told.has(place)
    told.add(place)
    return isFirst
  })
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT').length
  const left = firsts.length - maximumErrors
  // Of errors that come to stand at one place the first is told.
  return firsts.slice(0, maximumErrors).map((error, index) => {
    const more: readonly Text[] = [
      ...(error.code === 'TAB_AS_INDENT' && tabs > 1 ? [{ zh: `共 ${tabs} 处`, en: `${tabs} places in all` }] : []),
      ...(left > 0 && index === maximumErrors - 1 ? [{ zh: `另有 ${left} 处写法错误没有列出`, en: `${left} more syntax errors are not listed` }] : []),
    ]
    return syntax(error, text, more)
  }).filter(({ primary }, index, all) => index === 0 || all[index - 1]?.primary.start !== primary.start)
}

/** Where a block hangs below a value, each of its lines is an error; the first one says it. */
function withoutConsequences(errors: readonly YAMLError[], text: string): readonly YAMLError[] {
  let end = -1
  return errors.filter((error) => {
    const isConsequence = error.pos[0] <= end
    if (!isConsequence && colonText(error, text) === indentedTooFar) end = endOfBlock(error.pos[0], text)
    return !isConsequence
  })
}

/** Where the next line begins that is no deeper than the line at an offset. */
function endOfBlock(offset: number, text: string): number {
  const lineStart = startOfLine(text, offset)
  const indent = /^ */u.exec(text.slice(lineStart, offset))?.[0].length ?? 0
  const next = new RegExp(`[\\r\\n] {0,${indent}}[^ \\r\\n]`, 'u').exec(text.slice(offset))
  return next ? offset + next.index + next[0].length : text.length
}

/** Errors behind which keys may have ended up in other groups, in file order. */
export function structuralErrors(errors: readonly YAMLError[]): readonly YAMLError[] {
  return errors.filter(({ code }) => !local.has(code)).toSorted((a, b) => a.pos[0] - b.pos[0])
}

/** The stretch that an error makes unreliable: the entry it stands in, as a whole entry of the file where the structure is in doubt. */
export function damagedBy(error: YAMLError, root: Node | undefined, text: string): Span {
  const [start] = error.pos
  const path = entriesAt(root, start)
  const entry = local.has(error.code) ? path.at(-1) : path[0]
  return entry ? { start: entry.keySpan.start, end: Math.max(entry.keySpan.end, entry.value.span.end, start) } : { start: 0, end: text.length }
}

function syntax(error: YAMLError, text: string, notes: readonly Text[]): Finding {
  const message = colonText(error, text) ?? yamlErrorTexts[error.code]
  return completeFinding(yamlSyntax, {
    primary: message === indentedTooFar ? nextLine(error.pos[0], text) : error.code === 'BAD_INDENT' ? firstWord(error.pos, text) : withinLine(error.pos, text),
    message,
    label: { zh: '读到这里出错', en: 'the error is here' },
    notes,
  })
}

/** What the line itself tells of an error that has to do with colons and indentation. */
function colonText({ code, pos }: YAMLError, text: string): Text | undefined {
  // Finding where a long line begins takes time, and there may be an error at each of its words.
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MULTILINE_IMPLICIT_KEY' && code !== 'MISSING_CHAR') return undefined
  const lineStart = startOfLine(text, pos[0])
  const [line = ''] = /^[^\r\n]*/u.exec(text.slice(lineStart, lineStart + 1000)) ?? []
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return line.split(/: |:$/u).length > 2 ? undefined : indentedTooFar
  if (/^\s*(?:- )?[^:"'\s]+：/u.test(line)) return fullWidthColon
  return /^\s*(?:- )?[^:"'\s]+:[^\s]/u.test(line) ? blankAfterColon : undefined
}

const indentedTooFar: Text = { zh: '缩进多了：上一行已经填了值，下面不能再有下级栏目', en: 'indented too far: the line above has a value already, so nothing can stand below it' }
const fullWidthColon: Text = { zh: '栏目名后面用了全角冒号“：”；请改用半角冒号“:”加一个空格', en: 'a full-width colon stands behind the key; use a half-width colon and a blank' }
const blankAfterColon: Text = { zh: '半角冒号“:”后面少了一个空格', en: 'a blank is missing behind the colon' }

/** The key that the next line begins with. */
function nextLine(start: number, text: string): Span {
  const [before = '', key = ''] = /^[^\r\n]*[\r\n\s]*([^\r\n:]*)/u.exec(text.slice(start, start + 2000)) ?? []
  const end = start + before.length
  return { start: end - key.length, end }
}

/** What the line begins with; at the end of a line the parser speaks of the next one. */
function firstWord(pos: readonly [number, number], text: string): Span {
  const span = withinLine(pos, text)
  if (/^[ \t]*(?:[\r\n]|$)/u.test(text.slice(pos[0], pos[0] + 200))) return nextLine(pos[0], text)
  const lineStart = startOfLine(text, pos[0])
  const [, indent = '', word = ''] = /^([ \t]*)([^\r\n:]*)/u.exec(text.slice(lineStart, lineStart + 500)) ?? []
  const start = lineStart + indent.length
  return word !== '' ? { start, end: start + word.length } : span
}

/** The error's place, at least one character and not past the end of its line. */
function withinLine([start, end]: readonly [number, number], text: string): Span {
  const lineEnd = /[\r\n]/u.exec(text.slice(start))?.index ?? text.length - start
  return { start, end: Math.max(start, Math.min(Math.max(end, start + 1), start + lineEnd)) }
}

function entriesAt(node: Node | undefined, offset: number): readonly Entry[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => (covers(item.span, offset) ? entriesAt(item, offset) : []))
  if (node?.kind !== 'map') return []
  const entry = node.entries.findLast(({ keySpan }) => keySpan.start <= offset)
  return entry ? [entry, ...entriesAt(entry.value, offset)] : []
}

function covers(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end
}
