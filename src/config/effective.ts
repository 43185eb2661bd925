import type { Profile } from '../base/rule-info.js'
import { defaultSettings, type RuleSetting, type Settings, type SeveritySetting, type Tolerance } from '../base/settings.js'
import type { SourceFile } from '../source/source-file.js'
import type { BesideEntry, ConfigFile, Override, RuleEntry, Sourced } from './config-file.js'
import { type ExportEntry, overlaid, withFontPaths } from './export-entry.js'
import { matchesGlob } from './globs.js'

/** A configuration that bears on a file. */
export interface Layer {
  readonly config: ConfigFile
  /** The file, from the folder that the configuration's patterns count from, with `/`. */
  readonly path: string
  /** Absolute path of what the configuration names as baseline. */
  readonly baseline: string | undefined
  /** A path of the configuration's fonts as an absolute one. */
  readonly resolve: (path: string) => string
}

export interface EffectiveRule {
  readonly severity?: Sourced<SeveritySetting>
  readonly tolerance?: Sourced<Tolerance>
}

/** What holds for one file, with where each value comes from; what is left out is as ever. */
export interface Effective {
  readonly profile?: Sourced<Profile>
  /** By code. */
  readonly rules: ReadonlyMap<string, EffectiveRule>
  /** The pattern by which the file is left out; of several the nearest. */
  readonly ignoredBy?: Sourced<string>
  readonly reasonRequired?: Sourced<boolean>
  /** An absolute path. */
  readonly baseline?: Sourced<string>
  /** Paths of fonts are absolute. */
  readonly exported: ExportEntry
  /** Absolute paths. */
  readonly beside: BesideEntry
}

/** Everything as ever. */
export const nothingSet: Effective = { rules: new Map(), exported: { margins: {}, fonts: {} }, beside: {} }

/** Lays configurations over one another, the farthest first. Single values of later ones win; patterns add up. */
export function effectiveFrom(layers: readonly Layer[]): Effective {
  return layers.reduce<Effective>(addLayer, nothingSet)
}

/** What of a configuration is meant for a file by its path: the same for two files, and all that it says is the same for both. */
export function matchesOf({ config, path }: Layer): string {
  return `${config.ignore.findIndex(({ value }) => matchesGlob(value, path))} ${config.overrides.map((override) => Number(applies(override, path))).join('')}`
}

function addLayer(below: Effective, { config, path, baseline, resolve }: Layer): Effective {
  const { file } = config
  const own = [config.rules, ...config.overrides.filter((override) => applies(override, path)).map(({ rules }) => rules)]
  const pattern = config.ignore.find(({ value }) => matchesGlob(value, path))
  return {
    ...below,
    rules: own.flat().reduce((rules, entry) => addRule(rules, entry, file), below.rules),
    ...(config.profile && { profile: { ...config.profile, file } }),
    ...(pattern && { ignoredBy: { ...pattern, file } }),
    ...(config.reasonRequired && { reasonRequired: { ...config.reasonRequired, file } }),
    ...(config.baseline && baseline !== undefined && { baseline: { value: baseline, span: config.baseline.span, file } }),
    beside: { ...below.beside, ...Object.fromEntries(Object.entries(config.beside).map(([name, sourced]) => [name, { ...sourced, value: resolve(sourced.value) }])) },
    exported: overlaid(below.exported, withFontPaths(config.exported, resolve)),
  }
}

function applies({ files }: Override, path: string): boolean {
  return files.some(({ value }) => matchesGlob(value, path))
}

function addRule(rules: Effective['rules'], { code, severity, tolerance }: RuleEntry, file: SourceFile): Effective['rules'] {
  const rule: EffectiveRule = {
    ...rules.get(code),
    ...(severity && { severity: { ...severity, file } }),
    ...(tolerance && { tolerance: { ...tolerance, file } }),
  }
  return new Map(rules).set(code, rule)
}

/** What a check is told. */
export function settingsFrom({ profile, rules, reasonRequired, baseline }: Effective): Settings {
  return {
    profile: profile?.value ?? defaultSettings.profile,
    rules: new Map([...rules].map(([code, rule]) => [code, ruleSetting(rule)])),
    reasonRequired: reasonRequired?.value ?? defaultSettings.reasonRequired,
    ...(baseline && { baseline: baseline.value }),
  }
}

function ruleSetting({ severity, tolerance }: EffectiveRule): RuleSetting {
  return { ...(severity && { severity: severity.value }), ...(tolerance && { tolerance: tolerance.value }) }
}
