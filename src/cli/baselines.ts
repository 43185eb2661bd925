import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { compareWithBaseline, staleFinding } from '../baseline/apply-baseline.js'
import { formatBaseline, parseBaseline } from '../baseline/baseline-file.js'
import { entriesOf, type BaselineEntry } from '../baseline/entries.js'
import { compareFindings, type Finding } from '../base/finding.js'
import { isFixed, type RuleInfo } from '../base/rule-info.js'
import { isBeyondProfile } from '../base/settings.js'
import { contains } from '../base/span.js'
import type { JudgedFile } from './check-files.js'
import type { FindBaseline } from './find-baseline.js'
import { realPlace } from './real-paths.js'
import type { Io } from './io.js'
import { tryWriting } from './rewrite-file.js'
import { systemErrorText, UserError } from './user-error.js'

/** Checked files without the findings that their baselines know; entries that are gone are told. */
export async function withoutKnown(checked: readonly JudgedFile[], find: FindBaseline, io: Io, catalogue: readonly RuleInfo[]): Promise<readonly JudgedFile[]> {
  const read = new Map<string, readonly BaselineEntry[]>()
  const result: JudgedFile[] = []
  for (const one of checked) {
    const path = find(one)
    if (path === undefined) result.push(one)
    else {
      const entries = read.get(path) ?? (await readBaseline(path, io))
      read.set(path, entries)
      result.push(compareOne(one, entries.filter(({ file }) => file === nameIn(path, one.file.path)), catalogue))
    }
  }
  return result
}

function compareOne(one: JudgedFile, entries: readonly BaselineEntry[], catalogue: readonly RuleInfo[]): JudgedFile {
  const { file, findings } = one
  const { fresh, known, stale } = compareWithBaseline(file, baselineable(findings, catalogue), entries)
  const others = findings.filter((finding) => !isBaselineable(finding, catalogue))
  const left = entriesGone(one, stale, catalogue)
  const gone = left.length > 0 ? [staleFinding(left)] : []
  // What could not be judged because of a known finding is known too.
  const places = known.flatMap(({ finding }) => [finding.primary, ...finding.related.map(({ span }) => span)])
  const notChecked = one.notChecked.filter(({ because }) => !places.some((span) => contains(span, because) || contains(because, span)))
  return { ...one, notChecked, findings: [...gone, ...others, ...fresh].toSorted(compareFindings), suppressed: [...one.suppressed, ...known] }
}

/** Of entries that nothing corresponds to, those that would have been found: not of what could not be judged, lies beyond the profile, or takes files that are perhaps not there. */
export function entriesGone(one: JudgedFile, stale: readonly BaselineEntry[], catalogue: readonly RuleInfo[], areAllThere = false): readonly BaselineEntry[] {
  // A file that is not read as it was meant shows only a part of its findings.
  if (stale.length === 0 || !isWhollyRead(one)) return []
  const beyond = new Set(catalogue.filter((rule) => isBeyondProfile(rule, one.settings) || (rule.needs !== undefined && !areAllThere)).map(({ code }) => code))
  return stale.filter(({ rule }) => !beyond.has(rule) && one.notChecked.every((unchecked) => unchecked.rule.slice(0, 3) !== rule.slice(0, 3)))
}

/** A file of which everything could be read. */
function isWhollyRead({ file, kind }: JudgedFile): boolean {
  return kind !== undefined && file.brokenFrom === undefined && file.damaged.length === 0
}

/** Findings that a baseline may hold: what keeps a file from being read, and what is wrong with comments and settings, has to be mended. */
export function baselineable(findings: readonly Finding[], catalogue: readonly RuleInfo[]): readonly Finding[] {
  return findings.filter((finding) => isBaselineable(finding, catalogue))
}

function isBaselineable({ rule }: Finding, catalogue: readonly RuleInfo[]): boolean {
  const info = catalogue.find(({ code }) => code === rule)
  return info !== undefined && !isFixed(info) && info.category !== 'tool'
}

/**
 * Entries of a baseline file; one of another version has none where it is to be written anew.
 * @throws UserError if it cannot be read or is no baseline.
 */
export async function readBaseline(path: string, io: Pick<Io, 'readFile'>, isOldEmpty = false): Promise<readonly BaselineEntry[]> {
  const shown = relative('', path)
  const text = await readText(path, shown, io)
  const parsed = parseBaseline(text)
  if ('fault' in parsed && parsed.isOther && isOldEmpty) return []
  if ('fault' in parsed) throw new UserError({ zh: `${shown}：存量清单读不出，${parsed.fault.zh}`, en: `${shown}: the baseline cannot be read, ${parsed.fault.en}` })
  return parsed.entries
}

async function readText(path: string, shown: string, io: Pick<Io, 'readFile'>): Promise<string> {
  try {
    return new TextDecoder().decode(await io.readFile(path))
  } catch (error) {
    const why = systemErrorText(error)
    throw new UserError({ zh: `${shown}：${why.zh}`, en: `${shown}: ${why.en}` })
  }
}

/** A file's name in a baseline: from the folder of the baseline, with forward slashes. */
export function nameIn(baseline: string, file: string): string {
  return relative(realPlace(dirname(baseline)), realPlace(file)).replaceAll(sep, '/')
}

/** Entries for checked files, under their names in a baseline. */
export function entriesFor(baseline: string, checked: readonly JudgedFile[], catalogue: readonly RuleInfo[]): readonly BaselineEntry[] {
  return checked.flatMap(({ file, findings }) => entriesOf(nameIn(baseline, file.path), file, baselineable(findings, catalogue)))
}

/** Entries of files that exist and were not looked at this time. */
export function entriesElsewhere(baseline: string, entries: readonly BaselineEntry[], checked: readonly JudgedFile[]): readonly BaselineEntry[] {
  const names = new Set(checked.map(({ file }) => nameIn(baseline, file.path)))
  return entries.filter(({ file }) => !names.has(file) && existsSync(join(dirname(baseline), file)))
}

/** @throws UserError for what the machine refuses. */
export async function writeBaseline(path: string, entries: readonly BaselineEntry[], io: Io): Promise<void> {
  const failure = await tryWriting(relative('', path), async () => io.writeFile(path, new TextEncoder().encode(formatBaseline(entries))))
  if (failure) throw new UserError(failure)
}
