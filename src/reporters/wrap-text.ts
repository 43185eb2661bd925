import { displayWidth } from '../base/width.js'
import { splitAt } from './clip-line.js'

/**
 * What stays together on a line: a word of Latin letters and digits, or one other character; with the punctuation that
 * may not end a line in front of it, and behind it the punctuation and marks that may not begin one.
 */
const pieces = /[（《“‘「『【([]*(?:[\w.+≤≥=%/-]+|[^\s])(?:[\p{Mark}\ufe0f]|\u200d.)*[，。；：、！？）》”’」』】…,.;:!?)\]]*\s*|\s+/gu

/** However narrow the terminal, lines are not made shorter than this. */
const narrowest = 8

/** Breaks a text into lines of at most `columns`; a word that is longer than a line is cut. */
export function wrapText(text: string, columns: number): readonly string[] {
  const width = Math.max(columns, narrowest)
  if (displayWidth(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(pieces) ?? []) {
    if (displayWidth((line + piece).trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
    while (displayWidth(line.trimEnd()) > width) {
      const [head, tail] = splitAt(line, width)
      lines.push(head)
      line = tail
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
