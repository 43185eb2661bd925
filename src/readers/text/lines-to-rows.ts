/** A row of texts, each with the number of the line that it begins on, from 1. */
export interface TextRow {
  readonly cells: readonly { readonly text: string; readonly line: number }[]
}

type TextCell = TextRow['cells'][number]

/** Parts lines into rows and cells, by the way in which the text was copied. */
export function linesToRows(lines: readonly string[]): readonly TextRow[] {
  const begun = lines.filter((line) => line.startsWith('\t'))
  const isCellPerLine = begun.length >= 4 && begun.filter((line) => line.indexOf('\t', 1) === -1).length * 10 >= begun.length * 9
  return isCellPerLine ? rowsOfCellsPerLine(lines) : rowsOfLines(lines)
}

/** A tab begins a cell, which may go on over lines; a blank line ends the row where a tab follows it. */
function rowsOfCellsPerLine(lines: readonly string[]): readonly TextRow[] {
  const rows: TextRow[] = []
  let cells: TextCell[] = []
  let isAfterBlank = false
  const endRow = (): void => {
    if (cells.length > 0) rows.push({ cells: cells.map(trimmed) })
    cells = []
  }
  for (const [index, line] of lines.entries()) {
    const last = cells.at(-1)
    if (line.startsWith('\t')) {
      if (isAfterBlank) endRow()
      cells.push({ text: line.slice(1), line: index + 1 })
    } else if (last) cells[cells.length - 1] = { ...last, text: `${last.text}\n${line}` }
    else rows.push(...rowsOfLines([line]).map((row) => ({ cells: row.cells.map((cell) => ({ ...cell, line: index + 1 })) })))
    isAfterBlank = line.trim() === '' && !line.startsWith('\t')
  }
  endRow()
  return rows
}

function trimmed({ text, line }: TextCell): TextCell {
  const leading = /^(?:[^\S\n]*\n)*/u.exec(text)?.[0].split('\n').length ?? 1
  return { text: text.trim(), line: line + leading - 1 }
}

/** One row for each line: cells parted by tabs, as from Excel, or by bars. */
function rowsOfLines(lines: readonly string[]): readonly TextRow[] {
  const rows: TextRow[] = []
  const isEdged = areEdged(lines)
  for (let index = 0; index < lines.length; index++) {
    const end = Math.max(endOfQuotes(lines, index), endOfBars(lines, index, isEdged))
    const texts = cellsOf(lines.slice(index, end + 1).join('\n'), isEdged)
    if (texts.some((text) => text.trim() !== '')) rows.push({ cells: texts.map((text) => ({ text: text.trim(), line: index + 1 })) })
    index = end
  }
  return rows
}

/** Lines that one cell may go on over. */
const maximumCellLines = 200

/** Excel quotes a cell that holds line breaks: the line on which the quotes are closed, or the line itself. */
function endOfQuotes(lines: readonly string[], start: number): number {
  let text = lines[start] ?? ''
  if (!text.includes('\t"') && !(text.startsWith('"') && lines[start + 1]?.includes('\t') === true)) return start
  for (let end = start; end < lines.length && end < start + maximumCellLines; text += `\n${lines[++end] ?? ''}`) if (!isQuoteOpen(text)) return end
  return start
}

/** Where every row begins and ends with a bar, one that does not end with it goes on over lines that do not begin with it. */
function endOfBars(lines: readonly string[], start: number, isEdged: boolean): number {
  const isClosed = (line: string): boolean => line.trimEnd().endsWith('|')
  const first = lines[start] ?? ''
  if (!isEdged || !first.trimStart().startsWith('|') || isClosed(first)) return start
  for (let end = start + 1; end < lines.length && end < start + maximumCellLines; end++) {
    const line = lines[end] ?? ''
    if (line.trimStart().startsWith('|')) return start
    if (isClosed(line)) return end
  }
  return start
}

function isQuoteOpen(text: string): boolean {
  const last = text.split('\t').findLast((cell) => cell.startsWith('"')) ?? ''
  return last !== '' && last.replace(/[^"]/gu, '').length % 2 === 1
}

/** Whether lines have a bar at their left edge. If only some begin with one, it stands behind a blank cell. */
function areEdged(lines: readonly string[]): boolean {
  const barred = lines.filter((line) => line.includes('|'))
  return barred.filter((line) => line.trim().startsWith('|')).length * 5 > barred.length * 4
}

function cellsOf(line: string, isEdged: boolean): readonly string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => (/^".*"$/su.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell))
  const isRule = line.includes('|') && /^[\s|:-]*-{3}[\s|:-]*$/u.test(line)
  if (isRule) return []
  const trimmedLine = line.trim().replace(/\|$/u, '')
  const inner = isEdged ? trimmedLine.replace(/^\|/u, '') : trimmedLine
  return line.includes('|') ? inner.split('|') : [line]
}
