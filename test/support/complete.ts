import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runBuilt } from './run-built.js'
import { temporaryFolder } from './temporary-folder.js'

/** What bash offers at the end of the last of these words, or of the one at `index`, up to `typed`. */
export function completeInBash(words: readonly string[], options: { readonly cwd?: string; readonly index?: number; readonly typed?: string } = {}): readonly string[] {
  const { index = words.length - 1, cwd = temporaryFolder() } = options
  const typed = options.typed ?? words[index] ?? ''
  const script = 'set -u; source "$1"; COMP_CWORD=$2; current=$3; shift 3; COMP_WORDS=("$@"); _jixiao jixiao "$current" "${COMP_WORDS[COMP_CWORD-1]}"; printf "%s\\n" "${COMPREPLY[@]-}"'
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', completionFile('bash'), String(index), typed, ...words], { cwd, encoding: 'utf8' })
  if (stderr !== '') throw new Error(stderr)
  return stdout.split('\n').filter((line) => line !== '').toSorted()
}

/** The script for a shell, in a file. */
export function completionFile(shell: string, ...more: readonly string[]): string {
  const file = join(temporaryFolder(), `completion.${shell}`)
  writeFileSync(file, runBuilt(['completion', shell, ...more]).out)
  return file
}
