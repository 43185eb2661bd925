import type { Sheet } from '../sheet/sheet.js'

/** A sheet in which characters that cannot be printed are told by their codes: a review quotes them, and is no form that must be true to the letter. */
export function spellOut(sheet: Sheet, characters: ReadonlySet<string>): Sheet {
  const spell = (text: string): string => Array.from(text, (character) => (characters.has(character) ? codeOf(character) : character)).join('')
  return { ...sheet, title: spell(sheet.title), rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, text: spell(cell.text) })) })) }
}

function codeOf(character: string): string {
  return `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`
}
