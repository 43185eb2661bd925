/** Longest text that a cell can hold, in UTF-16 units. */
const maximumCellLength = 32_767
const maximumNameLength = 31
const longestMark = 10

const tooLong = '…（文字过长，单元格只能容纳三万余字，以下从略）'

/** A text as a cell can hold it: what XML forbids is left out, and nothing is read as an escape. */
export function cellText(text: string): string {
  const whole = text.length > maximumCellLength ? text.slice(0, maximumCellLength - tooLong.length) + tooLong : text
  // Excel reads `_x4E2D_` as an escaped 中; an escaped underscore keeps it as typed.
  return printable(whole).replace(/_(?=x[\dA-F]{4}_)/giu, '_x005F_')
}

// Full-width signs too: Excel takes ＝ for = where someone types it.
const formulaStart = /^[\s'=+\-@＝＋－＠]/u

/** A text that a spreadsheet would take for a formula, or for something else than it says, once someone edits the cell. */
export function startsLikeFormula(text: string): boolean {
  return formulaStart.test(text)
}

/** A text that a cell cannot hold whole. */
export function isTooLong(text: string): boolean {
  return text.length > maximumCellLength
}

/** A worksheet's name: without the characters that Excel refuses there, of at most 31 UTF-16 units with the mark of a draft. */
export function worksheetName(title: string, mark?: string): string {
  const shownMark = mark === undefined ? '' : nameOf(mark, longestMark)
  const suffix = shownMark === '' ? '' : `（${shownMark}）`
  const name = nameOf(title, maximumNameLength - suffix.length)
  // Excel keeps the name History for itself.
  return name === '' || /^history$/iu.test(name) ? `Sheet1${suffix}` : name + suffix
}

function nameOf(text: string, length: number): string {
  return printable(text)
    .replace(/[*?:/\\[\]\s']+/gu, ' ')
    .slice(0, length)
    // Half of a character may be left at the end.
    .replace(/\p{Surrogate}/gu, '')
    .trim()
}

/** Without control characters, halves of characters and code points that XML does not allow. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    // oxlint-disable-next-line no-control-regex -- these are the ones to leave out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}
