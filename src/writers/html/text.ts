import { escapeMarkup } from '../../base/escape-markup.js'
import { unbreakablePieces } from '../../layout/break-lines.js'
import type { Cell } from '../../sheet/sheet.js'
import { printable } from '../xlsx/safe-text.js'

const hasDigit = /\p{Nd}/u
const blankDate = /^(.*?)(年\s+月\s+日)$/u

/** Text as it may stand between tags and in quotes. What neither HTML nor XML can hold is left out, the rest is kept to the letter. */
export function escaped(text: string): string {
  return escapeMarkup(printable(text))
}

/** A cell's text: numbers stay on one line with their sign and unit, labels break where they best do. */
export function cellHtml({ text, breaks = [] }: Pick<Cell, 'text' | 'breaks'>): string {
  const ends = [...breaks, text.length]
  const parts = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end))
  return parts.map((part) => part.split('\n').map(lineHtml).join('<br/>')).join('<wbr/>')
}

/** A line to date by hand stays on one line, however narrow the screen. */
function lineHtml(line: string): string {
  const [, before = line, date = ''] = blankDate.exec(line) ?? []
  return piecesHtml(before) + (date === '' ? '' : `<span class="date">${escaped(date)}</span>`)
}

function piecesHtml(text: string): string {
  return unbreakablePieces(text)
    .map((piece) => (hasDigit.test(piece) && piece.length > 1 ? `<span class="n">${escaped(piece)}</span>` : escaped(piece)))
    .join('')
}
