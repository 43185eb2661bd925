import type { TextStyle } from '../../layout/styles.js'
import type { Role } from '../../sheet/sheet.js'

/** How a role looks in a spreadsheet, over and above how its text is set. */
export interface CellLook extends TextStyle {
  /** Ruled lines on the sides that a cell does not leave open. */
  readonly ruled: boolean
  /** Blank space beside the text, in steps of three blanks. */
  readonly indent: number
  /** What someone types into the cell stays text: `100%` is not turned into 1. */
  readonly plainText: boolean
}

/** Every Chinese office computer has 宋体; a title face such as 方正小标宋 it may lack. */
export const fontName = '宋体'

/** 五号 type in points. Its lines leave room for a substitute face, which is taller than 宋体. */
const inGrid: CellLook = { size: 10.5, lineHeight: 15, face: 'body', align: 'left', ruled: true, indent: 0, plainText: false }
/** Centred: a spreadsheet sets text close to the rules, and answers are short. */
const answer: CellLook = { ...inGrid, size: 10, lineHeight: 14.25, align: 'center', plainText: true }
const aboveGrid: CellLook = { ...inGrid, ruled: false }

/** The one table of looks: role → type size, alignment, lines. */
export const looks: Readonly<Record<Role, CellLook>> = {
  title: { ...aboveGrid, size: 18, lineHeight: 30, face: 'title', align: 'center' },
  subtitle: { ...aboveGrid, face: 'subtitle', size: 12, lineHeight: 20, align: 'center' },
  signatory: { ...aboveGrid, lineHeight: 20 },
  label: { ...inGrid, face: 'label', align: 'center' },
  heading: { ...inGrid, face: 'label', align: 'center' },
  caption: inGrid,
  amount: inGrid,
  text: answer,
  value: answer,
  prose: inGrid,
  signature: { ...inGrid, lineHeight: 20, align: 'right', indent: 2 },
}
