import type { Finding, Fix } from '../base/finding.js'
import type { Span } from '../base/span.js'
import type { Entry, Node } from './node.js'
import type { SourceFile } from './source-file.js'

/** A text with edits made, and the way back from its offsets to those of the text before. */
export interface Repaired {
  readonly text: string
  readonly back: (offset: number) => number
}

export type Edit = Pick<Fix, 'span' | 'text'>

/** Makes edits in a text. Of edits that overlap the first is made, the others are left out. */
export function applyEdits(text: string, edits: readonly Edit[]): Repaired {
  const made = withoutOverlaps(edits)
  let result = ''
  let from = 0
  const steps: Step[] = []
  for (const edit of made) {
    result += text.slice(from, edit.span.start)
    steps.push({ start: result.length, end: result.length + edit.text.length, span: edit.span })
    result += edit.text
    from = edit.span.end
  }
  return { text: result + text.slice(from), back: (offset) => wayBack(steps, offset) }
}

/** Where an edit came to stand in the new text. */
interface Step extends Span {
  readonly span: Span
}

/** Edits in order of their places, each kept only if it begins where those before it have ended. */
export function withoutOverlaps<Kind extends Edit>(edits: readonly Kind[]): readonly Kind[] {
  let end = 0
  let insertion = -1
  return edits
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({ span }) => {
      const isInsertion = span.start === span.end
      if (span.start < end || (isInsertion && span.start === insertion)) return false
      end = span.end
      if (isInsertion) insertion = span.start
      return true
    })
}

function wayBack(steps: readonly Step[], offset: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((steps[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  const step = steps[low - 1]
  if (!step) return offset
  if (offset >= step.end) return offset - step.end + step.span.end
  return Math.min(step.span.start + offset - step.start, step.span.end)
}

/** What was read from a repaired text, with its places in the text before. */
export function moveBack(file: Pick<SourceFile, 'root' | 'findings' | 'damaged' | 'brokenFrom'>, back: Repaired['back']): Pick<SourceFile, 'root' | 'findings' | 'damaged' | 'brokenFrom'> {
  const move = ({ start, end }: Span): Span => ({ start: back(start), end: Math.max(back(start), back(end)) })
  return {
    root: file.root && moveNode(file.root, move),
    findings: file.findings.map((finding) => moveFinding(finding, move)),
    damaged: file.damaged.map(move),
    brokenFrom: file.brokenFrom === undefined ? undefined : back(file.brokenFrom),
  }
}

type Move = (span: Span) => Span

function moveNode(node: Node, move: Move): Node {
  const span = move(node.span)
  if (node.kind === 'map') return { ...node, span, entries: node.entries.map((entry) => moveEntry(entry, move)) }
  return node.kind === 'list' ? { ...node, span, items: node.items.map((item) => moveNode(item, move)) } : { ...node, span }
}

function moveEntry({ key, keySpan, value }: Entry, move: Move): Entry {
  return { key, keySpan: move(keySpan), value: moveNode(value, move) }
}

function moveFinding(finding: Finding, move: Move): Finding {
  return {
    ...finding,
    primary: move(finding.primary),
    related: finding.related.map((place) => ({ ...place, span: move(place.span) })),
    fixes: finding.fixes.map((fix) => ({ ...fix, span: move(fix.span) })),
  }
}
