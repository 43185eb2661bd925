import type { Span } from '../base/span.js'
import type { Declaration, Indicator, LocatedText } from './declaration.js'
import { resolveLink, type LinkTarget } from './link-targets.js'
import { readPaths } from './row-paths.js'

export type { LinkTarget, UnresolvedReason } from './link-targets.js'

/** One reference of a row to another row, a goal or a duty. */
export interface Link {
  /** The row that refers. */
  readonly from: Indicator
  /** The reference as written, such as 数量指标/网上信访件. */
  readonly text: string
  /** The reference's own place, or that of the whole cell where the two cannot be told apart. */
  readonly span: Span
  /** The span holds the reference to the letter, and nothing else. */
  readonly isExact: boolean
  readonly target: LinkTarget
}

const linksRead = new WeakMap<Declaration, readonly Link[]>()

/** Every reference in file order, with what it refers to; read once for all rules. */
export function linksOf(declaration: Declaration): readonly Link[] {
  const known = linksRead.get(declaration)
  if (known) return known
  const links = readLinks(declaration)
  linksRead.set(declaration, links)
  return links
}

/** References for which, if they lead nowhere, the closest row is looked for: that takes a while. */
const mostGuesses = 200

function readLinks(declaration: Declaration): readonly Link[] {
  const references = declaration.indicators.flatMap((from) => {
    const cell = from.cells['relatesTo']
    return cell ? referencesIn(cell, declaration.file.text).map((reference) => ({ from, ...reference })) : []
  })
  if (references.length === 0) return []
  const places = { declaration, paths: readPaths(declaration) }
  return references.map((reference, index): Link => ({ ...reference, target: resolveLink(reference.text, reference.from, places, index < mostGuesses) }))
}

function referencesIn(cell: LocatedText, fileText: string): readonly Pick<Link, 'text' | 'span' | 'isExact'>[] {
  const written = fileText.slice(cell.span.start, cell.span.end)
  // Quotes stand around the text; what YAML has changed otherwise is not found.
  const shift = written.indexOf(cell.text)
  return Array.from(cell.text.matchAll(/[^；;\n]+/gu)).flatMap(({ 0: part, index }) => {
    const text = part.trim()
    if (text === '') return []
    const start = cell.span.start + shift + index + part.indexOf(text)
    return [shift === -1 ? { text, span: cell.span, isExact: false } : { text, span: { start, end: start + text.length }, isExact: true }]
  })
}
