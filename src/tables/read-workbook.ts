import { loadAsync } from 'jszip'
import { SaxesParser } from 'saxes'
import { roundedNumber } from '../base/stored-number.js'

/** Unpacked parts beyond this many bytes are not read: a list of departments is never as large. */
const largestPart = 50_000_000

/**
 * The first sheet of a workbook as a text of rows with tabs between the cells. Row 12 of the sheet is line 12 of the text, so that a
 * place in the text is one in the sheet.
 * @throws Error if the bytes are no workbook.
 */
export async function workbookText(bytes: Uint8Array): Promise<string> {
  const archive = await loadAsync(bytes)
  const part = async (name: string): Promise<string> => {
    const text = await (archive.file(name)?.async('string') ?? Promise.resolve(''))
    if (text.length > largestPart) throw new Error(`${name} is too large`)
    return text
  }
  const [sheet] = Object.keys(archive.files).filter((name) => /^xl\/worksheets\/sheet\d+[.]xml$/u.test(name)).toSorted(byNumber)
  if (sheet === undefined) throw new Error('no sheet')
  return rowsOf(await part(sheet), sharedTexts(await part('xl/sharedStrings.xml'))).map((cells) => cells.join('\t')).join('\n')
}

function byNumber(a: string, b: string): number {
  return Number(/\d+/u.exec(a)?.[0]) - Number(/\d+/u.exec(b)?.[0])
}

/** Texts that cells refer to by number; what is read out beside Chinese characters is left out. */
function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = []
  let isText = false
  let isReading = false
  walk(xml, {
    open: (name) => {
      if (name === 'si') texts.push('')
      if (name === 'rPh') isReading = true
      isText = name === 't' && !isReading
    },
    text: (text) => {
      if (isText) texts.push((texts.pop() ?? '') + text)
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isReading = false
    },
  })
  return texts
}

function rowsOf(xml: string, shared: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  let cell = { row: 0, column: 0, type: '', text: '', isValue: false }
  walk(xml, {
    open: (name, { r = '', t = '' }) => {
      if (name === 'c') cell = { ...addressOf(r), type: t, text: '', isValue: false }
      else if (name === 'v' || name === 't') cell.isValue = true
    },
    text: (text) => {
      if (cell.isValue) cell.text += text
    },
    close: (name) => {
      if (name === 'v' || name === 't') cell.isValue = false
      if (name !== 'c' || cell.row === 0) return
      while (rows.length < cell.row) rows.push([])
      const row = rows[cell.row - 1] ?? []
      while (row.length < cell.column) row.push('')
      row[cell.column - 1] = shownText(cell.type, cell.text, shared)
    },
  })
  return rows
}

function shownText(type: string, text: string, shared: readonly string[]): string {
  const shown = type === 's' ? (shared[Number(text)] ?? '') : type === '' || type === 'n' ? roundedNumber(text) : text
  return shown.replace(/\s+/gu, ' ')
}

/** `AB12` is row 12, column 28. */
function addressOf(address: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = '0'] = /^([A-Z]{1,3})(\d{1,7})$/u.exec(address) ?? []
  return { row: Number(digits), column: Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) }
}

interface Visitor {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

function walk(xml: string, { open, text, close }: Visitor): void {
  if (xml === '') return
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes))
  parser.on('text', text)
  parser.on('closetag', ({ name }) => close(localName(name)))
  parser.write(xml).close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
