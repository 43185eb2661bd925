import type { CellStyle } from './workbook.js'

/** Number formats of our own; the others are built into every spreadsheet. */
const formats = [
  { id: 164, code: '#,##0.00####' },
  { id: 165, code: '0.0%' },
] as const

interface Look {
  readonly font: 0 | 1 | 2 | 3
  readonly format: number
  readonly fill: 0 | 2
  readonly border: 0 | 1
  readonly alignment: string
}

const plain: Look = { font: 0, format: 0, fill: 0, border: 0, alignment: 'vertical="center"' }
const looks: Readonly<Record<CellStyle, Look>> = {
  // A text would touch the number before it.
  text: { ...plain, alignment: 'horizontal="left" vertical="center" indent="1"' },
  amount: { ...plain, format: 164 },
  count: { ...plain, format: 3 },
  share: { ...plain, format: 165 },
  number: plain,
  head: { ...plain, font: 1, fill: 2, border: 1, alignment: 'horizontal="center" vertical="center" wrapText="1"' },
  title: { ...plain, font: 2 },
  note: { ...plain, font: 3 },
  label: { ...plain, font: 1 },
  wrapped: { ...plain, alignment: 'horizontal="left" vertical="center" indent="1" wrapText="1"' },
}
const names = ['text', 'amount', 'count', 'share', 'number', 'head', 'title', 'note', 'label', 'wrapped'] as const satisfies readonly CellStyle[]

/** Number of a style in the workbook. `isQuoted`: the text looks like a formula and stays a text when someone edits it. */
export function styleNumber(style: CellStyle, isQuoted = false): number {
  return names.indexOf(style) * 2 + Number(isQuoted)
}

/**
 * 宋体 is on every Chinese office computer. The default font, in whose digits widths are counted, is one whose digits are as wide.
 */
const fonts = [
  '<font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  '<font><b/><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  '<font><b/><sz val="16"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
  '<font><sz val="10"/><color rgb="FF595959"/><name val="宋体"/><family val="3"/><charset val="134"/></font>',
]
const fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>', '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF3"/><bgColor indexed="64"/></patternFill></fill>']
const borders = ['<border><left/><right/><top/><bottom/><diagonal/></border>', '<border><left/><right/><top/><bottom style="thin"><color rgb="FF7F7F7F"/></bottom><diagonal/></border>']

/** The one table of styles as a part of the workbook. */
export function stylesPart(): string {
  const xfs = names.flatMap((name) => [xf(looks[name], ''), xf(looks[name], ' quotePrefix="1"')])
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${list('numFmts', formats.map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`))}${list('fonts', fonts)}${list('fills', fills)}${list('borders', borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', xfs)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>`
}

function xf({ font, format, fill, border, alignment }: Look, more: string): string {
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${more}><alignment ${alignment}/></xf>`
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`
}
