import type { Span } from '../base/span.js'
import type { ScalarNode } from './node.js'

/** A value of the tree, from its text without quotes and what YAML takes that for. */
export function scalarOf(text: string, span: Span, type: ScalarNode['type']): ScalarNode {
  return type === 'blank' || text.trim() === '' ? { kind: 'scalar', span, text, type: 'blank' } : { kind: 'scalar', span, text: text.trim(), type }
}

/** Where the head of a text ends: the line of the sign that begins a block of text, behind which a comment may stand; elsewhere the text begins at once. */
export function headEnd(text: string, { start, end }: Span): number {
  if (!/[|>]/u.test(text.charAt(start))) return start
  const lineEnd = text.indexOf('\n', start)
  return lineEnd === -1 ? end : lineEnd
}

/** A value where nothing is written, or nothing that could be read. */
export function blankAt(span: Span): ScalarNode {
  return { kind: 'scalar', span, text: '', type: 'blank' }
}
