import { completeFinding, type Finding } from '../base/finding.js'
import type { RuleInfo } from '../base/rule-info.js'
import type { Text } from '../base/text.js'
import type { Entry, Node } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'
import { isAddress } from './bases.js'
import type { BesideEntry, BesideName, ConfigFile, Located, Override } from './config-file.js'
import { globFault, type GlobFault } from './globs.js'
import { readExport } from './read-export.js'
import { fault, isBlank, knownEntries, readList, readText, readWord, wrongKind, type Reading } from './reading.js'
import { readRules } from './read-rules.js'
import { configInvalid } from './rules.js'
import { profileWords } from './severities.js'

const keys = ['root', 'extends', 'profile', 'rules', 'overrides', 'ignore', 'suppressions', 'baseline', 'export', 'departments', 'budget', 'lastYear'] as const

const expected = {
  bases: { zh: '一个文件名，或文件名的列表', en: 'a file name, or a list of them' },
  baseline: { zh: '一个文件名', en: 'a file name' },
  departments: { zh: '单位名单的文件名，如 单位名单.csv', en: 'the file of a list of departments, such as 单位名单.csv' },
  budget: { zh: '预算表的文件名，如 预算.xlsx', en: 'the file of a list of budgets, such as 预算.xlsx' },
  lastYear: { zh: '上年申报表的文件夹，如 ../2019/', en: 'the folder of the declarations of the year before, such as ../2019/' },
  patterns: { zh: '路径的列表，每条一行，以“- ”开头', en: 'a list of paths, one a line behind `- `' },
  pattern: { zh: '路径，如 2019/**', en: 'paths such as 2019/**' },
  overrides: { zh: '一个列表，每条以“- files:”开头', en: 'a list of entries that begin with `- files:`' },
  suppressions: { zh: '下级设置“reason: required”或“reason: optional”', en: '`reason: required` or `reason: optional` below it' },
} as const satisfies Readonly<Record<string, Text>>

/** Reads a configuration. What is wrong in it is a finding, and the rest holds. */
export function readConfig(file: SourceFile, catalogue: readonly RuleInfo[]): ConfigFile {
  const reading: Reading = { file, catalogue, findings: [...yamlFindings(file)] }
  const entries = rootEntries(reading)
  const valueOf = (key: (typeof keys)[number]): Node | undefined => {
    const value = entries.get(key)?.value
    return value && isBlank(value) ? undefined : value
  }
  const [root, bases, profile, rules, overrides, ignore, suppressions, baseline, exported, departments, budget, lastYear] = keys.map(valueOf)
  const isRoot = root && readRoot(reading, root)
  const single = readSingle(reading, { profile, suppressions, baseline })
  return {
    file,
    isRoot: isRoot ?? false,
    bases: bases ? readBases(reading, bases) : [],
    rules: rules ? readRules(reading, rules) : [],
    overrides: overrides ? readList(reading, 'overrides', overrides, expected.overrides).flatMap((item) => readOverride(reading, item)) : [],
    ignore: ignore ? readGlobs(reading, 'ignore', ignore) : [],
    ...single,
    beside: readBeside(reading, { departments, budget, lastYear }),
    exported: exported ? readExport(reading, exported) : { margins: {}, fonts: {} },
    findings: reading.findings,
  }
}

/** Settings of one value. */
function readSingle(reading: Reading, nodes: Readonly<Record<'profile' | 'suppressions' | 'baseline', Node | undefined>>): Pick<ConfigFile, 'profile' | 'reasonRequired' | 'baseline'> {
  const profile = nodes.profile && readWord(reading, 'profile', nodes.profile, profileWords)
  const reasonRequired = nodes.suppressions && readSuppressions(reading, nodes.suppressions)
  const baseline = nodes.baseline && readText(reading, 'baseline', nodes.baseline, expected.baseline)
  return { ...(profile && { profile }), ...(reasonRequired && { reasonRequired }), ...(baseline && { baseline }) }
}

/** Files to compare with; they are paths, or for the year before a pattern of paths. */
function readBeside(reading: Reading, nodes: Readonly<Record<BesideName, Node | undefined>>): BesideEntry {
  const names = ['departments', 'budget', 'lastYear'] as const
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = nodes[name] && readText(reading, name, nodes[name], expected[name])
      if (!text) return []
      if (!isAddress(text.value)) return [[name, { ...text, file: reading.file }]]
      fault(reading, { primary: text.span, message: { zh: `“${name}”只能写本机的文件，不能写网址`, en: `“${name}” takes files of this machine, not addresses of the network` }, label: { zh: '没有用到', en: 'not used' } })
      return []
    }),
  )
}

