import type { DeclarationRecord } from './record.js'

/** Declarations of one department for one year, two or more: the totals count each of them. */
export function repeatedDepartments(records: readonly DeclarationRecord[]): readonly (readonly DeclarationRecord[])[] {
  const byDepartment = new Map<string, DeclarationRecord[]>()
  for (const record of records) {
    if (record.department === null) continue
    const key = `${record.year ?? ''} ${record.department}`
    const known = byDepartment.get(key)
    if (known) known.push(record)
    else byDepartment.set(key, [record])
  }
  return [...byDepartment.values()].filter(({ length }) => length > 1)
}
