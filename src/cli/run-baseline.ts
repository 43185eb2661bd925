import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Text } from '../base/text.js'
import { compareWithBaseline } from '../baseline/apply-baseline.js'
import type { BaselineEntry } from '../baseline/entries.js'
import { displayWidth } from '../base/width.js'
import { messageLine, visibleText } from '../reporters/visible-text.js'
import { ruleCatalogue } from '../rule-catalogue.js'
import { baselineable, entriesElsewhere, entriesFor, entriesGone, nameIn, readBaseline, writeBaseline } from './baselines.js'
import { checkTogether, type JudgedFile } from './check-files.js'
import type { BaselineAction, BaselineOptions } from './commands/baseline.js'
import { exitCodes } from './exit-codes.js'
import { baselineFinder, baselineName } from './find-baseline.js'
import type { Io } from './io.js'
import { printFailures } from './print-failures.js'
import { tellConfigs } from './tell-configs.js'
import { UserError } from './user-error.js'

/** Writes, cleans or shows a baseline; 1 if something is wrong that it cannot hold, 2 if something could not be read. */
export async function baselineCommand(action: BaselineAction, names: readonly string[], options: BaselineOptions, io: Io): Promise<number> {
  const { checked, failures, configs, isMisconfigured } = await checkTogether(names.length === 0 ? await listedFiles(options, io) : names, options, io)
  tellConfigs(configs, options.lang, io)
  const path = placeOf(checked, options)
  // With nothing read there is nothing to write.
  const code = action === 'write' ? await (checked.length === 0 ? exitCodes.failure : write(path, checked, options, io)) : await compare(action, path, checked, options, io)
  printFailures(failures, options.lang, io)
  return failures.length > 0 || isMisconfigured ? exitCodes.failure : code
}

/** Without names, the files that the baseline speaks of, as far as they are there. */
async function listedFiles({ baseline }: BaselineOptions, io: Io): Promise<readonly string[]> {
  const path = resolve(baseline ?? baselineName)
  if (!existsSync(path)) return []
  const names = new Set((await readBaseline(path, io)).map(({ file }) => relative('', join(dirname(path), file))))
  return [...names].filter((name) => existsSync(name))
}

/** Findings as they are become the baseline; what it says of files that were not named stays. */
async function write(path: string, checked: readonly JudgedFile[], { lang }: BaselineOptions, io: Io): Promise<number> {
  const elsewhere = existsSync(path) ? entriesElsewhere(path, await readBaseline(path, io, true), checked) : []
  const entries = entriesFor(path, checked, ruleCatalogue)
  await writeBaseline(path, [...elsewhere, ...entries], io)
  const left = checked.flatMap(({ findings }) => findings.filter((finding) => finding.severity === 'error' && baselineable([finding], ruleCatalogue).length === 0)).length
  const count = countOf(entries)
  print(io.out, { zh: `${shownPath(path)}：列入 ${count} 处`, en: `${shownPath(path)}: ${count} finding${count === 1 ? '' : 's'} listed` }, lang)
  if (left === 0) return exitCodes.clean
  print(io.err, { zh: `另有 ${left} 处写法错误不能列入，须改正（jixiao check 逐条列出，jixiao fix 能改一部分）`, en: `${left} more cannot be listed and must be mended (jixiao check shows them, jixiao fix mends some)` }, lang)
  return exitCodes.findings
}

/** Takes out what is gone, or tells of it. */
async function compare(action: 'prune' | 'show', path: string, checked: readonly JudgedFile[], { lang }: BaselineOptions, io: Io): Promise<number> {
  if (!existsSync(path)) throw new UserError({ zh: `${shownPath(path)}：没有存量清单；先用 jixiao baseline write 建立`, en: `${shownPath(path)}: no baseline; make one with jixiao baseline write` })
  const entries = await readBaseline(path, io)
  const stale = staleIn(path, entries, checked)
  if (action === 'show') {
    for (const entry of entries) print(io.out, entryText(entry, stale), lang)
    print(io.out, { zh: `共 ${countOf(entries)} 处，其中 ${countOf(stale)} 处已经没有了`, en: `${countOf(entries)} listed, ${countOf(stale)} of them gone` }, lang)
    return exitCodes.clean
  }
  const kept = entries.flatMap((entry) => {
    const gone = stale.find((one) => isSameEntry(one, entry))?.count ?? 0
    return entry.count > gone ? [{ ...entry, count: entry.count - gone }] : []
  })
  if (stale.length > 0) await writeBaseline(path, kept, io)
  print(io.out, { zh: `${shownPath(path)}：去掉 ${countOf(stale)} 处，还有 ${countOf(kept)} 处`, en: `${shownPath(path)}: ${countOf(stale)} taken out, ${countOf(kept)} left` }, lang)
  return exitCodes.clean
}

/** Entries that nothing corresponds to in the files that were checked, and those of files that are no more. */
function staleIn(path: string, entries: readonly BaselineEntry[], checked: readonly JudgedFile[]): readonly BaselineEntry[] {
  const names = new Set(checked.map(({ file }) => nameIn(path, file.path)))
  const gone = entries.filter(({ file }) => !names.has(file) && !existsSync(join(dirname(path), file)))
  const mended = checked.flatMap((one) => {
    const { stale } = compareWithBaseline(one.file, baselineable(one.findings, ruleCatalogue), entries.filter((entry) => entry.file === nameIn(path, one.file.path)))
    return entriesGone(one, stale, ruleCatalogue, checked.length > 1)
  })
  return [...gone, ...mended]
}

/** The baseline that the command line names, the one found for the first file, or a new one beside where such a one would be looked for. */
function placeOf(checked: readonly JudgedFile[], { baseline }: BaselineOptions): string {
  if (baseline !== undefined) return resolve(baseline)
  const [first] = checked
  const known = first && (first.settings.baseline ?? baselineFinder(undefined)(first))
  return known ?? resolve(baselineName)
}

function entryText({ file, rule, count, message, ...entry }: BaselineEntry, stale: readonly BaselineEntry[]): Text {
  const isGone = stale.some((one) => isSameEntry(one, { file, rule, count, message, ...entry }))
  const name = visibleText(file)
  const head = `${name}${' '.repeat(Math.max(1, 32 - displayWidth(name)))}${rule}${count > 1 ? ` ×${count}` : ''}`
  return { zh: `${head}  ${visibleText(message)}${isGone ? '（已经没有了）' : ''}`, en: `${head}  ${visibleText(message)}${isGone ? ' (gone)' : ''}` }
}

function isSameEntry(a: BaselineEntry, b: BaselineEntry): boolean {
  return a.file === b.file && a.rule === b.rule && a.path === b.path && a.values === b.values
}

function countOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0)
}

function shownPath(path: string): string {
  return visibleText(relative('', path))
}

function print(out: Io['out'], text: Text, language: BaselineOptions['lang']): void {
  out(`${messageLine(text[language])}\n`)
}
