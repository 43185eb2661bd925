import { closest } from '../base/closest.js'
import { completeFinding, type Finding } from '../base/finding.js'
import { shorten, type Text } from '../base/text.js'
import type { FormKind } from '../forms/form-kind.js'
import { entryOf, type Node } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'
import { noDeclaration } from '../source/rules.js'
import { unknownForm } from './rules.js'

/** The form kind a file is of, or the finding that says why that cannot be told. */
export interface Recognized {
  readonly kind: FormKind | undefined
  readonly findings: readonly Finding[]
}

/** Recognizes the form by the key `表单`; a file without a known form's name is read as the kind of which it has most keys, the first of several. */
export function recognizeKind(file: SourceFile, kinds: readonly FormKind[]): Recognized {
  const { root } = file
  if (!root) return { kind: undefined, findings: [] }
  const byKeys = kindWithMostKeys(root, kinds)
  if (!byKeys) return { kind: undefined, findings: file.findings.length > 0 ? [] : [notADeclaration(file, kinds)] }
  const entry = kinds.flatMap(titleLabel).map((label) => entryOf(root, label)).find((found) => found)
  if (entry?.value.kind !== 'scalar' || entry.value.type === 'blank') return { kind: byKeys, findings: [] }
  const { text, span } = entry.value
  const kind = kinds.find(({ title }) => title === text)
  if (kind) return { kind, findings: [] }
  const meant = meantKind(text, kinds)
  return { kind: meant ?? byKeys, findings: [unknown(text, span, meant, kinds)] }
}

function kindWithMostKeys(root: Node, kinds: readonly FormKind[]): FormKind | undefined {
  const keys = root.kind === 'map' ? root.entries.map(({ key }) => key) : []
  const isKeyOf = (key: string, { fields }: FormKind): boolean => fields.some(({ label, aliases }) => label === key || aliases?.includes(key))
  const counted = kinds.map((kind) => ({ kind, count: keys.filter((key) => isKeyOf(key, kind)).length }))
  const most = Math.max(...counted.map(({ count }) => count))
  return most > 0 ? counted.find(({ count }) => count === most)?.kind : undefined
}

/** Another title of the form, or one with a slip of the pen. */
function meantKind(text: string, kinds: readonly FormKind[]): FormKind | undefined {
  // Quoted, spaced or with the year behind it, the name is still the name.
  const bare = text.replace(/[《》“”\s]|[（(][^）)]*[）)]$/gu, '')
  const meant = closest(bare, kinds.map(({ title, titles }) => ({ name: title, ...(titles && { aliases: titles.known }) })))
  return kinds.find(({ title }) => title === meant)
}

function titleLabel(kind: FormKind): readonly string[] {
  return kind.fields.filter((field) => field.type === 'title').map((field) => field.label)
}

function unknown(text: string, span: Finding['primary'], kind: FormKind | undefined, kinds: readonly FormKind[]): Finding {
  const meant = kind?.title
  const [zh, en] = meant === undefined ? ['', ''] : [`，是否想写“${meant}”？`, `; did you mean “${meant}”?`]
  const names = kinds.map(({ title }) => title).join('、')
  return completeFinding(unknownForm, {
    primary: span,
    message: { zh: `“表单”写的是“${shorten(text)}”，没有这种表${zh}`, en: `“表单” says “${shorten(text)}”; there is no such form${en}` },
    label: { zh: '不认识的表名', en: 'unknown form' },
    notes: [{ zh: `可用的表：${names}`, en: `Known forms: ${names}` }],
    fixes: meant === undefined ? [] : [{ span, text: meant, safe: true }],
  })
}

function notADeclaration({ root }: SourceFile, kinds: readonly FormKind[]): Finding {
  const first = root?.kind === 'map' ? root.entries[0]?.keySpan : undefined
  return completeFinding(noDeclaration, {
    primary: first ?? { start: root?.span.start ?? 0, end: root?.span.start ?? 0 },
    message: { zh: '这不像一份申报表：没有一个栏目是表里的', en: 'this does not look like a declaration: none of its keys belongs to a form' },
    label: { zh: '不认识的内容', en: 'not known' },
    notes: [root?.kind === 'scalar' && root.text.includes('：') ? halfWidthColon : firstLine(kinds)],
  })
}

const halfWidthColon: Text = { zh: '栏目名后面要用半角冒号“:”加一个空格，不能用全角冒号“：”。', en: 'A key is followed by a half-width colon and a blank, not by a full-width colon.' }

function firstLine(kinds: readonly FormKind[]): Text {
  const lines = kinds.map(({ title }) => `表单: ${title}`)
  return { zh: `申报表以${lines.map((line) => `“${line}”`).join('或')}开头。`, en: `A declaration begins with ${lines.map((line) => `\`${line}\``).join(' or ')}.` }
}
