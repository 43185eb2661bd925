import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto'
import { memoize } from '../../base/memoize.js'

/** What a result goes by: where to find it, and how to read it. Both follow from what the result was made of, and neither tells the other. */
export interface Seal {
  readonly id: string
  readonly key: Buffer
}

const method = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

/** A digest of a file's bytes. */
export const digestOf = memoize((bytes: Uint8Array): string => hash('sha256', bytes, 'hex'))

/** The seal of a result that rests on these things. */
export function sealOf(basis: readonly unknown[]): Seal {
  const digest = hash('sha512', JSON.stringify(basis), 'buffer')
  return { id: digest.toString('hex', 0, 32), key: digest.subarray(32) }
}

/** Locks a value, so that only who has what it was made of can read it, and a change of a single bit shows. */
export function lock(value: unknown, { key }: Seal): Buffer {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv(method, key, iv)
  return Buffer.concat([iv, cipher.update(JSON.stringify(value), 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** What was locked; nothing where it was changed since, or is of something else. */
export function unlock(locked: Buffer, { key }: Seal): unknown {
  try {
    const decipher = createDecipheriv(method, key, locked.subarray(0, ivLength), { authTagLength: tagLength })
    decipher.setAuthTag(locked.subarray(-tagLength))
    return JSON.parse(Buffer.concat([decipher.update(locked.subarray(ivLength, -tagLength)), decipher.final()]).toString('utf8'))
  } catch {
    return undefined
  }
}
