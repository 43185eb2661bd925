import type { Text } from '../../base/text.js'
import { check } from '../../check.js'
import { messageLine } from '../../reporters/visible-text.js'
import { checkFiles, type CheckedFile, type FileOptions } from '../check-files.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { rewriteFile } from '../rewrite-file.js'
import { addFileCommand, type Shell } from '../shell.js'
import { tellConfigs } from '../tell-configs.js'

interface FormatOptions extends FileOptions {
  readonly check?: true
  readonly dryRun?: true
  readonly diff?: true
}

/** What became of one file. */
type Outcome = { readonly changed: string } | 'same' | { readonly refused: Text } | { readonly failure: Text }

/** `jixiao fmt FILE…` */
export function addFmt(shell: Shell): void {
  const { language, io, finish } = shell
  addFileCommand(shell, 'fmt', helpTexts.fmt)
    .option('--check', helpTexts.fmtCheck[language])
    .option('--dry-run', helpTexts.dryRun[language])
    .option('--diff', helpTexts.diff[language])
    .action(async (names: string[], options: FormatOptions) => finish(await fmtCommand(names, options, io)))
}

/** Rewrites files, or tells which would be; 1 if one was refused or `--check` found one, 2 if something could not be read or written. */
async function fmtCommand(names: readonly string[], options: FormatOptions, io: Io): Promise<number> {
  const { checked, failures, configs, isMisconfigured } = await checkFiles(names, options, io)
  tellConfigs(configs, options.lang, io)
  const outcomes: Outcome[] = []
  for (const one of checked) outcomes.push(await formatOne(one, options, io))
  const changed = outcomes.flatMap((outcome) => (typeof outcome === 'object' && 'changed' in outcome ? [outcome.changed] : []))
  const refused = outcomes.flatMap((outcome) => (typeof outcome === 'object' && 'refused' in outcome ? [outcome.refused] : []))
  const failed = [...failures, ...outcomes.flatMap((outcome) => (typeof outcome === 'object' && 'failure' in outcome ? [outcome.failure] : []))]
  printFailures([...refused, ...failed], options.lang, io)
  if (checked.length > 0 && !names.every((name) => name === '-')) io.err(`${summary(checked.length, changed.length, refused.length + failed.length - failures.length, options)[options.lang]}\n`)
  if (failed.length > 0 || isMisconfigured) return exitCodes.failure
  return refused.length > 0 || (options.check && changed.length > 0) ? exitCodes.findings : exitCodes.clean
}

async function formatOne(one: CheckedFile, options: FormatOptions, io: Io): Promise<Outcome> {
  const { bytes, settings, isStdin } = one
  const { path } = one.file
  const { formatDeclaration } = await import('../../format/format-declaration.js')
  const formatted = formatDeclaration(one, (text) => check(path, new TextEncoder().encode(text), settings))
  if ('refused' in formatted) return { refused: { zh: `${path}：${formatted.refused.zh}`, en: `${path}: ${formatted.refused.en}` } }
  const { text } = formatted
  const after = Buffer.from(text)
  const isSame = after.equals(bytes)
  const isDiff = options.dryRun || options.diff
  if (isStdin && !options.check && !isDiff) io.out(text)
  if (isSame) return 'same'
  if (isDiff) io.out(await diffText(path, bytes, one.file.text, text))
  else if (options.check) io.out(`${messageLine(path)}\n`)
  else if (!isStdin) {
    const failure = await rewriteFile(path, after, io)
    if (failure) return { failure }
    io.out(`${messageLine(path)}\n`)
  }
  return { changed: path }
}

async function diffText(path: string, bytes: Uint8Array, before: string, after: string): Promise<string> {
  const { unifiedDiff } = await import('../show-diff.js')
  // A byte order mark is not part of the text that was read, but goes all the same.
  const mark = bytes[0] === 0xef ? '\ufeff' : ''
  return unifiedDiff(path, mark + before, after)
}

function summary(all: number, changed: number, left: number, { check: isCheck, dryRun, diff }: FormatOptions): Text {
  const isTold = isCheck || dryRun || diff
  const files = all === 1 ? 'file' : 'files'
  const skipped = left > 0 ? { zh: `，${left} 个没有整理`, en: `, ${left} not formatted` } : { zh: '', en: '' }
  return { zh: `${all} 个文件：${changed} 个${isTold ? '需要整理' : '已整理'}${skipped.zh}`, en: `${all} ${files}: ${changed} ${isTold ? 'to be formatted' : 'formatted'}${skipped.en}` }
}
