import { department2020 } from './department-2020/kind.js'
import type { FormKind } from './form-kind.js'

/** The catalogue of form kinds. */
export const formKinds: readonly FormKind[] = [department2020]

/** The form kind with this printed name. */
export function findFormKind(title: string): FormKind | undefined {
  return formKinds.find((kind) => kind.title === title)
}
