import JSZip from 'jszip'

/** The earliest moment that a zip archive can state: a file written today equals one written tomorrow. */
export const settledDate = new Date(Date.UTC(1980, 0, 1))

/** One text of an office file. */
export interface ZipPart {
  readonly name: string
  readonly text: string
}

/** What is put right in parts of an archive that a library cannot write so. */
export interface Repair {
  /** Tells parts by their names. */
  readonly part: RegExp
  readonly repair: (text: string) => string
}

/** An archive of texts in the order of their names, without dates: equal texts give equal bytes. */
export async function zipOf(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const archive = new JSZip()
  for (const { name, text } of parts.toSorted((a, b) => (a.name < b.name ? -1 : 1))) archive.file(name, text, { date: settledDate, createFolders: false })
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

/** The texts of an office file in such an archive, each put right; parts that match `removed` are left out, others are added. */
export async function settleZip(bytes: ArrayBuffer, repairs: readonly Repair[], removed: RegExp, added: readonly ZipPart[] = []): Promise<Uint8Array> {
  const written = await JSZip.loadAsync(bytes)
  const files = Object.values(written.files).filter(({ dir, name }) => !dir && !removed.test(name))
  const parts = await Promise.all(files.map(async (file): Promise<ZipPart> => {
    const text = await file.async('string')
    return { name: file.name, text: repairs.filter((one) => one.part.test(file.name)).reduce((repaired, { repair }) => repair(repaired), text) }
  }))
  return zipOf([...parts, ...added])
}
