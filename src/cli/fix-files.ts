import type { Finding } from '../base/finding.js'
import type { Text } from '../base/text.js'
import { fix, type Fixed } from '../fix.js'
import { visibleText } from '../reporters/visible-text.js'
import type { CheckedFile, Judge } from './check-files.js'
import type { Io } from './io.js'
import { rewriteFile } from './rewrite-file.js'

/** What the command line says of mending. */
export interface FixOptions {
  readonly dryRun?: true
  readonly unsafe?: true
}

/** Mends each file as it is checked, and remembers what was done. */
export interface Mending {
  readonly judge: Judge
  readonly fixed: ReadonlyMap<string, Fixed>
}

/** A dry run leaves the findings as they are. */
export function startMending({ dryRun, unsafe }: FixOptions): Mending {
  const fixed = new Map<string, Fixed>()
  return {
    fixed,
    judge: (path, bytes, settings) => {
      const one = fix(path, bytes, { unsafe: unsafe === true, settings })
      fixed.set(path, one)
      return dryRun ? one.before : one.after
    },
  }
}

/** What mending came to. */
export interface Mended {
  /** One sentence a file, for those that changed or would. */
  readonly told: readonly Text[]
  readonly failures: readonly Text[]
}

/** Writes what was mended, or shows it: a dry run as a difference, standard input on standard output. */
export async function writeMended(checked: readonly Pick<CheckedFile, 'file' | 'isStdin'>[], { fixed }: Mending, { dryRun }: FixOptions, io: Io): Promise<Mended> {
  const told: Text[] = []
  const failures: Text[] = []
  for (const { file, isStdin } of checked) {
    const one = fixed.get(file.path)
    if (!one) continue
    if (isStdin && !dryRun) io.outBytes(one.bytes)
    if (one.mended.length === 0) continue
    const failure = dryRun ? await showDifference(one, io) : isStdin ? undefined : await rewriteFile(file.path, one.bytes, io)
    if (failure) failures.push(failure)
    else told.push(mendedText(file.path, one.mended, dryRun === true))
  }
  return { told, failures }
}

async function showDifference({ before, after }: Fixed, io: Io): Promise<undefined> {
  const { unifiedDiff } = await import('./show-diff.js')
  io.out(await unifiedDiff(before.file.path, before.file.text, after.file.text))
}

/** `a.yaml：改好 3 处：JX007 2 处、JX101 1 处`. */
function mendedText(path: string, mended: readonly Finding[], isDry: boolean): Text {
  const codes = [...new Set(mended.map(({ rule }) => rule))].toSorted()
  const counts = codes.map((code) => ({ code, count: mended.filter(({ rule }) => rule === code).length }))
  const name = visibleText(path)
  return {
    zh: `${name}：${isDry ? '可以改好' : '改好'} ${mended.length} 处（${counts.map(({ code, count }) => `${code} ${count} 处`).join('、')}）`,
    en: `${name}: ${mended.length} ${isDry ? 'to be mended' : 'mended'} (${counts.map(({ code, count }) => `${code}: ${count}`).join(', ')})`,
  }
}
