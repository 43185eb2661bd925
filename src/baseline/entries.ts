import { createHash } from 'node:crypto'
import type { Finding } from '../base/finding.js'
import { namedPathTo, textAt } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'

/** A finding that was there when the baseline was written. */
export interface BaselineEntry {
  /** From the folder of the baseline file, with forward slashes. */
  readonly file: string
  readonly rule: string
  /** Keys from the outside in; entries of lists go by what they say, so that a line inserted above changes nothing. */
  readonly path: string
  /** Digest of the values that took part: with another value it is another finding. */
  readonly values: string
  /** How many findings of the file are alike in all that. */
  readonly count: number
  /** For people who read the file; not compared. */
  readonly message: string
}

/** What a finding is known by: rule, place in the structure and the values involved, never its line. */
export type FindingKey = Pick<BaselineEntry, 'rule' | 'path' | 'values'>

export function keyOf(file: SourceFile, finding: Finding): FindingKey {
  const spans = [finding.primary, ...finding.related.map(({ span }) => span)]
  const elsewhere = [...new Set((finding.elsewhere ?? []).map(({ text }) => text))].toSorted()
  const values = [...spans.map((span) => `${pathText(file, span.start)}=${textAt(file, span)}`), ...elsewhere].join('\n')
  return { rule: finding.rule, path: pathText(file, finding.primary.start), values: createHash('sha256').update(values).digest('hex').slice(0, 16) }
}

/** The entries of one file, in order of their keys, the same ones counted. */
export function entriesOf(name: string, file: SourceFile, findings: readonly Finding[]): readonly BaselineEntry[] {
  const counted = new Map<string, BaselineEntry>()
  for (const finding of findings) {
    const key = keyOf(file, finding)
    const known = counted.get(keyText(key))
    counted.set(keyText(key), { file: name, ...key, count: (known?.count ?? 0) + 1, message: finding.message.zh })
  }
  return [...counted.values()].toSorted(compareEntries)
}

export function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  const [left, right] = [`${a.file}\n${keyText(a)}`, `${b.file}\n${keyText(b)}`]
  return left < right ? -1 : Number(left > right)
}

export function keyText({ rule, path, values }: FindingKey): string {
  return `${rule}\n${path}\n${values}`
}

function pathText({ root }: SourceFile, offset: number): string {
  return namedPathTo(root, offset).join(' › ')
}
