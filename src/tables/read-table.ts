import type { Table, TableCell } from './table.js'

const delimiters = [',', '\t', ';', '，', '；'] as const

/** Reads a text of rows: CSV, or with tabs or semicolons between the cells. A cell in quotes may hold all of these. Never fails. */
export function readTable(text: string): Table {
  const delimiter = delimiterOf(text)
  const rows: TableCell[][] = []
  let row: TableCell[] = []
  let at = 0
  while (at < text.length) {
    const { cell, next } = readCell(text, at, delimiter)
    row.push(cell)
    at = next
    if (text[at] === delimiter) {
      at += 1
      if (at < text.length) continue
      row.push({ text: '', span: { start: at, end: at } })
    }
    at = afterLineBreak(text, at)
    rows.push(row)
    row = []
  }
  return rows
}

/** The sign that stands most often outside quotes in the first lines; a comma where none does. */
function delimiterOf(text: string): string {
  const head = text.split(/\r\n|\n|\r/u, 20).join('\n').replace(/"[^"]*"/gu, '')
  const counted = delimiters.map((sign) => ({ sign, count: head.split(sign).length - 1 }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).sign
}

function readCell(text: string, start: number, delimiter: string): { readonly cell: TableCell; readonly next: number } {
  const blank = /[ \u3000]*/uy
  blank.lastIndex = start
  const first = start + (blank.exec(text)?.[0].length ?? 0)
  if (text[first] === '"') return readQuoted(text, first, delimiter)
  const next = endOfCell(text, start, delimiter)
  const written = text.slice(start, next)
  const trimmed = written.trim()
  const from = start + (trimmed === '' ? 0 : written.indexOf(trimmed))
  return { cell: { text: trimmed, span: { start: from, end: from + trimmed.length } }, next }
}

/** Doubled quotes stand for one; a cell whose quotes are not closed goes to the end of the text. */
function readQuoted(text: string, start: number, delimiter: string): { readonly cell: TableCell; readonly next: number } {
  let end = start + 1
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1
  const inside = text.slice(start + 1, end).replaceAll('""', '"')
  return { cell: { text: inside.trim(), span: { start: start + 1, end: Math.min(end, text.length) } }, next: endOfCell(text, end, delimiter) }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1
  return end
}

function afterLineBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : Math.min(at + 1, text.length)
}
