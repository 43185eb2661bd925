import type { DeclarationRecord } from './record.js'

/** Declarations of one department, or of one project of it, for one year, two or more: the totals count each of them. */
export function repeatedDepartments(records: readonly DeclarationRecord[]): readonly (readonly DeclarationRecord[])[] {
  const byDepartment = new Map<string, DeclarationRecord[]>()
  for (const record of records) {
    if (record.department === null) continue
    const key = [record.form, record.year, record.department, record.matter].join('\n')
    const known = byDepartment.get(key)
    if (known) known.push(record)
    else byDepartment.set(key, [record])
  }
  return [...byDepartment.values()].filter(({ length }) => length > 1)
}
