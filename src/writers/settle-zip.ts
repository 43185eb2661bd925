import JSZip from 'jszip'

/** The earliest moment that a zip archive can state: a file written today equals one written tomorrow. */
export const settledDate = new Date(Date.UTC(1980, 0, 1))

/** What is put right in parts of an archive that a library cannot write so. */
export interface Repair {
  /** Tells parts by their names. */
  readonly part: RegExp
  readonly repair: (text: string) => string
}

/** The texts of an office file in a new archive, in the order of their names and without dates, each put right; parts that match `removed` are left out. */
export async function settleZip(bytes: ArrayBuffer | Uint8Array, repairs: readonly Repair[], removed: RegExp): Promise<Uint8Array> {
  const written = await JSZip.loadAsync(bytes)
  const settled = new JSZip()
  const parts = Object.values(written.files).filter(({ dir, name }) => !dir && !removed.test(name))
  for (const part of parts.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const text = await part.async('string')
    const content = repairs.filter((one) => one.part.test(part.name)).reduce((repaired, { repair }) => repair(repaired), text)
    settled.file(part.name, content, { date: settledDate, createFolders: false })
  }
  return settled.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}
