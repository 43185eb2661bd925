import { completeFinding, type Finding, type FindingDraft } from '../base/finding.js'
import type { RuleInfo } from '../base/rule-info.js'
import { contains } from '../base/span.js'
import { closest } from '../base/closest.js'
import { shorten, type Text } from '../base/text.js'
import type { Entry, ListNode, Node } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'
import type { Located } from './config-file.js'
import { configInvalid } from './rules.js'

/** What is at hand while a configuration is read. */
export interface Reading {
  readonly file: SourceFile
  /** Every rule that can be set. */
  readonly catalogue: readonly RuleInfo[]
  readonly findings: Finding[]
}

/** Notes a fault of the configuration, but for places that a fault of the YAML has spoilt already. */
export function fault(reading: Reading, draft: FindingDraft, rule: RuleInfo = configInvalid): void {
  if (reading.file.damaged.some((stretch) => contains(stretch, draft.primary))) return
  reading.findings.push(completeFinding(rule, draft))
}

/** The entries of a map that a syntax error has not made unreliable. */
export function soundEntries({ file }: Reading, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ keySpan, value }) => {
    const whole = { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) }
    return !file.damaged.some((stretch) => contains(stretch, whole)) && (file.brokenFrom === undefined || keySpan.start < file.brokenFrom)
  })
}

/** The entries with a known key; each other key is a fault. */
export function knownEntries(reading: Reading, entries: readonly Entry[], keys: readonly string[]): ReadonlyMap<string, Entry> {
  const sound = soundEntries(reading, entries)
  for (const entry of sound) if (!keys.includes(entry.key)) unknownKey(reading, entry, keys)
  return new Map(sound.filter(({ key }) => keys.includes(key)).map((entry) => [entry.key, entry]))
}

function unknownKey(reading: Reading, { key, keySpan }: Entry, keys: readonly string[]): void {
  const meant = closest(key, keys.map((name) => ({ name, aliases: keyAliases[name] ?? [] })))
  fault(reading, {
    primary: keySpan,
    message: {
      zh: `“${shorten(key)}”不是这里的设置项${meant === undefined ? '' : `，是否想写“${meant}”？`}`,
      en: `“${shorten(key)}” is no setting here${meant === undefined ? '' : `; did you mean “${meant}”?`}`,
    },
    label: { zh: '没有这一项', en: 'not known' },
    notes: [{ zh: `这里可以写：${keys.join('、')}`, en: `known here: ${keys.join(', ')}` }],
  })
}

/** Words from other tools, and the Chinese for ours. */
const keyAliases: Readonly<Record<string, readonly string[]>> = {
  extends: ['extend', '继承'],
  profile: ['profiles', 'preset', '规则档次', '档次'],
  rules: ['规则'],
  overrides: ['覆盖'],
  ignore: ['ignores', 'exclude', 'ignorePatterns', '忽略'],
  files: ['文件'],
  severity: ['level', '级别'],
  tolerance: ['容差'],
  reason: ['because', '原因'],
  baseline: ['基线', '存量', '存量清单'],
  departments: ['units', '单位名单', '部门名单', '名单'],
  budget: ['budgets', '预算', '预算表'],
  lastYear: ['last-year', 'previousYear', '上年', '去年'],
  export: ['exports', 'print', 'render', '导出', '打印'],
  paper: ['size', 'format', '纸张', '纸型'],
  orientation: ['direction', 'landscape', '方向', '纸张方向'],
  margins: ['margin', '页边距', '边距'],
  top: ['上', '上边'],
  right: ['右', '右边'],
  bottom: ['下', '下边'],
  left: ['左', '左边'],
  baseSize: ['base-size', 'fontSize', 'font-size', '字号'],
  fitPages: ['fit-pages', 'pages', '页数'],
  fonts: ['font', '字体'],
  pdfa: ['pdf/a', 'pdf-a', 'archival', 'PDF/A'],
  watermark: ['mark', '水印'],
}

/** A value of the wrong kind. */
export function wrongKind(reading: Reading, name: string, node: Node, expected: Text): undefined {
  const found = foundText(node)
  fault(reading, {
    primary: node.span,
    message: { zh: `“${name}”应写${expected.zh}；这里${found.zh}`, en: `“${name}” takes ${expected.en}; ${found.en}` },
    label: { zh: '写得不对', en: 'of the wrong kind' },
  })
}

function foundText(node: Node): Text {
  if (node.kind === 'map') return { zh: '是下级设置', en: 'settings are given' }
  if (node.kind === 'list') return { zh: '是一个列表', en: 'a list is given' }
  if (node.type === 'blank') return { zh: '没有写', en: 'nothing is given' }
  return { zh: `写的是“${shorten(node.text)}”`, en: `“${shorten(node.text)}” is given` }
}

/** Nothing is written, which leaves a setting as it is. */
export function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && node.type === 'blank'
}

const textExpected: Text = { zh: '文字', en: 'a text' }

/** A text, or a number as it is written: folders are often called by years. */
export function readText(reading: Reading, name: string, node: Node, expected: Text = textExpected): Located<string> | undefined {
  if (node.kind !== 'scalar' || (node.type !== 'text' && node.type !== 'number')) return wrongKind(reading, name, node, expected)
  return { value: node.text, span: node.span }
}

/** One of a few words. */
export function readWord<Word extends string>(reading: Reading, name: string, node: Node, words: readonly { readonly name: Word; readonly aliases?: readonly string[] }[]): Located<Word> | undefined {
  const names = words.map((word) => word.name)
  const expected: Text = { zh: ` ${names.join('、')} 之一`, en: `one of ${names.join(', ')}` }
  if (node.kind !== 'scalar' || node.type === 'blank') return wrongKind(reading, name, node, expected)
  const word = names.find((one) => one === node.text)
  if (word !== undefined) return { value: word, span: node.span }
  const meant = closest(node.text.toLowerCase(), words)
  fault(reading, {
    primary: node.span,
    message: {
      zh: `“${name}”应写${expected.zh}；这里写的是“${shorten(node.text)}”${meant === undefined ? '' : `，是否想写 ${meant}？`}`,
      en: `“${name}” takes ${expected.en}; “${shorten(node.text)}” is given${meant === undefined ? '' : `; did you mean ${meant}?`}`,
    },
    label: { zh: '没有这个词', en: 'not one of these words' },
  })
  return undefined
}

/** A list; blank is an empty one. */
export function readList(reading: Reading, name: string, node: Node, expected: Text): ListNode['items'] {
  if (node.kind === 'list') return node.items
  if (!isBlank(node)) wrongKind(reading, name, node, expected)
  return []
}
