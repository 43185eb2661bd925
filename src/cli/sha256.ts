import type { Hash } from 'node:crypto'

/** A hash to be fed. What makes hashes is loaded by the first one: loading it takes a twentieth of a check, which needs none. */
export function sha256(): Hash {
  return process.getBuiltinModule('node:crypto').createHash('sha256')
}
