import { existsSync } from 'node:fs'
import { basename, extname, join, resolve, sep } from 'node:path'
import type { Text } from '../base/text.js'
import type { Format } from '../writers/index.js'
import { checkFiles, hasErrors, type CheckedFile, type FileOptions } from './check-files.js'
import { exportForm, type Exportable } from './export-form.js'
import type { PrintOptions } from './export-options.js'
import { exportSettings } from './export-settings.js'
import { declarationEndings, findFiles, type FoundFile } from './find-files.js'
import type { Io } from './io.js'
import { documentEndings } from './is-document.js'
import { nameKey } from './name-key.js'
import { showProgress } from './progress.js'
import { rewriteFile } from './rewrite-file.js'

/** What a form can be converted to: a declaration, or any of the printed formats. */
export type Target = Format | 'yaml'

export type ConvertOptions = FileOptions & PrintOptions & {
  readonly force?: true
}

/** Where a conversion writes: one file of the name given, numbered if several forms come of it, or files below a folder. */
export interface Destination {
  readonly target: Target
  readonly file?: string
  /** Left out, files go beside their sources. */
  readonly folder?: string
}

/** What converting came to. */
export interface Converted {
  readonly told: readonly Text[]
  readonly failures: readonly Text[]
  /** Files in which no known form was recognised. */
  readonly unrecognised: readonly Text[]
}

/** Converts files of any kind that holds a form; goes on after one that cannot be read, and never overwrites unless told so. */
export async function convertFiles(names: readonly string[], destination: Destination, options: ConvertOptions, io: Io): Promise<Converted> {
  const found = await findFiles(names, [...declarationEndings, ...documentEndings])
  const files = found.files.filter((file) => !isEarlierOutput(file, destination))
  const run = { told: earlierOutputText(found.files.length - files.length, destination), failures: [...found.failures], unrecognised: [] as Text[] }
  const taken = new Map<string, string>()
  const progress = showProgress(files.length, true, options.lang, io)
  const clearing: Io = { ...io, err: (text) => (progress.clear(), io.err(text)) }
  for (const file of files) {
    const { checked, failures } = await checkFiles([file.path], { ...options, takesDocuments: true }, clearing)
    run.failures.push(...failures)
    for (const one of checked.filter((other) => !isExportable(other))) run.unrecognised.push({ zh: `${one.file.path}：认不出是哪一种申报表，没有转换`, en: `${one.file.path}: no kind of form was recognized; not converted` })
    for (const [index, one] of checked.filter(isExportable).entries()) {
      const path = pathFor(file, destination, checked.length === 1 ? undefined : index + 1)
      if (files.length > 1 && resolve(path) === resolve(file.path)) {
        run.told.push(itselfText(one))
        continue
      }
      const refused = refusal(path, file, one, taken, options)
      run.failures.push(...(refused ? [refused] : await convertOne(one, path, destination.target, options, io, run.told)))
      taken.set(nameKey(path), one.file.path)
    }
    progress.step()
  }
  progress.clear()
  return run
}

function isExportable(one: CheckedFile): one is Exportable {
  return one.declaration !== undefined
}

function pathFor({ path, below }: FoundFile, { target, file, folder }: Destination, part: number | undefined): string {
  if (file !== undefined && part === undefined) return file
  const source = file ?? (folder === undefined ? path : join(folder, below))
  const stem = source.slice(0, source.length - extname(source).length)
  return `${stem}${part === undefined ? '' : `-${part}`}.${target}`
}

function refusal(path: string, source: FoundFile, one: Exportable, taken: ReadonlyMap<string, string>, { force }: ConvertOptions): Text | undefined {
  const other = taken.get(nameKey(path))
  if (other !== undefined) return { zh: `${one.file.path}：与 ${other} 都要转换成 ${path}，没有写`, en: `${one.file.path}: it would be written to ${path}, as ${other} was; not converted` }
  if (resolve(path) === resolve(source.path)) return itselfText(one)
  if (force || !existsSync(path)) return undefined
  return { zh: `${path}：已有这个文件，没有覆盖；加 --force 覆盖`, en: `${path}: the file exists and was not overwritten; use --force` }
}

function itselfText({ file }: Exportable): Text {
  return { zh: `${file.path}：转换后还是这个文件，没有写`, en: `${file.path}: it would be written to itself; not converted` }
}

/** Whether a file stands in the folder that is written to, which is itself within the folder that was named. */
function isEarlierOutput({ path, below }: FoundFile, { folder }: Destination): boolean {
  if (folder === undefined || path === '-') return false
  const [named, output] = [resolve(path.slice(0, path.length - below.length)), resolve(folder)]
  return isWithin(output, named) && isWithin(resolve(path), output)
}

function isWithin(path: string, folder: string): boolean {
  return path !== folder && path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function earlierOutputText(count: number, { folder }: Destination): Text[] {
  return count === 0 || folder === undefined ? [] : [{ zh: `${folder} 是写到的文件夹，里面的 ${count} 个文件没有再转换`, en: `${folder} is the folder that is written to; ${count} file${count === 1 ? '' : 's'} in it were not converted again` }]
}

async function convertOne(one: Exportable, path: string, target: Target, options: ConvertOptions, io: Io, told: Text[]): Promise<readonly Text[]> {
  // What is attached to a PDF is the declaration, not the file that it was read from.
  const own: Exportable = one.file.cells ? { ...one, bytes: new TextEncoder().encode(one.file.text), file: { ...one.file, path: `${basename(one.file.path, extname(one.file.path))}.yaml` } } : one
  if (target === 'yaml') {
    const failure = await rewriteFile(path, own.bytes, io)
    if (failure) return [failure]
    told.push({ zh: `${one.file.path} → ${path}`, en: `${one.file.path} → ${path}` })
    return []
  }
  const outcome = await exportForm({ one: own, format: target, path, settings: exportSettings(options, one.exported), fonts: [] }, io)
  if ('failures' in outcome) return outcome.failures
  if ('unprintable' in outcome) return [{ zh: `${one.file.path}：有字印不出来，没有写 ${path}`, en: `${one.file.path}: some characters cannot be printed; ${path} was not written` }]
  const draft = hasErrors(one) ? { zh: '（有错误，带“草稿”字样）', en: ' (a draft, since it has errors)' } : { zh: '', en: '' }
  told.push({ zh: `${one.file.path} → ${path}${draft.zh}`, en: `${one.file.path} → ${path}${draft.en}` }, ...outcome.notes)
  return []
}
