import { completeFinding, type Finding, type FindingDraft } from '../base/finding.js'
import { convertMoney, readAmount, type MoneyUnit } from '../base/amount.js'
import { shorten } from '../base/text.js'
import { allFields, type FormKind } from '../forms/form-kind.js'
import { findLineStarts, positionOf, type SourceFile } from '../source/source-file.js'
import type { ListedAmount, ListedBudget, ListedDepartment, ReadList } from './lists.js'
import { readTable } from './read-table.js'
import { listInvalid } from './rules.js'
import type { Table, TableCell } from './table.js'

const departmentHeads = ['单位名称', '部门名称', '填报单位', '预算单位', '预算单位名称', '部门单位名称', '单位', '部门']
/** A title, a unit and the like may stand above the head of the columns. */
const headRows = 10
const sumNames = /^(?:合计|总计|共计|小计|全县合计|本级合计)$/u

/** A list as a file that findings can point into: a table is no tree. */
export function listFile(path: string, text: string): SourceFile {
  return { path, text, lineStarts: findLineStarts(text), root: undefined, findings: [], damaged: [], brokenFrom: undefined }
}

/** Reads a list of departments: a column of that name, or a table of one column. */
export function readDepartments(path: string, text: string): ReadList<ListedDepartment> {
  const file = listFile(path, text)
  const table = readTable(text)
  const head = headOf(table)
  const isPlain = table.every((row) => row.length <= 1)
  if (!head && !isPlain) return { file, entries: [], findings: [noDepartments(table)] }
  const listed = table.slice(head ? head.row + 1 : 0).flatMap((row) => departmentIn(row, head?.column ?? 0))
  return listed.length === 0 ? { file, entries: [], findings: [noRows(table)] } : { file, ...yearAbove(table, head), ...onceEach(file, listed) }
}

/** Reads a list of budgets: a column of departments, and columns with labels of the form's amounts. */
export function readBudgets(path: string, text: string, kind: FormKind): ReadList<ListedBudget> {
  const file = listFile(path, text)
  const table = readTable(text)
  const head = headOf(table)
  if (!head) return { file, entries: [], findings: [noDepartments(table)] }
  const columns = amountColumns(table, head.row, kind)
  const [first] = table[head.row] ?? []
  if (columns.length === 0) return { file, entries: [], findings: [invalid({ primary: (first ?? nowhere).span, message: { zh: '没有找到金额的一列；表头应有“资金总额”“基本支出”“项目支出”等本表的栏目', en: 'no column of amounts was found; its head is a label of the form such as 资金总额, 基本支出, 项目支出' }, label: { zh: '表头', en: 'the head' } })] }
  const findings: Finding[] = []
  const read = table.slice(head.row + 1).flatMap((row) => departmentIn(row, head.column).map((one): ListedBudget => ({ ...one, amounts: amountsIn(row, one, columns, kind.amountUnit, findings) })))
  if (read.length === 0) return { file, entries: [], findings: [noRows(table)] }
  const { entries, findings: repeated } = onceEach(file, read)
  return { file, ...yearAbove(table, head), entries, findings: [...findings, ...repeated].toSorted((a, b) => a.primary.start - b.primary.start) }
}

interface Head {
  readonly row: number
  readonly column: number
}

/** The first of the words that a head has wins: 单位 alone may say what the money is in. */
function headOf(table: Table): Head | undefined {
  const heads = table.slice(0, headRows).flatMap((cells, row) => cells.map(({ text }, column) => ({ row, column, rank: departmentHeads.indexOf(plainHead(text)) }))).filter(({ rank }) => rank !== -1)
  return heads.toSorted((a, b) => a.rank - b.rank || a.row - b.row)[0]
}

function plainHead(text: string): string {
  return text.normalize('NFKC').replace(/\((?:单位:)?(?:万元|元)\)/u, '').replace(/[\s()]/gu, '')
}

function departmentIn(row: readonly TableCell[], column: number): readonly ListedDepartment[] {
  const cell = row[column]
  const name = cell?.text ?? ''
  return !cell || name === '' || sumNames.test(name.replace(/\s/gu, '')) ? [] : [{ name, span: cell.span }]
}

