import { dirname } from 'node:path'
import type { Finding } from '../base/finding.js'
import type { Settings } from '../base/settings.js'
import type { Text } from '../base/text.js'
import type { BudgetList, DepartmentList } from '../across/lists.js'
import type { Sourced } from '../config/config-file.js'
import type { FormKind } from '../forms/form-kind.js'
import type { SourceFile } from '../source/source-file.js'
import type { ReadList } from '../tables/lists.js'
import { readBudgets, readDepartments } from '../tables/read-lists.js'
import type { JudgedFile } from './check-files.js'
import type { JudgeParts, Unreadable } from './judge-files.js'

/** Lists that configurations name, each read once. */
export interface ListsRead {
  /** `folder`: where the configuration lies that names the list, as a real path. */
  readonly departments: readonly (Omit<DepartmentList, 'isComplete'> & { readonly folder: string })[]
  readonly budgets: readonly BudgetList[]
  readonly files: readonly SourceFile[]
  /** Findings about lines of the lists, by path. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>
  /** What holds for a list: the settings of a file that it is for. */
  readonly settings: ReadonlyMap<string, Settings>
  readonly unreadable: readonly Unreadable[]
}

/** Reads every list that the configuration of a checked file names. */
export async function readLists(checked: readonly JudgedFile[], parts: JudgeParts): Promise<ListsRead> {
  const unreadable: Unreadable[] = []
  const departments = await readNamed(checked, 'departments', async (path, text) => readDepartments(path, text), unreadable, parts)
  const budgets = await readNamed(checked, 'budget', async (path, text, governed) => readBudgets(path, text, kindOf(governed, parts)), unreadable, parts)
  const all = [...departments, ...budgets]
  return {
    departments: departments.map(({ sourced, list, paths }) => ({ ...list, paths, folder: parts.realPlace(dirname(sourced.file.path)) })),
    budgets: budgets.map(({ list, paths }) => ({ ...list, paths })),
    files: all.map(({ list }) => list.file),
    findings: new Map(all.flatMap(({ list: { file, findings } }) => (findings.length > 0 ? [[file.path, findings] as const] : []))),
    settings: new Map(all.map(({ list, settings }) => [list.file.path, settings])),
    unreadable,
  }
}

interface NamedList<Entry> {
  readonly sourced: Sourced<string>
  readonly list: ReadList<Entry>
  readonly paths: ReadonlySet<string>
  readonly settings: Settings
}

type Read<Entry> = (path: string, text: string, governed: readonly JudgedFile[]) => Promise<ReadList<Entry>>

async function readNamed<Entry>(checked: readonly JudgedFile[], name: 'departments' | 'budget', read: Read<Entry>, unreadable: Unreadable[], parts: JudgeParts): Promise<readonly NamedList<Entry>[]> {
  const lists: NamedList<Entry>[] = []
  for (const { sourced, first, files } of groupByList(checked, name)) {
    const text = await readText(sourced.value, parts)
    if (typeof text !== 'string') unreadable.push({ name, sourced, why: text })
    else lists.push({ sourced, list: await read(parts.shown(sourced.value), text, files), paths: new Set(files.map(({ file }) => file.path)), settings: first.settings })
  }
  return lists
}

/** Lists by their paths, with the files that each is for. */
function groupByList(checked: readonly JudgedFile[], name: 'departments' | 'budget'): Iterable<{ readonly sourced: Sourced<string>; readonly first: JudgedFile; readonly files: readonly JudgedFile[] }> {
  const lists = new Map<string, { readonly sourced: Sourced<string>; readonly first: JudgedFile; readonly files: JudgedFile[] }>()
  for (const one of checked) {
    const sourced = one.beside[name]
    const known = sourced && lists.get(sourced.value)
    if (known) known.files.push(one)
    else if (sourced) lists.set(sourced.value, { sourced, first: one, files: [one] })
  }
  return lists.values()
}

function kindOf(governed: readonly JudgedFile[], { formKinds }: JudgeParts): FormKind {
  const kinds = [...governed.flatMap(({ kind }) => kind ?? []), ...formKinds]
  // Lists of budgets are by department.
  const kind = kinds.find(({ distinguishedBy }) => distinguishedBy === undefined)
  if (!kind) throw new Error('no form kinds')
  return kind
}

/** The text of a list, or why there is none. A workbook's reader is loaded only where there is one. */
async function readText(path: string, { readFile, errorText }: JudgeParts): Promise<string | Text> {
  let bytes
  try {
    bytes = await readFile(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return errorText(error)
  }
  if ((bytes[0] !== 0x50 || bytes[1] !== 0x4b) && !/\.xlsx?$/iu.test(path)) return decode(bytes)
  const { workbookText } = await import('../tables/read-workbook.js')
  const read = workbookText(bytes)
  return 'text' in read ? read.text : read.refused
}

/** Spreadsheets in China write CSV in GB18030 as often as in UTF-8. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
