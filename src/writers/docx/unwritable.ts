import type { Sheet } from '../../sheet/sheet.js'
import type { UnprintableCharacter } from '../writer.js'

/** What no document of Word can hold, as XML forbids it: control characters, halves of characters, code points that are none; and a carriage return, which XML reads as a line break. */
// oxlint-disable-next-line no-control-regex -- these are the ones to find
const forbidden = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Each character that the file cannot hold, once with each cell that holds it: nothing is left out without a word. */
export function unwritable(sheet: Sheet): readonly UnprintableCharacter[] {
  const cells = sheet.rows.flatMap((row) => row.cells)
  return cells.flatMap((cell) => [...new Set(cell.text.match(forbidden))].map((character) => ({ character, cell })))
}
