import type { DataValidation } from 'exceljs'
import { maximumDecimals, maximumWholeDigits } from '../../base/amount.js'
import type { Cell } from '../../sheet/sheet.js'
import { address } from './addresses.js'
import { sumFormula } from './cell-value.js'
import type { ChoiceLists } from './choice-lists.js'
import { type AmountCells, cellsOf, type PlacedCell } from './places.js'

/** Longest title and text of a message that Excel takes, in UTF-16 units. */
const longest = { title: 32, text: 255 } as const
export const greatestAmount = Number('9'.repeat(maximumWholeDigits) + '.' + '9'.repeat(maximumDecimals))

/** What someone may type into a cell, with what a spreadsheet says before and after; nothing where anything goes. */
export function cellRule(place: PlacedCell, amounts: AmountCells, lists: ChoiceLists): DataValidation | undefined {
  const { cell } = place
  if (cell.role === 'amount') return amountRule(cell, amounts)
  if (cell.choices && cell.choices.length > 0) return choiceRule(cell.choices, lists)
  return cell.role === 'subtitle' && cell.field !== undefined ? yearRule(place) : undefined
}

function amountRule(cell: Cell, amounts: AmountCells): DataValidation {
  const unit = cell.amount === undefined ? '' : `（${cell.amount.unit}）`
  return {
    type: 'decimal',
    operator: 'between',
    formulae: [0, greatestAmount],
    ...prompt(`${cell.name ?? '金额'}${unit}`, totalPrompt(cell, amounts) ?? `只填数字，不写单位和千分位，最多${maximumDecimals}位小数；没有的项目留空。`),
    ...refusal('金额填得不对', `请填不小于 0 的数字${unit}，整数最多${maximumWholeDigits}位。没有的项目请按 Delete 键清空，不要填“无”或“/”。`),
  }
}

/** What a total follows, and what it is compared with. */
export function totalPrompt(cell: Cell, amounts: AmountCells): string | undefined {
  const partsOf = (fields: readonly string[]): string => cellsOf(fields, amounts).map((part) => part.cell.name ?? '').join('＋')
  const checks = (cell.checkedBy ?? []).map(partsOf).filter((parts) => parts !== '')
  const isFormula = sumFormula(cell, amounts) !== undefined
  if (!isFormula && checks.length === 0) return undefined
  const sum = isFormula ? `自动合计：${partsOf(cell.sumOf ?? [])}。` : '照申报的数填写，不自动合计。'
  return sum + checks.map((parts) => `与“${parts}”不等时标红。`).join('')
}

function choiceRule(choices: readonly string[], lists: ChoiceLists): DataValidation {
  return { type: 'list', formulae: [lists.formulaOf(choices)], ...prompt('指标类别', '请从下拉列表中选择。'), ...refusal('没有这个类别', `只能选：${choices.join('、')}`) }
}

/** The year line may say another year, nothing else. */
function yearRule({ cell, row }: PlacedCell): DataValidation | undefined {
  const [, before, year, behind] = /^(\D*)(\d{4})(\D*)$/u.exec(cell.text) ?? []
  if (before === undefined || year === undefined || behind === undefined) return undefined
  const place = address(row, cell.column, true)
  const formula = `AND(LEN(${place})=${cell.text.length},LEFT(${place},${before.length})=${quoted(before)},ISNUMBER(VALUE(MID(${place},${before.length + 1},4))),RIGHT(${place},${behind.length})=${quoted(behind)})`
  return { type: 'custom', formulae: [formula], ...refusal('年度填得不对', `只改四位年份，其余照原样：${cell.text}`) }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** What a spreadsheet says where the cell is chosen. */
export function prompt(title: string, text: string): Pick<DataValidation, 'allowBlank' | 'showInputMessage' | 'promptTitle' | 'prompt'> {
  return { allowBlank: true, showInputMessage: true, promptTitle: cut(title, longest.title), prompt: cut(text, longest.text) }
}

/** What a spreadsheet says when it refuses what was typed. */
export function refusal(title: string, text: string): Pick<DataValidation, 'showErrorMessage' | 'errorStyle' | 'errorTitle' | 'error'> {
  return { showErrorMessage: true, errorStyle: 'stop', errorTitle: cut(title, longest.title), error: cut(text, longest.text) }
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`
}
