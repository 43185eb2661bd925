import { structuredPatch } from 'diff'
import { visibleText } from '../reporters/visible-text.js'

/** The difference between two texts in unified format, fit for a terminal; empty where there is none. */
export async function unifiedDiff(path: string, before: string, after: string): Promise<string> {
  const { hunks } = structuredPatch(path, path, before, after, '', '', { context: 3 })
  if (hunks.length === 0) return ''
  const lines = hunks.flatMap((hunk) => [`@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@`, ...hunk.lines.map(withoutReturn)])
  return [`--- ${path}`, `+++ ${path}`, ...lines, ''].map((line, index, all) => (index < all.length - 1 ? visibleText(line) : line)).join('\n')
}

/** The return of a line that ends in CRLF is part of the line break, not of what is shown. */
function withoutReturn(line: string): string {
  return line.replace(/\r$/u, '')
}

function range(start: number, count: number): string {
  return count === 1 ? String(start) : `${start},${count}`
}
