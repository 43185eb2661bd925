import { emptyForm } from '../forms/fill-template.js'
import type { FormKind } from '../forms/form-kind.js'
import type { Sheet } from '../sheet/sheet.js'

/** As on paper: each level is one cell beside its rows. Word makes rows higher and adds rows by itself, so that few are enough. */
const room = { entries: 6, rows: { expected: 4, other: 2 }, repeatsLevels: false, hasOptional: false, gap: '　　　　' } as const

/** The empty form as printed, with room to write. */
export function paperSheet(kind: FormKind): Sheet {
  return emptyForm(kind, room)
}
