import type { DeclarationSummary } from '../../across/summary.js'
import type { FormKind } from '../../forms/form-kind.js'
import type { Path } from '../../source/node.js'
import { pathAt, type SourceFile } from '../../source/source-file.js'
import type { JudgedFile, UncheckedFile } from '../check-files.js'

/** How a file's reading went, as far as that is known without reading it. */
export type Reading = Pick<SourceFile, 'damaged' | 'brokenFrom' | 'untold' | 'paths'>

/** What is kept of a checked file. The file itself has its text, and its name may be another one next time. */
export interface Kept extends Omit<Reading, 'paths'>, Pick<JudgedFile, 'findings' | 'notChecked' | 'suppressed'> {
  /** Paths to the findings. */
  readonly paths: readonly (readonly [number, Path])[]
  readonly kind?: string
  readonly summary?: Omit<DeclarationSummary, 'path'>
}

/** What making files of what was kept takes from the program. */
export interface KeptParts {
  readonly formKinds: readonly FormKind[]
  readonly readLater: (path: string, bytes: Uint8Array, reading: Reading) => SourceFile
}

export function isUnchecked(one: JudgedFile | UncheckedFile): one is UncheckedFile {
  return 'planned' in one
}

export function toKept({ file, findings, notChecked, suppressed, kind, summary }: JudgedFile): Kept {
  const { damaged, brokenFrom, untold } = file
  const paths = findings.map(({ primary: { start } }) => [start, pathAt(file, start)] as const)
  return { damaged, brokenFrom, paths, ...(untold !== undefined && { untold }), findings, notChecked, suppressed, ...(kind && { kind: kind.id }), ...(summary && { summary: withoutPath(summary) }) }
}

export function withoutPath(summary: DeclarationSummary): Omit<DeclarationSummary, 'path'> {
  const { path: _, ...rest } = summary
  return rest
}

/** The summary of a file under the name that it has now. */
export function summaryUnder(path: string, { summary }: Pick<Kept, 'summary'>): DeclarationSummary | undefined {
  return summary && { ...summary, path }
}

export function fromKept(kept: Kept, { planned, bytes }: UncheckedFile, { formKinds, readLater }: KeptParts): JudgedFile {
  const { name, below, place, settings, exported, beside } = planned
  const { damaged, brokenFrom, untold, paths, findings, notChecked, suppressed } = kept
  return {
    file: readLater(name, bytes, { damaged, brokenFrom, paths: new Map(paths), ...(untold !== undefined && { untold }) }),
    findings,
    notChecked,
    suppressed,
    below,
    place,
    settings,
    exported,
    beside,
    isStdin: false,
    kind: formKinds.find(({ id }) => id === kept.kind),
    summary: summaryUnder(name, kept),
  }
}
