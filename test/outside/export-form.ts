import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
export const exampleFile = join(root, 'examples', 'hengdong-petition-2020.yaml')

/** A folder of its own for a test file, and a way to remove it. */
export function temporaryFolder(): { readonly folder: string, readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-outside-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** What the built command writes for a declaration, by kind of file. */
export function exportForm(declaration: string, folder: string, flags: readonly string[] = []): { readonly pdf: string, readonly xlsx: string } {
  execFileSync(process.execPath, [join(root, 'bin', 'jixiao.js'), 'export', declaration, '-o', `${folder}/`, ...flags], { stdio: 'pipe' })
  return { pdf: fileOf(folder, '.pdf'), xlsx: fileOf(folder, '.xlsx') }
}

/** The example with one change, as a file of its own. */
export function changedExample(folder: string, from: string, to: string): string {
  const text = readFileSync(exampleFile, 'utf8')
  if (!text.includes(from)) throw new Error(`the example does not say ${from}`)
  const file = join(folder, 'changed.yaml')
  writeFileSync(file, text.replace(from, to))
  return file
}

function fileOf(folder: string, extension: string): string {
  const [file, ...others] = readdirSync(folder).filter((name) => extname(name) === extension)
  if (file === undefined || others.length > 0) throw new Error(`expected one ${extension} among ${readdirSync(folder).join(', ')}`)
  return join(folder, file)
}
