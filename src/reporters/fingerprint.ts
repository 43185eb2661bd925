import { createHash } from 'node:crypto'
import type { Finding } from '../base/finding.js'
import { entryOf, pathTo, type Node } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'

/**
 * Knows a fault again in later versions of a file: made of the rule and of what the places are called, neither of lines
 * nor of the values found. In file order; no two findings of a file have the same.
 */
export function fingerprintsOf({ root }: SourceFile, findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map(({ rule, primary, related }) => {
    const places = [primary, ...related.map(({ span }) => span)].map(({ start }) => namesTo(root, start))
    const key = JSON.stringify([rule, ...places])
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return createHash('sha256').update(count === 1 ? key : `${key}#${count}`).digest('hex')
  })
}

/** The keys that lead to a place; items of a list go by their first text, so that adding an item moves nothing. */
function namesTo(root: Node | undefined, offset: number): readonly string[] {
  let node = root
  return pathTo(root, offset).map((step) => {
    if (typeof step === 'string') {
      node = entryOf(node, step)?.value
      return step
    }
    const names = node?.kind === 'list' ? node.items.map(firstText) : []
    node = node?.kind === 'list' ? node.items[step] : undefined
    const name = names[step] ?? ''
    const earlier = names.slice(0, step).filter((other) => other === name).length
    return earlier === 0 ? name : `${name}#${earlier + 1}`
  })
}

function firstText(node: Node): string {
  if (node.kind === 'scalar') return node.text
  const parts = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items
  for (const part of parts) {
    const text = firstText(part)
    if (text !== '') return text
  }
  return ''
}
