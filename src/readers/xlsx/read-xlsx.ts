import { shorten, type Text } from '../../base/text.js'
import type { Doubt, Grid, GridCell } from '../../grid/grid.js'
import type { Reader } from '../index.js'
import { mostCells, mostNotes, mostSheets } from '../limits.js'
import { orRefused, Refusal } from '../refusal.js'
import { carriedIn } from '../zip/carried.js'
import type { Zip } from '../zip/open-zip.js'
import { relationsOf } from '../zip/relations.js'
import { sheetPrefix } from './addresses.js'
import { cellText } from './cell-text.js'
import { comments, textBoxes, type LooseText } from './drawings.js'
import { openPackage } from './open-package.js'
import { readSheet, type StoredSheet } from './read-sheet.js'
import { placeOf, sheetGrid, type SaidCell } from './sheet-grid.js'
import { openWorkbook, type ListedSheet, type Workbook } from './workbook.js'

/** Reads a workbook of Excel (`.xlsx`, `.xlsm`): a grid for each sheet that shows anything. Nothing in it is run or followed. */
export const readXlsx: Reader = (bytes) =>
  orRefused(() => {
    const { zip, part } = openPackage(bytes)
    const book = openWorkbook(zip, part)
    const notes: Text[] = [...book.notes]
    const grids: Grid[] = []
    let left = mostCells
    const seen = new Set<string>()
    for (const sheet of book.sheets.slice(0, mostSheets)) {
      // A part that is listed again would be read again: no program lists it twice.
      if (sheet.kind !== 'worksheet' || seen.has(sheet.part)) continue
      seen.add(sheet.part)
      if (sheet.state === 'veryHidden') {
        notes.push(aside(sheet, { zh: '被宏隐藏了，没有读', en: 'is hidden by a macro and was not read' }))
        continue
      }
      const stored = readSheet(zip.part(sheet.part) ?? noBytes(sheet), sheet.part, left)
      left -= stored.cells.length
      const { grid, notes: more } = gridOf(sheet, stored, book, zip)
      if (grid) grids.push(grid)
      for (const note of more) notes.push(note)
    }
    if (book.sheets.length > mostSheets) notes.push({ zh: `工作簿有 ${book.sheets.length} 张表，只读了前 ${mostSheets} 张`, en: `the workbook has ${book.sheets.length} sheets, of which the first ${mostSheets} were read` })
    const carried = carriedIn(zip)
    return { grids, notes: bounded(notes), ...(carried && { carried }) }
  })

interface ReadGrid {
  readonly grid: Grid | undefined
  readonly notes: readonly Text[]
}

function gridOf(sheet: ListedSheet, stored: StoredSheet, book: Workbook, zip: Zip): ReadGrid {
  const { boxes, pinned, notes } = looseTexts(sheet, zip)
  const said = stored.cells.map((cell): SaidCell => {
    const { text, doubts } = cellText(cell, book, stored.showsZeros)
    const hidden = sheet.state === 'hidden' ? [hiddenSheet] : cell.isHidden ? [hiddenLine] : []
    return { row: cell.row, column: cell.column, text, doubts: text === '' && doubts.length === 0 ? [] : [...doubts, ...hidden] }
  }).filter(({ text, doubts }) => text.trim() !== '' || doubts.length > 0)
  const cut = stored.isCut ? [aside(sheet, { zh: `内容太多或地址不对，只读了 ${stored.cells.length} 个单元格`, en: `has too many cells or wrong addresses; ${stored.cells.length} cells were read` })] : []
  const all = [...pinned, ...cut, ...notes]
  if (said.length === 0 && boxes.length === 0) return { grid: undefined, notes: all }
  const made = sheetGrid(sheet.name, said, stored.merges)
  if ('tooWide' in made) return { grid: undefined, notes: [...all, aside(sheet, { zh: '内容散得太开，不像一张表，没有读', en: 'is spread too wide to be a form and was not read' })] }
  return { grid: withBoxes(made.grid, boxes), notes: [...all, ...(made.ignored === 0 ? [] : [aside(sheet, { zh: `有 ${made.ignored} 处合并单元格互相重叠或不合情理，没有理会`, en: `has ${made.ignored} merged ranges that overlap or cover too much; they were left aside` })])] }
}

interface LooseTexts {
  readonly boxes: readonly LooseText[]
  /** Comments, as notes. */
  readonly pinned: readonly Text[]
  readonly notes: readonly Text[]
}

/** What lies over a sheet. It is not needed for the form: where it cannot be read a note says so. */
function looseTexts(sheet: ListedSheet, zip: Zip): LooseTexts {
  const boxes: LooseText[] = []
  const pinned: Text[] = []
  const notes: Text[] = []
  try {
    for (const { kind, target } of relationsOf(zip, sheet.part)) {
      const bytes = kind === 'drawing' || kind === 'comments' ? zip.part(target) : undefined
      if (bytes && kind === 'drawing') boxes.push(...textBoxes(bytes, target))
      else if (bytes) pinned.push(...comments(bytes, target).map((one) => commentNote(one, sheet.name)))
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    notes.push(aside(sheet, { zh: '的文本框或批注读不出', en: 'has text boxes or comments that could not be read' }))
  }
  return { boxes, pinned, notes }
}

function commentNote({ at, text }: LooseText, sheet: string): Text {
  const place = at ? placeOf(at, sheet) : { zh: sheet, en: sheet }
  return { zh: `${place.zh} 有批注，没有取用：“${shorten(text)}”`, en: `${place.en} has a comment, which was not taken over: “${shorten(text)}”` }
}

/** Text boxes are rows of one cell below what the cells say. */
function withBoxes(grid: Grid, boxes: readonly LooseText[]): Grid {
  const columns = Math.max(grid.columns, 1)
  const rows = boxes.map(({ at, text }, index): GridCell => {
    const near = at ? placeOf(at, grid.name) : { zh: sheetPrefix(grid.name).slice(0, -1), en: sheetPrefix(grid.name).slice(0, -1) }
    return { row: grid.rows + index, column: 0, rowSpan: 1, columnSpan: columns, text, place: { zh: `${near.zh} 处的文本框`, en: `the text box at ${near.en}` } }
  })
  return boxes.length === 0 ? grid : { ...grid, columns, rows: grid.rows + boxes.length, cells: [...grid.cells, ...rows] }
}

function aside({ name }: ListedSheet, what: Text): Text {
  return { zh: `工作表“${shorten(name)}”${what.zh}`, en: `the sheet “${shorten(name)}” ${what.en}` }
}

function noBytes({ name }: ListedSheet): never {
  throw new Refusal({ zh: `文件已损坏：工作表“${shorten(name)}”不在里面`, en: `the file is damaged: the sheet “${shorten(name)}” is not in it` })
}

function bounded(notes: readonly Text[]): readonly Text[] {
  const more = notes.length - mostNotes
  return more <= 0 ? notes : [...notes.slice(0, mostNotes), { zh: `另有 ${more} 处说明没有列出`, en: `${more} more notes are not listed` }]
}

const hiddenSheet: Doubt = { kind: 'hidden', message: { zh: '在隐藏的工作表里', en: 'the sheet is hidden' } }
const hiddenLine: Doubt = { kind: 'hidden', message: { zh: '在隐藏的行或列里', en: 'its row or column is hidden' } }
