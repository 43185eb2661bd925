import type { Grid, GridCell, ReadDocument, ReadOutcome } from '../../src/grid/grid.js'

/** A grid as text: cells parted by `|`, `<` and `^` where a merged cell goes on, `·` for a blank, doubts in brackets. */
export function gridText({ rows, columns, cells }: Grid): string {
  const shown = Array.from({ length: rows }, () => Array.from({ length: columns }, () => '·'))
  for (const cell of cells) {
    for (const { y, x } of placesOf(cell)) {
      const line = shown[y]
      if (!line || line[x] !== '·') throw new Error(`${cell.text}: row ${y}, column ${x} is outside or taken`)
      line[x] = y > cell.row ? '^' : x > cell.column ? '<' : cellText(cell)
    }
  }
  return shown.map((line) => line.join(' | ')).join('\n')
}

function placesOf({ row, column, rowSpan, columnSpan }: GridCell): readonly { readonly y: number; readonly x: number }[] {
  return Array.from({ length: rowSpan * columnSpan }, (_, index) => ({ y: row + Math.floor(index / columnSpan), x: column + (index % columnSpan) }))
}

function cellText({ text, doubts = [] }: GridCell): string {
  return [text === '' ? '□' : text.replaceAll('\n', '⏎'), ...doubts.map(({ kind }) => `[${kind}]`)].join(' ')
}

/** The document of an outcome that must be one. */
export function documentOf(outcome: ReadOutcome): ReadDocument {
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused.zh}`)
  return outcome.document
}

/** Why a file was refused; blank if it was not. */
export function refusalOf(outcome: ReadOutcome): string {
  return 'refused' in outcome ? `${outcome.refused.zh} | ${outcome.refused.en}` : ''
}
