import { readCarriedXml, type CarriedSource } from '../../base/carried-source.js'
import { Refusal } from '../refusal.js'
import type { Zip } from './open-zip.js'

/** Parts that are looked at: files of other programs have one or two. */
const mostParts = 8
/** Bytes of such a part; what is larger is no declaration. */
const mostBytes = 4_000_000

/** The declaration that an office file of this tool carries. It is not needed for the form: where it cannot be read there is none. */
export function carriedIn({ names, part }: Zip): CarriedSource | undefined {
  for (const name of names.filter((one) => /^customxml\/item\d+\.xml$/u.test(one)).slice(0, mostParts)) {
    const bytes = quietly(part, name)
    const found = bytes && bytes.length <= mostBytes ? readCarriedXml(Buffer.from(bytes).toString('utf8')) : undefined
    if (found) return found
  }
  return undefined
}

function quietly(part: Zip['part'], name: string): Uint8Array | undefined {
  try {
    return part(name)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
