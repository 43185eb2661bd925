import { SaxesParser } from 'saxes'
import type { Sheet } from '../../src/sheet/sheet.js'
import { usualOptions, type WriterOptions } from '../../src/writers/writer.js'
import { writeHtml } from '../../src/writers/html/write-html.js'

/** A cell of a table as a browser places it, and its attributes. */
export interface HtmlCell {
  readonly tag: string
  readonly column: number
  readonly text: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface HtmlTable {
  readonly caption: string
  readonly headRows: number
  readonly rows: readonly (readonly HtmlCell[])[]
}

export async function htmlOf(form: Sheet, options: Partial<WriterOptions> = {}): Promise<string> {
  const written = await writeHtml(form, { ...usualOptions, readFont: () => Promise.reject(new Error('a web page uses the fonts of its reader')), ...options })
  if (!('bytes' in written)) throw new Error('no page')
  return new TextDecoder().decode(written.bytes)
}

/** The tables of a page, read as XML: what is not well-formed throws. */
export function tablesIn(html: string): readonly HtmlTable[] {
  const tables: { caption: string; headRows: number; rows: HtmlCell[][]; taken: boolean[][] }[] = []
  const parser = new SaxesParser()
  let isHead = false
  // The foot is a line on paper, hidden from those who hear the table.
  let isFoot = false
  let text = ''
  let open: Record<string, string> | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'table') tables.push({ caption: '', headRows: 0, rows: [], taken: [] })
    if (name === 'thead') isHead = true
    if (name === 'tfoot') isFoot = true
    const table = isFoot ? undefined : tables.at(-1)
    if (name === 'tr') table?.rows.push([])
    if (name === 'tr' && isHead && table) table.headRows++
    if (name === 'br') text += '\n'
    if (/^(?:t[hd]|caption)$/u.test(name)) {
      open = attributes
      text = ''
    }
  })
  parser.on('text', (added) => (text += added))
  parser.on('closetag', ({ name }) => {
    const table = isFoot ? undefined : tables.at(-1)
    if (name === 'thead') isHead = false
    if (name === 'tfoot') isFoot = false
    if (name === 'caption' && table) table.caption = text
    if ((name === 'th' || name === 'td') && table && open) place(table, { tag: name, text, attributes: open })
  })
  parser.write(html.replace(/^<!DOCTYPE html>\n/u, '')).close()
  return tables
}

function place(table: { rows: HtmlCell[][]; taken: boolean[][] }, cell: Omit<HtmlCell, 'column'>): void {
  const row = table.rows.length - 1
  let column = 0
  while (table.taken[row]?.[column]) column++
  for (let down = 0; down < Number(cell.attributes['rowspan'] ?? 1); down++) {
    const places = (table.taken[row + down] ??= [])
    for (let right = 0; right < Number(cell.attributes['colspan'] ?? 1); right++) places[column + right] = true
  }
  table.rows[row]?.push({ ...cell, column })
}
