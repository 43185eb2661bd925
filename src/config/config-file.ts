import type { Finding } from '../base/finding.js'
import type { Profile } from '../base/rule-info.js'
import type { SeveritySetting, Tolerance } from '../base/settings.js'
import type { Span } from '../base/span.js'
import type { SourceFile } from '../source/source-file.js'
import type { ExportEntry } from './export-entry.js'

/** The file names that are looked for; the first wins where a folder has both. */
export const configNames: readonly string[] = ['jixiao.config.yaml', 'jixiao.config.yml']

/** A value of a configuration and where it is written. */
export interface Located<Value> {
  readonly value: Value
  readonly span: Span
}

/** Files that several declarations are compared with, as a configuration names them. */
export type BesideName = 'departments' | 'budget' | 'lastYear'
export type BesideEntry = Readonly<Partial<Record<BesideName, Sourced<string>>>>

/** A value with the place it comes from. */
export interface Sourced<Value> extends Located<Value> {
  readonly file: SourceFile
}

/** What a configuration says of one rule. */
export interface RuleEntry {
  readonly code: string
  readonly severity?: Located<SeveritySetting>
  readonly tolerance?: Located<Tolerance>
}

/** Rules for the files that one of the patterns matches. */
export interface Override {
  readonly files: readonly Located<string>[]
  readonly rules: readonly RuleEntry[]
}

/** One configuration as read: what is valid in it, and findings about what is not. */
export interface ConfigFile {
  readonly file: SourceFile
  readonly findings: readonly Finding[]
  /** Configurations in folders above do not count. */
  readonly isRoot: boolean
  /** Paths of configurations that this one builds on, from its own folder. */
  readonly bases: readonly Located<string>[]
  readonly profile?: Located<Profile>
  readonly rules: readonly RuleEntry[]
  readonly overrides: readonly Override[]
  readonly ignore: readonly Located<string>[]
  readonly reasonRequired?: Located<boolean>
  /** A path from the configuration's own folder. */
  readonly baseline?: Located<string>
  readonly exported: ExportEntry
  readonly beside: BesideEntry
}