/** The one year that is named above the head. */
function yearAbove(table: Table, head: Head | undefined): { readonly year?: number } {
  const years = new Set(table.slice(0, head?.row ?? 0).flat().flatMap(({ text }) => [...text.matchAll(/(?<!\d)(20\d\d)(?=年)/gu)].map(([year]) => Number(year))))
  const [year] = years
  return year === undefined || years.size > 1 ? {} : { year }
}

interface AmountColumn {
  readonly column: number
  readonly field: string
  readonly head: string
  readonly unit: MoneyUnit
}

/** The unit is that of the head, else that of the line above the table, else the form's. */
function amountColumns(table: Table, row: number, kind: FormKind): readonly AmountColumn[] {
  const above = table.slice(0, row).flat().map(({ text }) => /单位[:：]\s*(万元|元)/u.exec(text)?.[1]).find((unit) => unit !== undefined)
  const fields = allFields(kind.fields).filter(({ type }) => type === 'amount')
  return (table[row] ?? []).flatMap(({ text }, column) => {
    const head = plainHead(text)
    const field = fields.find(({ label, aliases = [] }) => label === head || aliases.includes(head))
    const unit = /[(（](?:单位[:：])?(万元|元)[)）]/u.exec(text)?.[1] ?? above ?? kind.amountUnit
    return field ? [{ column, field: field.id, head: text, unit: unit === '元' ? '元' : '万元' }] : []
  })
}

function amountsIn(row: readonly TableCell[], { name }: ListedDepartment, columns: readonly AmountColumn[], unit: MoneyUnit, findings: Finding[]): ListedBudget['amounts'] {
  return Object.fromEntries(
    columns.flatMap(({ column, field, head, unit: written }): readonly (readonly [string, ListedAmount])[] => {
      const cell = row[column]
      const text = cell?.text.replace(/,(?=\d{3}(?:\D|$))/gu, '') ?? ''
      if (!cell || /^[-—/]*$/u.test(text)) return []
      const amount = readAmount(text, written)
      const value = amount.ok ? convertMoney(amount.value, written, unit)?.toFixed() : undefined
      if (value !== undefined) return [[field, { head, value, span: cell.span }]]
      findings.push(invalid({ primary: cell.span, message: { zh: `${shorten(name)}的${plainHead(head)}“${shorten(cell.text)}”不是金额；应写数字，如 352.20`, en: `the ${plainHead(head)} of ${shorten(name)}, “${shorten(cell.text)}”, is no amount; write a number such as 352.20` }, label: { zh: '读不出', en: 'cannot be read' } }))
      return []
    }),
  )
}

/** Of a department that stands in several rows the first counts. */
function onceEach<Entry extends ListedDepartment>(file: SourceFile, all: readonly Entry[]): Pick<ReadList<Entry>, 'entries' | 'findings'> {
  const firsts = new Map<string, Entry>()
  const findings: Finding[] = []
  for (const one of all) {
    const key = one.name.normalize('NFKC').replace(/\s/gu, '')
    const first = firsts.get(key)
    if (!first) firsts.set(key, one)
    else {
      const { line } = positionOf(file, first.span.start)
      findings.push(invalid({
        primary: one.span,
        message: { zh: `“${shorten(one.name)}”在第 ${line} 行已经有了，以前面的为准`, en: `“${shorten(one.name)}” stands in line ${line} already; that line counts` },
        label: { zh: '重复的一行', en: 'given again' },
        related: [{ span: first.span, message: { zh: '前面的一行', en: 'given before' } }],
      }))
    }
  }
  return { entries: [...firsts.values()], findings }
}

const nowhere: TableCell = { text: '', span: { start: 0, end: 0 } }

function noDepartments(table: Table): Finding {
  const { span } = table.flat()[0] ?? nowhere
  return invalid({
    primary: span,
    message: { zh: '没有找到单位名称的一列；表头应有“单位名称”“部门名称”“填报单位”“预算单位”之一', en: 'no column of departments was found; its head is one of 单位名称, 部门名称, 填报单位, 预算单位' },
    label: { zh: '表从这里开始', en: 'the table begins here' },
  })
}

/** A list that names nobody would pass everything. */
function noRows(table: Table): Finding {
  const { span } = table.flat()[0] ?? nowhere
  return invalid({ primary: span, message: { zh: '表里一个单位也没有，没有可以核对的', en: 'the table names no department, so that nothing was compared' }, label: { zh: '表从这里开始', en: 'the table begins here' } })
}

function invalid(draft: FindingDraft): Finding {
  return completeFinding(listInvalid, draft)
}
