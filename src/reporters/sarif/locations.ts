import type { PlaceElsewhere } from '../../base/finding.js'
import type { Span } from '../../base/span.js'
import { pathAt, positionOf, type SourceFile } from '../../source/source-file.js'
import { isAbsolute, pathToUri } from '../uri.js'

/** Name of the folder that relative addresses start from. */
export const root = 'SRCROOT'

/** A file's address: from the root as the command line named it; one that was named absolutely stays so. */
export function artifactLocation({ path }: Pick<SourceFile, 'path'>): object {
  const uri = pathToUri(path)
  if (isAbsolute(path)) return { uri: `file://${uri.startsWith('/') ? '' : '/'}${uri.replace('%3A', ':')}` }
  return { uri, uriBaseId: root }
}

/** Lines and columns from 1, columns in UTF-16 units, ends exclusive. */
export function region(file: SourceFile, { start, end }: Span): object {
  const from = positionOf(file, start)
  const to = positionOf(file, end)
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
}

/** A file of another program has cells in place of lines: messages name them. */
export function physicalLocation(file: SourceFile, span: Span): object {
  if (file.cells) return { artifactLocation: artifactLocation(file) }
  return { artifactLocation: artifactLocation(file), region: { ...region(file, span), ...(span.end > span.start && { snippet: { text: file.text.slice(span.start, span.end) } }) } }
}

/** A place in a file that is not at hand. */
export function locationElsewhere({ path, from, to, text, cell }: PlaceElsewhere): object {
  if (cell) return { artifactLocation: artifactLocation({ path }) }
  return { artifactLocation: artifactLocation({ path }), region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column, ...(text !== '' && { snippet: { text } }) } }
}

/** The keys that lead to a place, as a JSON pointer. */
export function logicalLocations(file: SourceFile, span: Span): readonly object[] {
  const path = pathAt(file, span.start)
  const last = path.at(-1)
  if (last === undefined) return []
  const fullyQualifiedName = path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return [{ ...(typeof last === 'string' && { name: last }), fullyQualifiedName, kind: typeof last === 'string' ? 'property' : 'value' }]
}
