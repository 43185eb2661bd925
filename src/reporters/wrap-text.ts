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
  // What the pieces take one by one: together they take no more, and measuring that for each that is added takes long.
  let most = 0
  for (const piece of text.match(pieces) ?? []) {
    const added = displayWidth(piece)
    if (most + added > width && line !== '' && isWider(line + piece, width)) {
      lines.push(line.trimEnd())
      line = ''
      most = 0
    }
    line += piece
    most += added
    while (most > width && isWider(line, width)) {
      const [head, tail] = splitAt(line, width)
      lines.push(head)
      line = tail
      most = line.length > width ? Infinity : displayWidth(line)
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** Whether a text is wider than a line, blanks at its end aside. The beginning of a long one tells. */
function isWider(text: string, width: number): boolean {
  const shown = text.trimEnd()
  return (shown.length > 10 * width && displayWidth(shown.slice(0, 10 * width)) > width) || displayWidth(shown) > width
}
