import type { KnownKeys } from './base/key-use.js'
import { compareFindings, completeFinding, type Finding, type NotChecked, type Severity, type Suppressed } from './base/finding.js'
import { once } from './base/memoize.js'
import type { RuleInfo } from './base/rule-info.js'
import { defaultSettings, isOn, type RuleSetting, type Settings } from './base/settings.js'
import { contains, type Span } from './base/span.js'
import { formKinds } from './forms/index.js'
import { shapeOf } from './forms/shape.js'
import { keyUses, keyUsesIn } from './forms/key-uses.js'
import type { Declaration } from './model/declaration.js'
import { readDeclaration } from './model/read-declaration.js'
import { ruleCatalogue } from './rule-catalogue.js'
import { rules } from './rules/index.js'
import { missingKey, requiredBlank, unknownKey } from './schema/rules.js'
import { recognizeKind } from './schema/recognize-kind.js'
import { resolveKeys } from './schema/resolve-keys.js'
import { validate } from './schema/validate.js'
import { decode } from './source/decode.js'
import { pathTo } from './source/node.js'
import { parseSource } from './source/parse.js'
import { readSource } from './source/read-source.js'
import { findLineStarts, type SourceFile } from './source/source-file.js'
import { wordValue } from './source/trap-rules.js'
import { suppress } from './suppressions/suppress.js'

/** All that is known of one file after a check. */
export interface Checked {
  readonly file: SourceFile
  /** In file order. */
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
  readonly suppressed: readonly Suppressed[]
  /** Missing where no form could be recognized. */
  readonly declaration: Declaration | undefined
}

const knownKeys = once(() => keyUses(formKinds))
const keysOf = (text: string): KnownKeys => keyUsesIn(text, formKinds)

/** Checks one declaration: syntax, structure and rules in one go. Never throws for what stands in the file. */
export function check(path: string, bytes: Uint8Array, settings: Settings = defaultSettings): Checked {
  const file = readSource(path, bytes, knownKeys, keysOf)
  const recognized = recognizeKind(file, formKinds)
  if (!recognized.kind) return settle({ file, findings: [...file.findings, ...recognized.findings], notChecked: [], declaration: undefined }, settings)
  const resolved = file.root && resolveKeys(file.root, shapeOf(recognized.kind))
  const meant = { ...file, root: resolved?.node }
  const declaration = readDeclaration(meant, recognized.kind, resolved?.adopted)
  const { findings, notChecked } = applyRules(declaration, settings)
  const judged = [...recognized.findings, ...(resolved?.findings ?? []), ...validate(meant, recognized.kind), ...findings].filter((finding) => !restsOnDamage(finding, file))
  return settle({ file, findings: [...withoutEchoes(file, judged), ...judged], notChecked, declaration }, settings)
}

/**
 * A checked file with a tree that is read anew whenever it is asked for, so that thousands of files fit in memory; the last one stays at
 * hand. Paths to the findings are worked out before, since every report tells them.
 */
export function withoutTree(file: SourceFile, findings: readonly Finding[]): SourceFile {
  if (!file.root) return file
  const paths = new Map(findings.map(({ primary: { start } }) => [start, pathTo(file.root, start)]))
  return readAgainFrom({ ...file, root: undefined, paths })
}

/** A function of its own: a getter keeps all that its function has at hand, and the tree is not to be kept. */
function readAgainFrom(rest: SourceFile): SourceFile {
  return {
    ...rest,
    get root() {
      return rootOf(rest.path, rest.text)
    },
  }
}

let readAgain: Pick<SourceFile, 'text' | 'root'> | undefined

/** A file that was checked before, read only as far as somebody asks: of most files nothing is told but their number. */
export function readLater(path: string, bytes: Uint8Array, reading: Pick<SourceFile, 'damaged' | 'brokenFrom' | 'untold' | 'paths'>): SourceFile {
  const decoded = once(() => decode(bytes, knownKeys))
  const lineStarts = once(() => findLineStarts(decoded().text))
  return {
    ...reading,
    path,
    get text() {
      return decoded().text
    },
    get lineStarts() {
      return lineStarts()
    },
    get root() {
      const { text, isCertain } = decoded()
      return isCertain ? rootOf(path, text) : undefined
    },
    get findings() {
      return readSource(path, bytes, knownKeys, keysOf).findings
    },
  }
}

