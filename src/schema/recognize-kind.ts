import { closest } from '../base/closest.js'
import { completeFinding, type Finding } from '../base/finding.js'
import { shorten, type Text } from '../base/text.js'
import type { FormKind } from '../forms/form-kind.js'
import { entryOf } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'
import { noDeclaration } from '../source/rules.js'
import { unknownForm } from './rules.js'

/** The form kind a file is of, or the finding that says why that cannot be told. */
export interface Recognized {
  readonly kind: FormKind | undefined
  readonly findings: readonly Finding[]
}

/** Recognizes the form by the key `表单`; a file without a known form's name is read as the first kind whose keys it has. */
export function recognizeKind(file: SourceFile, kinds: readonly FormKind[]): Recognized {
  const { root } = file
  if (!root) return { kind: undefined, findings: [] }
  const byKeys = kinds.find((kind) => root.kind === 'map' && root.entries.some(({ key }) => kind.fields.some(({ label, aliases }) => label === key || aliases?.includes(key))))
  if (!byKeys) return { kind: undefined, findings: file.findings.length > 0 ? [] : [notADeclaration(file)] }
  const entry = kinds.flatMap(titleLabel).map((label) => entryOf(root, label)).find((found) => found)
  if (entry?.value.kind !== 'scalar' || entry.value.type === 'blank') return { kind: byKeys, findings: [] }
  const { text, span } = entry.value
  const kind = kinds.find(({ title }) => title === text)
  return kind ? { kind, findings: [] } : { kind: byKeys, findings: [unknown(text, span, kinds)] }
}

function titleLabel(kind: FormKind): readonly string[] {
  return kind.fields.filter((field) => field.type === 'title').map((field) => field.label)
}

function unknown(text: string, span: Finding['primary'], kinds: readonly FormKind[]): Finding {
  // Quoted, spaced or with the year behind it, the name is still the name.
  const bare = text.replace(/[《》“”\s]|[（(][^）)]*[）)]$/gu, '')
  const meant = closest(bare, kinds.map(({ title }) => ({ name: title })))
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

function notADeclaration({ root }: SourceFile): Finding {
  const first = root?.kind === 'map' ? root.entries[0]?.keySpan : undefined
  return completeFinding(noDeclaration, {
    primary: first ?? { start: root?.span.start ?? 0, end: root?.span.start ?? 0 },
    message: { zh: '这不像一份申报表：没有一个栏目是表里的', en: 'this does not look like a declaration: none of its keys belongs to a form' },
    label: { zh: '不认识的内容', en: 'not known' },
    notes: [root?.kind === 'scalar' && root.text.includes('：') ? halfWidthColon : firstLine],
  })
}

const halfWidthColon: Text = { zh: '栏目名后面要用半角冒号“:”加一个空格，不能用全角冒号“：”。', en: 'A key is followed by a half-width colon and a blank, not by a full-width colon.' }
const firstLine: Text = { zh: '申报表以“表单: 部门整体支出绩效目标申报表”开头。', en: 'A declaration begins with `表单: 部门整体支出绩效目标申报表`.' }
