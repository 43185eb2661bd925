import { basename, resolve, sep } from 'node:path'
import type { DeclarationSummary } from '../across/summary.js'
import { identityOf } from '../across/define-across-rule.js'
import type { Sourced } from '../config/config-file.js'
import type { JudgedFile } from './check-files.js'
import type { JudgeParts, Unreadable } from './judge-files.js'

/** Declarations of the year before, by path of this year's, and what was named for them in vain. */
export interface LastYear {
  readonly found: ReadonlyMap<string, DeclarationSummary>
  readonly unreadable: readonly Unreadable[]
}

/**
 * Finds the same department's declaration of the year before: among the files that are checked; in the folder that a configuration
 * names; under the same file name in a folder beside, called by the year before.
 */
export async function findLastYear(summaries: readonly DeclarationSummary[], checked: readonly JudgedFile[], parts: JudgeParts): Promise<LastYear> {
  const files = new Map(checked.map((one) => [one.file.path, one]))
  const byName = indexByName(summaries)
  const unreadable: Unreadable[] = []
  const named = await readAllNamed(checked, unreadable, parts)
  const known: Known = new Map(summaries.map((one) => [parts.realPlace(one.path), one]))
  const found = new Map<string, DeclarationSummary>()
  for (const summary of summaries) {
    const file = files.get(summary.path)
    if (!file || summary.year === undefined) continue
    const index = file.beside.lastYear && named.get(file.beside.lastYear.value)
    const wanted = keyOf(summary, summary.year - 1)
    const before = byName.get(wanted) ?? (index ? (index.get(wanted) ?? index.get(`${summary.year - 1} ${basename(summary.path)}`)) : await readSibling(file, summary.year, known, parts))
    if (before?.year === summary.year - 1 && isSameForm(before, summary)) found.set(summary.path, before)
  }
  return { found, unreadable }
}

/** A unit that hands in one form may have another name by now; of several forms, each goes by what it is about. */
function isSameForm(before: DeclarationSummary, summary: DeclarationSummary): boolean {
  return before.kind === summary.kind && (summary.isOnly || identityOf(before) === identityOf(summary))
}

/** What was read already, by real path. */
type Known = Map<string, DeclarationSummary | undefined>
type Index = ReadonlyMap<string, DeclarationSummary>

function keyOf(summary: DeclarationSummary, year: number): string {
  return `${year} ${identityOf(summary) ?? ''}`
}

function indexByName(summaries: readonly DeclarationSummary[]): Index {
  return new Map(summaries.toReversed().flatMap((one) => (one.year === undefined || identityOf(one) === undefined ? [] : [[keyOf(one, one.year), one] as const])))
}

/** What every configuration names, each read once. */
async function readAllNamed(checked: readonly JudgedFile[], unreadable: Unreadable[], parts: JudgeParts): Promise<ReadonlyMap<string, Index>> {
  const named = new Map<string, Index>()
  for (const file of checked) {
    const { lastYear } = file.beside
    if (lastYear && !named.has(lastYear.value)) named.set(lastYear.value, await readNamed(lastYear, file, unreadable, parts))
  }
  return named
}

/** Every declaration that a configuration names, by department and by file name. */
async function readNamed(sourced: Sourced<string>, file: JudgedFile, unreadable: Unreadable[], parts: JudgeParts): Promise<Index> {
  const paths = await parts.declarationsAt(sourced.value)
  if (paths.length === 0) unreadable.push({ name: 'lastYear', sourced, why: { zh: '没有这个文件夹，或里面没有申报表', en: 'there is no such folder, or no declaration in it' } })
  const read = (await Promise.all(paths.toSorted().map(async (path) => readOne(parts.shown(path), file, new Map(), parts)))).flatMap((one) => one ?? [])
  return new Map([...read.map((one) => [`${one.year} ${basename(one.path)}`, one] as const), ...indexByName(read)])
}

async function readSibling(file: JudgedFile, year: number, known: Known, parts: JudgeParts): Promise<DeclarationSummary | undefined> {
  const sibling = file.isStdin ? undefined : siblingOf(resolve(file.file.path), year, parts)
  return sibling === undefined ? undefined : readOne(parts.shown(sibling), file, known, parts)
}

/** `2020/信访局.yaml` → `2019/信访局.yaml`, if that is there: the folder nearest to the file that is called by the year. */
function siblingOf(path: string, year: number, { exists }: JudgeParts): string | undefined {
  const steps = path.split(sep)
  const at = steps.findLastIndex((step, index) => index < steps.length - 1 && step.includes(String(year)))
  if (at === -1) return undefined
  const sibling = steps.with(at, (steps[at] ?? '').replace(String(year), String(year - 1))).join(sep)
  return exists(sibling) ? sibling : undefined
}

/** Checked as this year's is, so that the file's faults are known; nothing where it cannot be read. */
async function readOne(path: string, like: JudgedFile, known: Known, { summaryOf, readFile, realPlace }: JudgeParts): Promise<DeclarationSummary | undefined> {
  const place = realPlace(path)
  if (known.has(place)) return known.get(place)
  try {
    const summary = summaryOf(path, await readFile(path), like.settings)
    known.set(place, summary)
    return summary
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return undefined
  }
}
