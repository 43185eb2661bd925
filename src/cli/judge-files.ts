import { dirname, resolve, sep } from 'node:path'
import { compareFindings, completeFinding, type Finding } from '../base/finding.js'
import type { RuleInfo } from '../base/rule-info.js'
import type { Settings } from '../base/settings.js'
import type { Text } from '../base/text.js'
import { judgeTogether, type FoundTogether, type JudgeOptions } from '../across/judge-together.js'
import type { DeclarationSummary } from '../across/summary.js'
import type { BesideName, Sourced } from '../config/config-file.js'
import { configInvalid } from '../config/rules.js'
import type { FormKind } from '../forms/form-kind.js'
import type { ReportedFile } from '../reporters/reporter.js'
import { takeBack } from '../suppressions/suppress.js'
import type { JudgedFile, CheckedFiles } from './check-files.js'
import { findLastYear } from './find-last-year.js'
import { readLists, type ListsRead } from './read-lists.js'

/** What judging several files takes from the program, which has it already. */
export interface JudgeParts {
  /** Checks a further file; nothing where no form was recognized in it. */
  readonly summaryOf: (path: string, bytes: Uint8Array, settings: Settings) => DeclarationSummary | undefined
  readonly configured: JudgeOptions['configured']
  readonly catalogue: readonly RuleInfo[]
  readonly formKinds: readonly FormKind[]
  /** Together with `realPlace` and `declarationsAt` all that judging looks at outside of the files that it is given. */
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly exists: (path: string) => boolean
  readonly realPlace: (path: string) => string
  /** Declarations that a name in a configuration stands for: a file, a folder or a pattern. */
  readonly declarationsAt: (path: string) => Promise<readonly string[]>
  readonly shown: (path: string) => string
  readonly errorText: (error: unknown) => Text
}

/** What the command line named. */
export interface Asked {
  readonly names: readonly string[]
  /** Some files were left out or could not be read, so that nothing can be said to be missing. */
  readonly isPart: boolean
}

/** Checked files with what shows when they are taken together; lists that were used are told of where something is wrong with them. */
export async function judgeFiles(files: CheckedFiles<JudgedFile>, { names, isPart }: Asked, parts: JudgeParts): Promise<CheckedFiles<JudgedFile>> {
  const { checked } = files
  const summaries = checked.flatMap(({ summary }) => summary ?? [])
  const lists = await readLists(checked, parts)
  const lastYear = await findLastYear(summaries, checked, parts)
  // A file whose department cannot be read may be the one that seems to be missing.
  const isAllRead = !isPart && summaries.length === checked.length && summaries.every(({ department }) => department)
  const folders = isAllRead ? names.map(parts.realPlace) : []
  const settings = new Map([...lists.settings, ...checked.map((one) => [one.file.path, one.settings] as const)])
  const found = judgeTogether(
    {
      declarations: summaries,
      lastYear: lastYear.found,
      departments: lists.departments.map(({ folder, ...list }) => ({ ...list, isComplete: folders.some((one) => isWhole(one, folder)) })),
      budgets: lists.budgets,
    },
    { settingsOf: (path) => settings.get(path) ?? noSettings(path), configured: parts.configured },
  )
  const configs = withConfigFaults([...files.configs, ...listFiles(lists, found)], [...lists.unreadable, ...lastYear.unreadable])
  const isMisconfigured = files.isMisconfigured || lists.unreadable.length + lastYear.unreadable.length > 0 || lists.findings.size > 0
  return { ...files, checked: checked.map((one) => withFound(one, found.get(one.file.path), parts.catalogue)), configs, isMisconfigured }
}

function noSettings(path: string): never {
  throw new Error(`no settings for ${path}`)
}

/** All that a configuration is for was looked at: its folder, one above it, or that of a year in it. */
function isWhole(named: string, folder: string): boolean {
  const isAbove = folder === named || folder.startsWith(named.endsWith(sep) ? named : named + sep)
  return isAbove || (dirname(named) === folder && /[/\\](?:19|20)\d\d(?:年度?)?$/u.test(named))
}

function withFound(one: JudgedFile, found: FoundTogether | undefined, catalogue: readonly RuleInfo[]): JudgedFile {
  if (!found) return one
  const { findings, suppressed } = takeBack(one.file, found.findings, catalogue)
  return { ...one, findings: [...one.findings, ...findings].toSorted(compareFindings), suppressed: [...one.suppressed, ...suppressed], notChecked: [...one.notChecked, ...found.notChecked] }
}

/** Lists with what is wrong in them, and what is missing from the files by them. */
function listFiles({ files, findings }: ListsRead, found: ReadonlyMap<string, FoundTogether>): readonly ReportedFile[] {
  return files
    .map((file): ReportedFile => ({ file, formKind: undefined, findings: [...(findings.get(file.path) ?? []), ...(found.get(file.path)?.findings ?? [])].toSorted(compareFindings), notChecked: [], suppressed: [] }))
    .filter((reported) => reported.findings.length > 0)
}

/** A file that a configuration names and that could not be read. */
export interface Unreadable {
  readonly name: BesideName
  readonly sourced: Sourced<string>
  readonly why: Text
}

/** Told in the configuration, where the name is written; once, however many files it is for. */
function withConfigFaults(configs: readonly ReportedFile[], unreadable: readonly Unreadable[]): readonly ReportedFile[] {
  const all = new Map(configs.map((config) => [resolve(config.file.path), config]))
  for (const { sourced: { file, span }, name, why } of unreadable) {
    const known = all.get(resolve(file.path)) ?? { file, formKind: undefined, findings: [], notChecked: [], suppressed: [] }
    const written = file.text.slice(span.start, span.end)
    const finding: Finding = completeFinding(configInvalid, {
      primary: span,
      message: { zh: `“${name}”的文件 ${written} 读不出：${why.zh}`, en: `“${name}”: ${written} cannot be read: ${why.en}` },
      label: { zh: '没有用来核对', en: 'nothing was compared with it' },
    })
    all.set(resolve(file.path), { ...known, findings: [...known.findings, finding].toSorted(compareFindings) })
  }
  return [...all.values()]
}
