import JSZip from 'jszip'
import { SaxesParser } from 'saxes'
import type { Sheet } from '../../src/sheet/sheet.js'
import { writeDocx } from '../../src/writers/docx/write-docx.js'
import { usualOptions, type WriterOptions, type Written } from '../../src/writers/writer.js'

/** A cell as it stands in a row of the file: covered places of merged cells are cells too. */
export interface DocxCell {
  readonly column: number
  readonly columnSpan: number
  readonly merge: 'restart' | 'continue' | undefined
  /** Paragraphs parted by `\n`, lines within them by `\v`. */
  readonly text: string
  readonly styles: readonly string[]
  readonly width: number
  /** Sides with a line. */
  readonly ruled: readonly string[]
  readonly vertical: string
  readonly keepsNext: boolean
}

export interface DocxRow {
  readonly isHead: boolean
  readonly cantSplit: boolean
  readonly height: number | undefined
  readonly cells: readonly DocxCell[]
}

export interface DocxTable {
  readonly columns: readonly number[]
  readonly rows: readonly DocxRow[]
}

/** An element of the file with what is in it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

export async function write(form: Sheet, options: Partial<WriterOptions> = {}): Promise<Written> {
  return writeDocx(form, { ...usualOptions, readFont: () => Promise.reject(new Error('a document uses the fonts of its reader')), ...options })
}

export async function bytesOf(form: Sheet, options: Partial<WriterOptions> = {}): Promise<Uint8Array> {
  const written = await write(form, options)
  if (!('bytes' in written)) throw new Error(`no document: ${JSON.stringify(written)}`)
  return written.bytes
}

/** The parts of a file by their names, each well-formed: anything else throws. */
export async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, { readonly text: string; readonly root: Element }>> {
  const archive = await JSZip.loadAsync(bytes)
  const parts = Object.values(archive.files).map(async (file) => {
    const text = await file.async('string')
    return [file.name, { text, root: parse(text) }] as const
  })
  return new Map(await Promise.all(parts))
}

export async function partOf(form: Sheet, name: string, options: Partial<WriterOptions> = {}): Promise<string> {
  return (await partsOf(await bytesOf(form, options))).get(name)?.text ?? ''
}

/** What stands in the document from top to bottom: paragraphs as texts, and tables. */
export async function bodyOf(form: Sheet, options: Partial<WriterOptions> = {}): Promise<readonly (string | DocxTable)[]> {
  const root = (await partsOf(await bytesOf(form, options))).get('word/document.xml')?.root
  const body = root && child(root, 'w:body')
  return elements(body).flatMap((element): readonly (string | DocxTable)[] => (element.name === 'w:tbl' ? [tableOf(element)] : element.name === 'w:p' ? [textOf(element)] : []))
}

export async function tablesOf(form: Sheet, options: Partial<WriterOptions> = {}): Promise<readonly DocxTable[]> {
  return (await bodyOf(form, options)).filter((block) => typeof block !== 'string')
}

function tableOf(table: Element): DocxTable {
  const columns = elements(child(table, 'w:tblGrid')).map((column) => Number(column.attributes['w:w']))
  return { columns, rows: elements(table).filter(({ name }) => name === 'w:tr').map(rowOf) }
}

function rowOf(row: Element): DocxRow {
  const properties = child(row, 'w:trPr')
  const height = child(properties, 'w:trHeight')?.attributes['w:val']
  let column = 0
  const cells = elements(row).filter(({ name }) => name === 'w:tc').map((cell) => {
    const read = cellOf(cell, column)
    column += read.columnSpan
    return read
  })
  return { isHead: child(properties, 'w:tblHeader') !== undefined, cantSplit: child(properties, 'w:cantSplit') !== undefined, height: height === undefined ? undefined : Number(height), cells }
}

function cellOf(cell: Element, column: number): DocxCell {
  const properties = child(cell, 'w:tcPr')
  const paragraphs = elements(cell).filter(({ name }) => name === 'w:p')
  const merge = child(properties, 'w:vMerge')?.attributes['w:val']
  return {
    column,
    columnSpan: Number(child(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1),
    merge: merge === 'restart' || merge === 'continue' ? merge : undefined,
    text: paragraphs.map(textOf).join('\n'),
    styles: paragraphs.map((paragraph) => child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? ''),
    width: Number(child(properties, 'w:tcW')?.attributes['w:w']),
    ruled: elements(child(properties, 'w:tcBorders')).filter(({ attributes }) => attributes['w:val'] === 'single').map(({ name }) => name.slice(2)),
    vertical: child(properties, 'w:vAlign')?.attributes['w:val'] ?? 'top',
    keepsNext: paragraphs.every((paragraph) => child(child(paragraph, 'w:pPr'), 'w:keepNext') !== undefined),
  }
}

/** Text as Word shows it. What a field would put there counts as a mark of its own. */
export function textOf(element: Element): string {
  if (element.name === 'w:br') return '\v'
  if (element.name === 'w:tab') return '\t'
  if (element.name === 'w:instrText' || element.name === 'w:fldSimple') return '〈field〉'
  if (element.name === 'w:t') return element.children.filter((part) => typeof part === 'string').join('')
  return element.name.endsWith('Pr') ? '' : elements(element).map(textOf).join('')
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return elements(element).find((one) => one.name === name)
}

function elements(element: Element | undefined): readonly Element[] {
  return element?.children.filter((one) => typeof one !== 'string') ?? []
}

function parse(text: string): Element {
  const stack: { name: string; attributes: Record<string, string>; children: (Element | string)[] }[] = [{ name: '', attributes: {}, children: [] }]
  const parser = new SaxesParser({ fragment: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [] }
    stack.at(-1)?.children.push(element)
    stack.push(element)
  })
  parser.on('text', (part) => stack.at(-1)?.children.push(part))
  parser.on('closetag', () => stack.pop())
  parser.write(text).close()
  const root = elements(stack[0])[0]
  if (!root) throw new Error('no element')
  return root
}
