import { readOnly } from '../check.js'
import type { Declared } from '../importing/restore-unprinted.js'
import { toFormValues } from '../model/form-values.js'

/** What a declaration says; nothing where no form is recognized in it. */
export function readDeclared(bytes: Uint8Array): Declared | undefined {
  const declaration = readOnly('', bytes)
  return declaration && { kind: declaration.kind, values: toFormValues(declaration) }
}
