import type { Declaration } from './declaration.js'
import { indicatorRows, type IndicatorRow } from './rows.js'

const sharedRead = new WeakMap<Declaration, ReadonlySet<string>>()

/** Another row of the group has the same name, so that only the content tells them apart. */
export function isNameShared(declaration: Declaration, row: IndicatorRow): boolean {
  const known = sharedRead.get(declaration) ?? sharedNames(declaration)
  sharedRead.set(declaration, known)
  return known.has(nameInGroup(row))
}

function sharedNames(declaration: Declaration): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const row of indicatorRows(declaration)) {
    const name = nameInGroup(row)
    if (seen.has(name)) twice.add(name)
    seen.add(name)
  }
  return twice
}

function nameInGroup({ indicator, name }: IndicatorRow): string {
  return `${indicator.level2.id} ${name?.text ?? ''}`
}
