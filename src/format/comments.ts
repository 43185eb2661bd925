import { headEnd } from '../source/scalar.js'
import { columnOf, isEmptyCollection, type Leaf } from './leaves.js'

/** A comment from its `#` to the end of its line. */
export interface Comment {
  readonly start: number
  readonly end: number
  /** Without blanks at its end. */
  readonly text: string
  readonly column: number
  /** Nothing but blanks before it on its line. */
  readonly isOwnLine: boolean
}

/** Whether a comment tells the tool to overlook something on its line or the next. */
export function isSuppression({ text }: Comment): boolean {
  return /^#\s*jixiao-ignore/u.test(text)
}

/** Whether a comment tells an editor which form the file is. */
export function isSchemaComment({ text }: Comment): boolean {
  return /^#\s*yaml-language-server:/u.test(text)
}

/** Every comment of a file: what begins with `#` behind a blank, outside keys and values. */
export function commentsOf(text: string, leaves: readonly Leaf[]): readonly Comment[] {
  const comments: Comment[] = []
  let from = 0
  for (const leaf of leaves) {
    scan(text, from, leaf.span.start, comments)
    from = afterHeader(text, leaf, comments)
  }
  scan(text, from, text.length, comments)
  return comments
}

/** Where to go on behind a leaf; comments may stand inside an empty list, and behind the sign that begins a block of text. */
function afterHeader(text: string, { span, node }: Leaf, comments: Comment[]): number {
  if (node && isEmptyCollection(node)) return span.start
  if (node) scan(text, span.start, headEnd(text, span), comments)
  return span.end
}

function scan(text: string, from: number, to: number, comments: Comment[]): void {
  let start = text.indexOf('#', from)
  while (start !== -1 && start < to) {
    const isComment = start === 0 || /\s/u.test(text[start - 1] ?? '')
    const end = isComment ? lineEnd(text, start) : start + 1
    const column = columnOf(text, start)
    if (isComment) comments.push({ start, end, text: text.slice(start, end).trimEnd(), column, isOwnLine: text.slice(start - column, start).trim() === '' })
    start = text.indexOf('#', end)
  }
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}
