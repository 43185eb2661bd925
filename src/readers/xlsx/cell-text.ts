import { roundedNumber } from '../../base/stored-number.js'
import { shorten, type Text } from '../../base/text.js'
import type { Doubt } from '../../grid/grid.js'
import { showStored, showText, type ShownValue } from './number-formats/show-value.js'
import type { StoredCell } from './read-sheet.js'
import type { Workbook } from './workbook.js'

/** What a cell shows, and what is doubtful about it. */
export interface CellText {
  readonly text: string
  readonly doubts: readonly Doubt[]
}

/** Says what a cell shows. Formulas are not worked out: they have the result that the file holds. */
export function cellText(cell: StoredCell, book: Workbook, showsZeros: boolean): CellText {
  const { formula, value, type } = cell
  if (formula !== undefined && (value ?? '') === '' && type !== 'str' && type !== 'inlineStr') return { text: '', doubts: [noResult(formula)] }
  const { text, doubts } = readers.get(type)?.(cell, book, showsZeros) ?? numberText(cell, book, showsZeros)
  const said = legible(text)
  return { text: said, doubts: said.includes('\uFFFD') ? [...doubts, unsaid] : doubts }
}

type CellReader = (cell: StoredCell, book: Workbook, showsZeros: boolean) => CellText

/** By the type of a cell; a map, as a file may name `constructor`. */
const readers: ReadonlyMap<string, CellReader> = new Map<string, CellReader>([
  ['s', (cell, book) => {
    const text = book.texts[Number(cell.value)]
    return text === undefined ? { text: '', doubts: [lostText] } : shownText(text, cell, book)
  }],
  ['str', (cell, book) => shownText(cell.value ?? '', cell, book)],
  ['inlineStr', (cell, book) => shownText(cell.value ?? '', cell, book)],
  ['b', ({ value }) => ({ text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE', doubts: [] })],
  ['e', ({ value = '' }) => ({ text: value, doubts: [errorValue(value)] })],
  ['d', ({ value = '' }) => {
    const text = value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/u, '').replace('T', ' ')
    return { text, doubts: [turned('date', value, text)] }
  }],
])

/** WPS puts a picture, such as a seal, into a cell by a formula of its own, whose result is the formula. */
const wpsPicture = /^=?(?:_xlfn\.)?DISPIMG\(/iu

function shownText(text: string, { style }: StoredCell, { styles }: Workbook): CellText {
  if (wpsPicture.test(text)) return { text: '', doubts: [picture] }
  return withTurn(text, showText(text, styles(style)))
}

function numberText({ value = '', style }: StoredCell, { styles, is1904 }: Workbook, showsZeros: boolean): CellText {
  const shown = showStored(value, styles(style), is1904)
  return withTurn(roundedNumber(value), !showsZeros && Number(value) === 0 && shown.turn === undefined ? { text: '', turn: 'hidden' } : shown)
}

function withTurn(stored: string, { text, turn }: ShownValue): CellText {
  return { text, doubts: turn === undefined ? [] : [turned(turn, stored, text)] }
}

/** Control characters that Excel writes as `_x000D_` are read, and left out where they show nothing. */
function legible(text: string): string {
  return text
    .replace(/_x([\dA-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Control}\t\n]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}

const wordings: Readonly<Record<NonNullable<ShownValue['turn']>, (stored: string, text: string) => Text>> = {
  date: (stored, text) => ({ zh: `单元格里存的是 ${stored}，显示为日期“${text}”`, en: `the cell holds ${stored}, shown as the date “${text}”` }),
  rounded: (stored, text) => ({ zh: `单元格里的数是 ${stored}，显示为 ${text}`, en: `the cell holds ${stored}, shown as ${text}` }),
  hidden: (stored) => ({ zh: `单元格里的“${stored}”因格式设置而不显示`, en: `the cell holds “${stored}”, which its format does not show` }),
}

function turned(kind: NonNullable<ShownValue['turn']>, stored: string, text: string): Doubt {
  return { kind, message: wordings[kind](shorten(stored), shorten(text)) }
}

function noResult(formula: string): Doubt {
  const shown = formula === '' ? { zh: '', en: '' } : { zh: ` =${shorten(formula)} `, en: ` =${shorten(formula)}` }
  return { kind: 'no-result', message: { zh: `公式${shown.zh}没有保存结果；请用 Excel 或 WPS 打开后保存一次`, en: `the formula${shown.en} has no result in the file; open it in Excel or WPS and save it` } }
}

function errorValue(value: string): Doubt {
  return { kind: 'error-value', message: { zh: `单元格是错误值 ${shorten(value)}`, en: `the cell is an error, ${shorten(value)}` } }
}

const picture: Doubt = { kind: 'characters', message: { zh: '单元格里是一张图片，没有读', en: 'the cell is a picture, which was not read' } }
const lostText: Doubt = { kind: 'characters', message: { zh: '单元格的文字在文件里找不到', en: 'the text of the cell is missing in the file' } }
const unsaid: Doubt = { kind: 'characters', message: { zh: '有的字符读不出，用“\uFFFD”代替', en: 'some characters could not be read; “\uFFFD” stands for them' } }
