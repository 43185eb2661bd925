import type { Finding, Fix } from './base/finding.js'
import type { Settings } from './base/settings.js'
import { check, type Checked } from './check.js'
import { applyEdits, withoutOverlaps } from './source/repair.js'

/** What became of one file. */
export interface Fixed {
  /** The file as UTF-8 after the fixes; the bytes given where nothing was changed. */
  readonly bytes: Uint8Array
  /** Findings that were mended, in the order in which that was done. */
  readonly mended: readonly Finding[]
  /** The file as it was, and as it is now. */
  readonly before: Checked
  readonly after: Checked
}

export interface FixOptions {
  /** Fixes too that may mean something else than the writer meant. */
  readonly unsafe: boolean
  readonly settings: Settings
}

/** Rounds until nothing is left to mend: a fix may uncover the next, and a round may make but one. */
const maximumRounds = 60

/**
 * Mends what the findings of a file say can be mended, and checks the outcome. A fix that would leave the file with more
 * errors or more findings than before is not made.
 */
export function fix(path: string, bytes: Uint8Array, options: FixOptions): Fixed {
  const before = check(path, bytes, options.settings)
  const mark = before.file.text !== '' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : ''
  const recheck = (text: string): Checked => check(path, new TextEncoder().encode(mark + text), options.settings)
  let state: State = { checked: before, mended: [] }
  for (let round = 0; round < maximumRounds; round++) {
    const next = mendOnce(state, options, recheck)
    if (!next) break
    state = next
  }
  const { checked: after, mended } = state
  return { bytes: mended.length === 0 ? bytes : new TextEncoder().encode(mark + after.file.text), mended, before, after }
}

interface State {
  readonly checked: Checked
  readonly mended: readonly Finding[]
}

interface Step extends Fix {
  readonly finding: Finding
}

/** Makes all fixes that do not overlap at once; if one of them does not mend what it should, one by one those that do. */
function mendOnce(state: State, { unsafe }: FixOptions, recheck: (text: string) => Checked): State | undefined {
  const { findings } = state.checked
  const steps = withoutOverlaps(findings.flatMap((finding) => finding.fixes.slice(0, 1).filter(({ safe }) => safe || unsafe).map((one): Step => ({ ...one, finding }))))
  if (steps.length === 0) return undefined
  const all = attempt(state, steps, recheck)
  if (all && countAll(state.checked) - countAll(all.checked) >= steps.length) return all
  // Not each of them is worth making: those that are, one by one, as far as there are few.
  const one = steps.length > manySteps ? undefined : steps.reduce<State | undefined>((made, step) => made ?? attempt(state, [step], recheck), undefined)
  return one ?? (steps.length > manySteps ? all : undefined)
}

/** More steps than this are not tried one by one. */
const manySteps = 50

function attempt({ checked, mended }: State, steps: readonly Step[], recheck: (text: string) => Checked): State | undefined {
  const after = recheck(applyEdits(checked.file.text, steps).text)
  return isWorse(checked, after) ? undefined : { checked: after, mended: [...mended, ...steps.map(({ finding }) => finding)] }
}

/** More errors, more findings, or as many of both: then nothing was mended. */
function isWorse(before: Checked, after: Checked): boolean {
  const errors = countErrors(after) + untold(after) - countErrors(before) - untold(before)
  const findings = countAll(after) - countAll(before)
  return errors > 0 || findings > 0 || (errors === 0 && findings === 0)
}

function countErrors({ findings }: Checked): number {
  return findings.filter(({ severity }) => severity === 'error').length
}

function countAll(checked: Checked): number {
  return checked.findings.length + untold(checked)
}

/** Most of what is not listed are errors; so they are taken for such. */
function untold({ file }: Checked): number {
  return file.untold ?? 0
}
