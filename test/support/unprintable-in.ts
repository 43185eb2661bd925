import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../src/base/finding.js'
import type { Checked } from '../../src/check.js'
import { unprintableFindings } from '../../src/cli/unprintable.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'
import { writePdf } from '../../src/writers/pdf/write-pdf.js'
import { usualOptions } from '../../src/writers/writer.js'

const readFont = async (name: string): Promise<Uint8Array> => readFile(join(import.meta.dirname, '../../dist/fonts', name))

/** What stands in the way of writing a declaration as PDF with the fonts that come with the tool. */
export async function unprintableIn({ file, declaration }: Checked): Promise<readonly Finding[]> {
  if (!declaration) return []
  const written = await writePdf(fillTemplate(declaration.kind, toFormValues(declaration)), { ...usualOptions, readFont })
  return 'unprintable' in written ? unprintableFindings(file, written.unprintable) : []
}
