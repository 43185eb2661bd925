import { createHash } from 'node:crypto'
import type { Finding } from '../base/finding.js'
import { namedPathTo } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'

/**
 * Knows a fault again in later versions of a file: made of the rule and of what the places are called, neither of lines
 * nor of the values found. In file order; no two findings of a file have the same.
 */
export function fingerprintsOf(file: SourceFile, findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map(({ rule, primary, related }) => {
    const places = [primary, ...related.map(({ span }) => span)].map(({ start }) => namedPathTo(file.root, start))
    const key = JSON.stringify([rule, ...places])
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return createHash('sha256').update(count === 1 ? key : `${key}#${count}`).digest('hex')
  })
}