/** The tree of a text; the last one stays at hand. */
function rootOf(path: string, text: string): SourceFile['root'] {
  if (readAgain?.text !== text) readAgain = { text, root: parseSource(path, text, knownKeys()).root }
  return readAgain.root
}

/** Reads a declaration without judging it; nothing where no form is recognized. */
export function readOnly(path: string, bytes: Uint8Array): Declaration | undefined {
  const file = readSource(path, bytes, knownKeys, keysOf)
  const { kind } = recognizeKind(file, formKinds)
  if (!kind) return undefined
  const resolved = file.root && resolveKeys(file.root, shapeOf(kind))
  return readDeclaration({ ...file, root: resolved?.node }, kind, resolved?.adopted)
}

/** That a required value is blank says all: the word that stands for nothing in its place is not told again. */
function withoutEchoes({ findings, root }: SourceFile, judged: readonly Finding[]): readonly Finding[] {
  const blanks = new Set(judged.filter(({ rule }) => rule === requiredBlank.code).map(({ primary }) => pathTo(root, primary.start).join('/')))
  return blanks.size === 0 ? findings : findings.filter(({ rule, primary }) => rule !== wordValue.code || !blanks.has(pathTo(root, primary.start).join('/')))
}

/** Brings the findings in order, under the severities of the settings, without those that comments take back. */
function settle(checked: Omit<Checked, 'suppressed'>, settings: Settings): Checked {
  const { file, notChecked, declaration } = checked
  const isPartlyRead = !declaration || file.damaged.length > 0 || file.brokenFrom !== undefined
  const isJudged = (rule: RuleInfo): boolean => !isPartlyRead && rule.needs === undefined && isOn(rule, settings) && notChecked.every((one) => one.rule.slice(0, 3) !== rule.code.slice(0, 3))
  const { findings, suppressed } = suppress(file, configured(checked.findings.toSorted(compareFindings), settings), { catalogue: ruleCatalogue, reasonRequired: settings.reasonRequired, isJudged })
  return { ...checked, findings: configured(findings, settings), suppressed }
}

function applyRules(declaration: Declaration, settings: Settings): Pick<Checked, 'findings' | 'notChecked'> {
  const findings: Finding[] = []
  const notChecked: NotChecked[] = []
  for (const rule of rules) {
    if (!isOn(rule, settings)) continue
    rule.check(declaration, {
      tolerance: settings.rules.get(rule.code)?.tolerance,
      finding: (draft) => findings.push(completeFinding(rule, draft)),
      notChecked: (message, because) => notChecked.push({ rule: rule.code, message, because }),
    })
  }
  // Several rules may stop at one place for one reason.
  const firsts = notChecked.filter(({ message, because }, index) => index === notChecked.findIndex((other) => other.message.zh === message.zh && other.because.start === because.start))
  return { findings, notChecked: firsts }
}

/** What a syntax error has made unreliable is not judged further; the error itself is told. */
function restsOnDamage({ rule, primary, related }: Finding, { damaged, brokenFrom }: SourceFile): boolean {
  const isDamaged = (span: Span): boolean => damaged.some((stretch) => contains(stretch, span))
  if (isDamaged(primary) || related.some((place) => isDamaged(place.span))) return true
  if (brokenFrom === undefined) return false
  return rule === missingKey.code || (rule === unknownKey.code && primary.end > brokenFrom)
}

/** Findings with the severities that a configuration gives them; those of rules that are off are left out. */
export function configured(findings: readonly Finding[], { rules: settings }: Settings): readonly Finding[] {
  if (settings.size === 0) return findings
  return findings.flatMap((finding) => withSeverity(finding, settings.get(finding.rule)?.severity))
}

/** A finding that is milder than its rule, such as a difference within tolerance, is never made worse. */
function withSeverity(finding: Finding, setting: RuleSetting['severity']): readonly Finding[] {
  if (setting === 'off') return []
  const usual = usualSeverities.get(finding.rule) ?? finding.severity
  const stays = setting === undefined || (finding.severity !== usual && ranks[finding.severity] <= ranks[setting])
  return stays ? [finding] : [{ ...finding, severity: setting }]
}

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }
const usualSeverities = new Map(ruleCatalogue.map(({ code, severity }) => [code, severity]))
