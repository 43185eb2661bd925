import type { ErrorCode, YAMLError } from 'yaml'
import { completeFinding, type Finding } from '../base/finding.js'
import type { Span } from '../base/span.js'
import type { Entry, Node } from './node.js'
import { yamlSyntax } from './rules.js'
import { yamlErrorTexts } from './yaml-error-texts.js'

/** Errors that spoil one value and leave the structure around it intact. */
const local: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ALIAS_PROPS', 'BAD_ALIAS', 'BAD_DQ_ESCAPE', 'BAD_PROP_ORDER', 'BAD_SCALAR_START', 'MULTIPLE_ANCHORS', 'MULTIPLE_TAGS', 'TAG_RESOLVE_FAILED', 'UNEXPECTED_TOKEN',
])

/** One finding for each error; errors at one place are one. */
export function translateErrors(errors: readonly YAMLError[], text: string): readonly Finding[] {
  const firsts = errors.filter((error, index) => errors.findIndex((other) => other.pos[0] === error.pos[0]) === index)
  return firsts.map((error) => syntax(error, text))
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

function syntax(error: YAMLError, text: string): Finding {
  const sentence = yamlErrorTexts[error.code]
  return completeFinding(yamlSyntax, {
    primary: withinLine(error.pos, text),
    message: sentence,
    label: { zh: '读到这里出错', en: 'the error is here' },
  })
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
