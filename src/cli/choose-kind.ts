import type { FormKind } from '../forms/form-kind.js'
import { formKinds } from '../forms/index.js'
import { usageError } from './usage-error.js'

/**
 * The form kind of this identifier or title; the first of the catalogue where none is named.
 * @throws UserError that lists all kinds.
 */
export function chooseKind(name: string | undefined): FormKind {
  const [first] = formKinds
  const found = name === undefined ? first : formKinds.find(({ id, title }) => id === name.trim().toLowerCase() || title === name.trim())
  if (found) return found
  const known = formKinds.map(({ id, title }) => `${title}（${id}）`)
  throw usageError({ zh: `没有“${name}”这种表；可以写：${known.join('、')}`, en: `there is no form '${name}'; choose from: ${formKinds.map(({ id, title }) => `${id} (${title})`).join(', ')}` })
}
