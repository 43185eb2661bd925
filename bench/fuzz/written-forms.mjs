import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

/** Whole files of the formats, as the built program writes them; `sources` are declarations or folders. */
export function writtenForms(sources, formats) {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-forms-'))
  try {
    const { status, stderr } = spawnSync(process.execPath, ['bin/jixiao.js', 'export', ...sources, '--format', formats.join(','), '-o', `${folder}/`, '--force', '--quiet'], { encoding: 'utf8' })
    if (status !== 0 && status !== 1) throw new Error(`the forms to begin with were not written:\n${stderr}`)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => extname(name) !== '').toSorted((a, b) => (a < b ? -1 : 1))
    return files.map((name) => ({ ending: extname(name).slice(1), bytes: readFileSync(join(folder, name)) }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
