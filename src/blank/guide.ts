import { toChineseNumber } from '../base/chinese-number.js'
import { allFields, fieldOf, type FormKind, type IndicatorsField } from '../forms/form-kind.js'
import { printedColumns } from '../forms/printed-cells.js'
import type { Guide, GuidePart } from '../sheet/guide.js'
import { entrySheet, exampleMark } from './entry-sheet.js'
import { explain, type Explained } from './hints.js'

const heads = ['栏目', '必填', '怎样填', '例'] as const

/** 填表说明 of a form kind: how to fill in its spreadsheet, what every field means, which sums must hold, what to do then. */
export function guideOf(kind: FormKind): Guide {
  const trees = kind.fields.filter((field) => field.type === 'indicators')
  const placed = new Set(entrySheet(kind).rows.flatMap(({ cells }) => cells.flatMap(({ field }) => field ?? [])))
  const parts = [steps(kind), fieldsPart(kind, placed), ...trees.flatMap((tree) => [groupsPart(tree), columnsPart(tree)]), sumsPart(kind, placed), handingIn]
  return {
    title: `${kind.title}填表说明`,
    parts: parts.filter(({ rows }) => rows.length > 0).map((part, index) => ({ ...part, heading: `${toChineseNumber(index + 1)}、${part.heading}` })),
  }
}

function steps({ description, amountUnit, fields, sums }: FormKind): GuidePart {
  const lists = allFields(fields).flatMap(({ type, label }) => (type === 'list' ? [label] : []))
  return {
    heading: '怎样填',
    rows: [
      [description],
      ['只填浅黄色的格；点中一格，旁边会提示这一格填什么。印好的文字不要改，交回后靠它们认出各栏。'],
      [`金额单位是${amountUnit}，格里只填数字；没有的项目留空，不填“无”“/”“0”。${sums.length > 0 ? '合计自动算出；与分项对不上时变红，右边写明差多少。' : ''}`],
      ['指标一行一条，每行都要有一级、二级指标（已填好，也可从下拉列表选）。行不够，在同组的任一行上插入一行，再选类别；多余的空行不用删；行的先后可以随意。'],
      [`“${exampleMark}”开头的灰色行只是样子，不算数，可以删去。`],
      [`${lists.length > 0 ? `${lists.join('、')}：一格写一条，不写序号。` : ''}一格放不下时把行拉高；要换行按 Alt+Enter。`],
    ],
  }
}

/** Fields that have a place on the form; a file may hold more. */
function fieldsPart(kind: FormKind, placed: ReadonlySet<string>): GuidePart {
  const rows = allFields(kind.fields).flatMap((field) => (placed.has(field.id) && field.type !== 'title' && field.type !== 'group' && field.type !== 'indicators' ? [explainedRow(explain(field))] : []))
  return { heading: '各栏', columns: heads, rows }
}

function groupsPart({ label, levels }: IndicatorsField): GuidePart {
  const rows = levels.flatMap((level1) =>
    level1.groups.map((level2) => [`${level1.label}›${level2.label}`, level2.expected ? '应有' : '', level2.description, Object.values(level2.examples[0]).join('，')]),
  )
  return { heading: `${label}分哪些类`, columns: ['类别', '必填', '填什么', '例'], rows }
}

function columnsPart({ columns }: IndicatorsField): GuidePart {
  return { heading: '每条指标填什么', columns: heads, rows: printedColumns(columns).map((column) => explainedRow(explain(column))) }
}

function sumsPart(kind: FormKind, placed: ReadonlySet<string>): GuidePart {
  const labelOf = (id: string): string => fieldOf(kind, id).label
  const rows = kind.sums.flatMap(({ total, parts, by }) => {
    const shown = parts.filter((part) => placed.has(part))
    return shown.length === 0 || !placed.has(total) ? [] : [[`${labelOf(total)} ＝ ${shown.map(labelOf).join(' ＋ ')}（${labelOf(by)}）`]]
  })
  return { heading: '必须相等的数', rows }
}

const handingIn: GuidePart = {
  heading: '填好以后',
  rows: [['检查：jixiao check 表.xlsx（错在哪一格、错在哪里，逐条列出）'], ['转成申报文件：jixiao import 表.xlsx；出正式表格：jixiao export 文件.yaml']],
}

function explainedRow({ label, required, description, examples }: Explained): readonly string[] {
  return [label, required ? '必填' : '', description, examples.slice(0, 2).join('；')]
}
