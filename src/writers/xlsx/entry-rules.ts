import type { DataValidation, Worksheet } from 'exceljs'
import { maximumDecimals, maximumWholeDigits } from '../../base/amount.js'
import type { Cell } from '../../sheet/sheet.js'
import { address } from './addresses.js'
import { greatestAmount, prompt, refusal, totalPrompt } from './cell-rules.js'
import { type EntryBlock, rangeOf } from './entry-blocks.js'
import type { LevelLists } from './level-lists.js'
import type { AmountCells, PlacedCell } from './places.js'

declare module 'exceljs' {
  interface Worksheet {
    /** Rules by range; the library's own types leave them out. */
    readonly dataValidations: { readonly add: (range: string, rule: DataValidation) => void }
  }
}

/** Longest text of a cell. */
const longestText = 32_767

/** What may be typed into a cell of its own, with what the form says about it. */
export function entryRule({ cell, row }: PlacedCell, amounts: AmountCells): DataValidation | undefined {
  const { hint, between, role } = cell
  const name = shownName(cell)
  if (hint === undefined) return undefined
  if (role === 'amount') return amountRule({ cell, row }, amounts)
  if (between === undefined) return anyText(name, hint)
  return { type: 'whole', operator: 'between', formulae: [...between], ...prompt(name, hint), ...refusal(`${name}填得不对`, `只填 ${between[0]} 到 ${between[1]} 之间的四位数字，不写“年”。`) }
}

function amountRule({ cell, row }: PlacedCell, amounts: AmountCells): DataValidation {
  const { name = '金额', amount, hint = '' } = cell
  const unit = amount === undefined ? '' : `（${amount.unit}）`
  const place = address(row, cell.column)
  return {
    type: 'custom',
    formulae: [`AND(ISNUMBER(${place}),${place}>=0,${place}<=${greatestAmount},ROUND(${place},${maximumDecimals})=${place})`],
    ...prompt(`${name}${unit}`, totalPrompt(cell, amounts) ?? `只填数字，不写单位。${hint}`),
    ...refusal('金额填得不对', `请填不小于 0 的数字${unit}，最多${maximumDecimals}位小数，整数最多${maximumWholeDigits}位。没有的项目请按 Delete 键清空，不要填“无”或“/”。`),
  }
}

/** Rules of whole columns of a block: a row that is put in has them too. */
export function addBlockRules({ dataValidations }: Worksheet, block: EntryBlock, lists: LevelLists): void {
  const { first, level1, level2, columns } = block
  const choice = (formula: string, title: string, text: string): DataValidation => ({ type: 'list', formulae: [formula], ...prompt(title, text), ...refusal('没有这个类别', '请从下拉列表中选择，不能自己起名。') })
  dataValidations.add(rangeOf(block, level1), choice(lists.level1, '一级指标', `从下拉列表中选择：${[...block.tree.keys()].join('、')}。`))
  dataValidations.add(rangeOf(block, level2), choice(lists.level2(`$${address(first, level1.column)}`), '二级指标', '从下拉列表中选择；列表随左边的一级指标变化。'))
  for (const cell of columns) dataValidations.add(rangeOf(block, cell), anyText(shownName(cell), cell.hint ?? ''))
}

function anyText(name: string, hint: string): DataValidation {
  return { type: 'textLength', operator: 'between', formulae: [0, longestText], ...prompt(name, hint) }
}

/** What people call the place: 指标_3_指标值 is 指标值, 整体绩效目标_2 is 整体绩效目标. */
function shownName({ name = '' }: Cell): string {
  return name.replace(/^.*_(?=\D)|_\d+$/gu, '')
}
