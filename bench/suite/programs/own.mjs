// A form by our own writers. Bundled before it is run; FORMAT says which.
import { usualOptions } from '../../../src/writers/writer.ts'
import { writers } from '../../../src/writers/index.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export async function openWriter() {
  const write = await writers[process.env.FORMAT]()
  const readFont = (name) => readFile(join('dist/fonts', name))
  return {
    write: async ({ sheet, source }) => {
      const written = await write(sheet, { ...usualOptions, archival: true, source: { name: 'a.yaml', bytes: Buffer.from(source) }, readFont })
      if (!('bytes' in written)) throw new Error('the form could not be written')
      return written.bytes
    },
  }
}
