import type { Span } from '../base/span.js'
import type { Node } from '../source/node.js'
import { headEnd } from '../source/scalar.js'
import { positionOf, type SourceFile } from '../source/source-file.js'

/** A comment `# jixiao-ignore JX201: 原因`. */
export interface IgnoreComment {
  /** From its sign to the end of the line. */
  readonly span: Span
  /** The rules that it names, by code or by name, as written. */
  readonly rules: readonly { readonly text: string; readonly span: Span }[]
  readonly reason: string
  /** The line, 1-based, whose findings it takes back: its own, or the next one that is neither blank nor a comment. */
  readonly line: number
}

/** Codes and names, then the reason; a colon between them is usual and may be left out before a reason that is no code. */
const pattern = /#[ \t]*jixiao-ignore(?![-\w])((?:[ \t,，、]*[A-Za-z][-\w]*(?![-\w]))*)[ \t]*[:：]?((?:(?![ \t]#[ \t]*jixiao-ignore)[^\r\n])*)/giu

/** Every such comment of a file, in file order. Texts that look like one are none. */
export function readIgnoreComments(file: SourceFile): readonly IgnoreComment[] {
  if (!/jixiao-ignore/iu.test(file.text)) return []
  const values = valueSpans(file, file.root)
  return [...file.text.matchAll(pattern)].flatMap((match): readonly IgnoreComment[] => {
    const [written, names = '', reason = ''] = match
    const start = match.index
    const isComment = /^$|[\s]/u.test(file.text.charAt(start - 1)) && !values.some((span) => span.start < start && start < span.end)
    if (!isComment) return []
    const namesStart = start + written.toLowerCase().indexOf('jixiao-ignore') + 'jixiao-ignore'.length
    return [
      {
        span: { start, end: start + written.trimEnd().length },
        rules: [...names.matchAll(/[^\s,，、]+/gu)].map(({ 0: text, index }) => ({ text, span: { start: namesStart + index, end: namesStart + index + text.length } })),
        reason: reason.trim(),
        line: targetLine(file, start),
      },
    ]
  })
}

function targetLine(file: SourceFile, start: number): number {
  const { line, column } = positionOf(file, start)
  const before = file.text.slice(start - column + 1, start)
  if (before.trim() !== '') return line
  let next = line + 1
  while (next < file.lineStarts.length && /^\s*(?:#|$)/u.test(lineAt(file, next))) next += 1
  return next
}

function lineAt({ text, lineStarts }: SourceFile, line: number): string {
  return text.slice(lineStarts[line - 1], lineStarts[line] ?? text.length).replace(/[\r\n]+$/u, '')
}

/** Where keys and values stand. A comment may stand behind the sign that begins a block of text, and in no other text. */
function valueSpans(file: SourceFile, node: Node | undefined): readonly Span[] {
  if (!node) return []
  if (node.kind === 'scalar') return [{ start: headEnd(file.text, node.span), end: node.span.end }]
  const spansIn = (inner: Node): readonly Span[] => valueSpans(file, inner)
  return node.kind === 'map' ? node.entries.flatMap(({ keySpan, value }) => [keySpan, ...spansIn(value)]) : node.items.flatMap(spansIn)
}

/** A comment that was meant as one of these and is none, such as `# jixiao-ingore` or `# jixiao ignore`. */
export interface MisspeltComment {
  /** The word itself. */
  readonly span: Span
  readonly word: string
}

const likely = /#[ \t]*(jixiao[-_ ]?[a-z][-a-z]*)(?=[^\r\n]*JX\d)/giu

/** Comments that begin with a word like `jixiao-ignore`. */
export function readMisspeltComments(file: SourceFile): readonly MisspeltComment[] {
  if (!/#[ \t]*jixiao/iu.test(file.text)) return []
  const values = valueSpans(file, file.root)
  return [...file.text.matchAll(likely)].flatMap(({ 0: whole, 1: word = '', index: hash }): readonly MisspeltComment[] => {
    const start = hash + whole.length - word.length
    const isComment = /^$|\s/u.test(file.text.charAt(hash - 1)) && !values.some((span) => span.start < hash && hash < span.end)
    return isComment && word.toLowerCase() !== 'jixiao-ignore' ? [{ span: { start, end: start + word.length }, word }] : []
  })
}
