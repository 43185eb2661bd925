import { basename } from 'node:path'
import type { Settings } from '../base/settings.js'
import type { Text } from '../base/text.js'
import type { BesideEntry } from '../config/config-file.js'
import type { ExportEntry } from '../config/export-entry.js'
import type { ConfigFinder } from './find-config.js'
import type { FoundFile } from './find-files.js'

/** A declaration to be taken up, with what holds for it. */
export interface PlannedFile extends FoundFile {
  /** What messages call it: the path, or the name given to standard input. */
  readonly name: string
  readonly settings: Settings
  /** What configurations say of its exported form. */
  readonly exported: ExportEntry
  /** Files that it is compared with when several are checked. */
  readonly beside: BesideEntry
}

/** What is to be taken up, and what is told of the rest. */
export interface Plan {
  readonly planned: readonly PlannedFile[]
  readonly notes: readonly Text[]
}

/**
 * Sorts out what the command line names: configurations are no declarations, and what a configuration ignores is left out.
 * A file that is named by itself is told of when it is left out, so that nobody takes it for checked.
 */
export async function planFiles(files: readonly FoundFile[], names: readonly string[], stdinName: string, finder: ConfigFinder): Promise<Plan> {
  const found: ReadFile[] = []
  // One after the other, so that each configuration is read once.
  for (const file of files) found.push(await planOne(file, stdinName, finder))
  const isConfig = ({ path, place }: FoundFile): boolean => path !== '-' && finder.isConfig(path, place)
  const isNamed = ({ path }: FoundFile): boolean => names.includes(path)
  for (const { path } of found.filter((file) => isConfig(file) && isNamed(file))) await finder.include(path)
  const declarations = found.filter((file) => !isConfig(file))
  const planned = declarations.filter(({ ignoredBy }) => ignoredBy === undefined)
  const ignored = declarations.filter(({ ignoredBy }) => ignoredBy !== undefined)
  const told = ignored.filter(isNamed)
  const isAllSilent = planned.length === 0 && told.length < ignored.length
  return { planned, notes: [...told.map(leftOut), ...(isAllSilent ? [allLeftOut(ignored.length - told.length)] : [])] }
}

type ReadFile = PlannedFile & { readonly ignoredBy: string | undefined }

async function planOne(file: FoundFile, stdinName: string, finder: ConfigFinder): Promise<ReadFile> {
  const name = file.path === '-' ? stdinName : file.path
  const { settings, effective } = await finder.settingsFor(name, file.place)
  return { ...file, below: file.path === '-' ? basename(name) : file.below, name, settings, exported: effective.exported, beside: effective.beside, ignoredBy: effective.ignoredBy?.value }
}

function leftOut({ name, ignoredBy }: ReadFile): Text {
  return { zh: `${name}：按配置的 ignore（${ignoredBy}）没有检查`, en: `${name}: left out by the configuration (ignore: ${ignoredBy})` }
}

function allLeftOut(count: number): Text {
  return { zh: `找到的 ${count} 个文件都按配置的 ignore 没有检查`, en: `all ${count} files found are left out by the configuration (ignore)` }
}
