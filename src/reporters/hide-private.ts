import type { Finding } from '../base/finding.js'
import { fileWith, type SourceFile } from '../source/source-file.js'

/** Signs that stay readable at either end, so that whoever looks for the place knows it. */
const shown = { first: 3, last: 2 }

/** The file as reports may show it: what stands at private places is starred out, sign for sign, so that every other place stays where it is. */
export function hidePrivate(file: SourceFile, findings: readonly Finding[]): SourceFile {
  const places = findings.filter(({ isPrivate }) => isPrivate).map(({ primary }) => primary)
  if (places.length === 0) return file
  const text = places.reduce((all, { start, end }) => {
    const [from, to] = [start + shown.first, end - shown.last]
    return all.slice(0, from) + all.slice(from, to).replace(/[\dXx]/gu, '*') + all.slice(to)
  }, file.text)
  return fileWith(file, { text })
}
