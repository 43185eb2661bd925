import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { generatedFiles } from './generated-files.js'

/** Writes the committed files that come from the sources. */
export function writeGenerated(): void {
  for (const [path, text] of Object.entries(generatedFiles())) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
}
