import type { Span } from '../base/span.js'
import type { ScalarNode } from './node.js'

/** A value of the tree, from its text without quotes and what YAML takes that for. */
export function scalarOf(text: string, span: Span, type: ScalarNode['type']): ScalarNode {
  return type === 'blank' || text.trim() === '' ? { kind: 'scalar', span, text, type: 'blank' } : { kind: 'scalar', span, text: text.trim(), type }
}

/** A value where nothing is written, or nothing that could be read. */
export function blankAt(span: Span): ScalarNode {
  return { kind: 'scalar', span, text: '', type: 'blank' }
}
