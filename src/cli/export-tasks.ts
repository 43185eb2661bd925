import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Text } from '../base/text.js'
import { readOnly } from '../check.js'
import { type Format, formats } from '../writers/index.js'
import type { BatchOptions } from './export-files.js'
import type { Ledger } from './export-ledger.js'
import type { ExportTask, Target, TaskResult } from './export-task.js'
import type { Io } from './io.js'
import { isFileOf, outputPaths, sharedPaths } from './output-paths.js'
import type { PlannedFile } from './plan-files.js'
import { usageError } from './usage-error.js'
import { isSystemError } from './user-error.js'

/**
 * What is to be written for each declaration of this part, and which of them have no name. Names are looked at among all:
 * the parts of a work write into one folder, and each has to see what another one would write over.
 */
export async function tasksOf(all: readonly PlannedFile[], part: readonly PlannedFile[], wanted: readonly Format[], options: BatchOptions, ledger: Ledger | undefined, io: Io): Promise<{ readonly tasks: readonly ExportTask[]; readonly unnamed: readonly Text[] }> {
  const [output, name] = [options.output ?? '', options.name]
  if (name !== undefined && formats.some((format) => isFileOf(output, format))) {
    throw usageError({ zh: `--name 已经写了文件名，-o 要写文件夹，不能是“${output}”`, en: `--name names the files, so that -o takes a folder, not '${output}'` })
  }
  const pathOf = outputPaths(options.output, all.length, wanted, '', options.format ?? formats)
  const namer = options.name === undefined ? undefined : await makeNamer(options.name, io)
  const unnamed: { readonly file: PlannedFile; readonly why: Text }[] = []
  const drafts: { readonly file: PlannedFile; readonly paths: readonly string[] }[] = []
  for (const file of all) {
    const stem = await namer?.(file)
    if (typeof stem === 'object') unnamed.push({ file, why: stem.missing })
    // What is no declaration keeps the name of its file: it is refused in any case.
    else if (stem === undefined) drafts.push({ file, paths: wanted.map((format) => pathOf({ file: { path: file.name }, below: file.below }, format)) })
    else drafts.push({ file, paths: wanted.map((format) => join(options.output ?? dirname(file.name), `${stem}.${format}`)) })
  }
  const shared = sharedPaths(drafts.flatMap(({ file, paths }) => paths.map((path) => ({ path, source: file.name }))))
  const own = new Set(part)
  const tasks = drafts.filter(({ file }) => own.has(file)).map(({ file: { path, below, name }, paths }): ExportTask => ({
    file: { path, below, name },
    targets: wanted.map((format, index): Target => {
      const target = paths[index] ?? ''
      const former = ledger?.former(target)
      const sharedWith = shared.get(target)?.find((source) => source !== name)
      return { format, path: target, ...(sharedWith !== undefined && { sharedWith }), ...(former && { former }) }
    }),
  }))
  const untold = unnamed.filter(({ file }) => own.has(file))
  return { tasks, unnamed: untold.map(({ file, why }) => ({ zh: `${file.name}：${why.zh}`, en: `${file.name}: ${why.en}` })) }
}

type Namer = (file: PlannedFile) => Promise<string | { readonly missing: Text } | undefined>

async function makeNamer(template: string, io: Io): Promise<Namer> {
  const { nameTemplate } = await import('./output-names.js')
  const { nameOf } = nameTemplate(template)
  return async ({ path, name }) => {
    try {
      const declaration = readOnly(name, await (path === '-' ? io.readStdin() : io.readFile(path)))
      return declaration && nameOf(declaration, name)
    } catch (error) {
      // A file that cannot be read is told of when it is its turn.
      if (isSystemError(error)) return undefined
      throw error
    }
  }
}

/** Files that a task was to write anew and did not. */
export function leftFrom({ targets }: ExportTask, result: TaskResult | undefined): readonly string[] {
  if (!result) return []
  const isCurrent = ({ path }: Target): boolean => result.outcomes.some((one) => one.path === path && (one.state === 'written' || one.state === 'unchanged' || one.state === 'planned'))
  return targets.filter((target) => !isCurrent(target) && existsSync(target.path)).map(({ path }) => path)
}
