import { realpathSync } from 'node:fs'
import type { Language, Text } from '../../base/text.js'
import { check } from '../../check.js'
import { visibleText } from '../../reporters/visible-text.js'
import { checkFiles, type CheckedFile } from '../check-files.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { addFileCommand, type Shell } from '../shell.js'
import { isSystemError, systemErrorText } from '../user-error.js'

interface FormatOptions {
  readonly check?: true
  readonly dryRun?: true
  readonly diff?: true
  readonly lang: Language
  readonly stdinFilename: string
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
  const bytes = new Map<string, Uint8Array>()
  const { checked, failures } = await checkFiles(names, options.stdinFilename, keepingBytes(io, bytes, options.stdinFilename))
  const outcomes: Outcome[] = []
  for (const one of checked) outcomes.push(await formatOne(one, bytes.get(one.file.path), { options, io, isStdin: one.file.path === options.stdinFilename && names.includes('-') }))
  const changed = outcomes.flatMap((outcome) => (typeof outcome === 'object' && 'changed' in outcome ? [outcome.changed] : []))
  const refused = outcomes.flatMap((outcome) => (typeof outcome === 'object' && 'refused' in outcome ? [outcome.refused] : []))
  const failed = [...failures, ...outcomes.flatMap((outcome) => (typeof outcome === 'object' && 'failure' in outcome ? [outcome.failure] : []))]
  printFailures([...refused, ...failed], options.lang, io)
  if (checked.length > 0 && !names.every((name) => name === '-')) io.err(`${summary(checked.length, changed.length, refused.length + failed.length - failures.length, options)[options.lang]}\n`)
  if (failed.length > 0) return exitCodes.failure
  return refused.length > 0 || (options.check && changed.length > 0) ? exitCodes.findings : exitCodes.clean
}

/** Remembers what is read, for telling whether a file changes to the byte. */
function keepingBytes(io: Io, seen: Map<string, Uint8Array>, stdinName: string): Io {
  const keep = (path: string, bytes: Uint8Array): Uint8Array => {
    seen.set(path, bytes)
    return bytes
  }
  return { ...io, readFile: async (path) => keep(path, await io.readFile(path)), readStdin: async () => keep(stdinName, await io.readStdin()) }
}

interface Task {
  readonly options: FormatOptions
  readonly io: Io
  readonly isStdin: boolean
}

async function formatOne(one: CheckedFile, bytes: Uint8Array | undefined, { options, io, isStdin }: Task): Promise<Outcome> {
  const { path } = one.file
  const { formatDeclaration } = await import('../../format/format-declaration.js')
  const formatted = formatDeclaration(one, (text) => check(path, new TextEncoder().encode(text)))
  if ('refused' in formatted) return { refused: { zh: `${path}：${formatted.refused.zh}`, en: `${path}: ${formatted.refused.en}` } }
  const { text } = formatted
  const after = Buffer.from(text)
  const isSame = bytes !== undefined && after.equals(bytes)
  const isDiff = options.dryRun || options.diff
  if (isStdin && !options.check && !isDiff) io.out(text)
  if (isSame) return 'same'
  if (isDiff) io.out(await diffText(path, bytes, one.file.text, text))
  else if (options.check) io.out(`${visibleText(path)}\n`)
  else if (!isStdin) {
    const failure = await write(path, after, io)
    if (failure) return { failure }
    io.out(`${visibleText(path)}\n`)
  }
  return { changed: path }
}

async function diffText(path: string, bytes: Uint8Array | undefined, before: string, after: string): Promise<string> {
  const { unifiedDiff } = await import('../show-diff.js')
  // A byte order mark is not part of the text that was read, but goes all the same.
  const mark = bytes?.[0] === 0xef ? '\ufeff' : ''
  return unifiedDiff(path, mark + before, after)
}

/** Writes to where a link leads, so that the link stays. */
async function write(path: string, bytes: Uint8Array, io: Io): Promise<Text | undefined> {
  try {
    await io.writeFile(realpathSync(path), bytes)
    return undefined
  } catch (error) {
    if (!isSystemError(error)) throw error
    const why = systemErrorText(error)
    return { zh: `${path}：无法写入，${why.zh}`, en: `${path}: cannot be written, ${why.en}` }
  }
}

function summary(all: number, changed: number, left: number, { check: isCheck, dryRun, diff }: FormatOptions): Text {
  const isTold = isCheck || dryRun || diff
  const files = all === 1 ? 'file' : 'files'
  const skipped = left > 0 ? { zh: `，${left} 个没有整理`, en: `, ${left} not formatted` } : { zh: '', en: '' }
  return { zh: `${all} 个文件：${changed} 个${isTold ? '需要整理' : '已整理'}${skipped.zh}`, en: `${all} ${files}: ${changed} ${isTold ? 'to be formatted' : 'formatted'}${skipped.en}` }
}