/** Faults of the YAML. An empty configuration is none, and neither is what only matters in a form. */
function yamlFindings({ findings }: SourceFile): readonly Finding[] {
  return findings.filter(({ rule, severity }) => severity === 'error' && rule !== 'JX004').map((finding) => {
    const message = inConfig[finding.rule]
    return message ? completeFinding(configInvalid, { message, primary: finding.primary, label: finding.label }) : finding
  })
}

/** What the source says of declarations, said of a configuration. */
const inConfig: Readonly<Record<string, Text>> = {
  JX005: { zh: '一个配置文件只能有一份内容；“---”以后的没有读', en: 'a configuration is one document; what follows `---` was not read' },
  JX006: { zh: '配置文件里不能用 YAML 的引用和标记；路径以 *、&、! 开头时要加引号', en: 'a configuration holds no YAML aliases, anchors or tags; put a path that begins with *, & or ! in quotes' },
}

function rootEntries(reading: Reading): ReadonlyMap<string, Entry> {
  const { root } = reading.file
  if (root?.kind === 'map') return knownEntries(reading, root.entries, keys)
  const isBroken = reading.file.brokenFrom !== undefined
  if (root && !isBlank(root) && !isBroken) {
    fault(reading, {
      primary: root.span,
      message: { zh: '配置文件应是一项一行的设置，如“rules:”；这里不是', en: 'a configuration is settings, one a line, such as `rules:`; this is not' },
      label: { zh: '读不出设置', en: 'no settings' },
    })
  }
  return new Map()
}

function readRoot(reading: Reading, node: Node): boolean | undefined {
  if (node.kind === 'scalar' && node.type === 'boolean') return node.text.toLowerCase() === 'true'
  return wrongKind(reading, 'root', node, { zh: ' true 或 false', en: 'true or false' })
}

function readBases(reading: Reading, node: Node): readonly Located<string>[] {
  const nodes = node.kind === 'list' ? node.items : [node]
  return nodes.flatMap((item) => readText(reading, 'extends', item, expected.bases) ?? [])
}

function readSuppressions(reading: Reading, node: Node): Located<boolean> | undefined {
  if (node.kind !== 'map') return wrongKind(reading, 'suppressions', node, expected.suppressions)
  const reason = knownEntries(reading, node.entries, ['reason']).get('reason')
  const word = reason && readWord(reading, 'reason', reason.value, [{ name: 'required', aliases: ['true', '必填'] }, { name: 'optional', aliases: ['false', '选填'] }])
  return word && { value: word.value === 'required', span: word.span }
}

function readOverride(reading: Reading, node: Node): readonly Override[] {
  if (node.kind !== 'map') {
    wrongKind(reading, 'overrides', node, expected.overrides)
    return []
  }
  const entries = knownEntries(reading, node.entries, ['files', 'rules'])
  const files = entries.get('files')
  const rules = entries.get('rules')
  if (!files) noFiles(reading, node)
  return [{ files: files ? readGlobs(reading, 'files', files.value) : [], rules: rules ? readRules(reading, rules.value) : [] }]
}

function noFiles(reading: Reading, node: Node): void {
  const [first] = node.kind === 'map' ? node.entries : []
  fault(reading, {
    primary: first?.keySpan ?? node.span,
    message: { zh: '“overrides”的这一条没有写“files”，不知道用于哪些文件', en: 'this entry of “overrides” names no “files” it is for' },
    label: { zh: '从这里开始的一条', en: 'the entry' },
  })
}

function readGlobs(reading: Reading, name: string, node: Node): readonly Located<string>[] {
  if (isBlank(node)) {
    wrongKind(reading, name, node, expected.patterns)
    return []
  }
  return readList(reading, name, node, expected.patterns).flatMap((item) => {
    const text = readText(reading, name, item, expected.pattern)
    const wrong = text && globFault(text.value)
    if (!text || wrong === undefined) return text ?? []
    fault(reading, { primary: item.span, message: globTexts[wrong], label: { zh: '这条路径不起作用', en: 'has no effect' } })
    return []
  })
}

const globTexts: Readonly<Record<GlobFault, Text>> = {
  negated: { zh: '路径前面不能加“!”', en: 'a path cannot begin with `!`' },
  backslash: { zh: '路径里的“\\”请改用“/”', en: 'write `/` for `\\` in a path' },
  outside: { zh: '路径要从配置文件所在的文件夹写起，不能以 / 开头，也不能有 ..', en: 'a path begins in the folder of the configuration: without `/` in front and without `..`' },
  unreadable: { zh: '路径里的括号没有配对，或路径太长', en: 'a bracket of the path has no partner, or the path is too long' },
}
