import type { Face, TextStyle } from '../../layout/styles.js'
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

export type Looks = Readonly<Record<Role, CellLook>>

/** A font as a spreadsheet names it; the reader's computer has it or not. */
export interface FontFace {
  readonly name: string
  readonly bold: boolean
}

/**
 * A spreadsheet names one font and no second choice, so these are the four that every Chinese office computer has.
 * 方正小标宋 is not one of them: without it Excel picks any face, and 宋体 in bold is the nearest that is always there.
 */
export const fontFaces: Readonly<Record<Face, FontFace>> = {
  title: { name: '宋体', bold: true },
  subtitle: { name: '楷体', bold: false },
  label: { name: '黑体', bold: false },
  body: { name: '仿宋', bold: false },
}

/** 五号 type in points. Its lines leave room for a substitute face, which is taller than 仿宋. */
const inGrid: CellLook = { size: 10.5, lineHeight: 15, face: 'body', align: 'left', ruled: true, indent: 0, plainText: false }
/** Centred: a spreadsheet sets text close to the rules, and answers are short. */
const answer: CellLook = { ...inGrid, size: 10, lineHeight: 14.25, align: 'center', plainText: true }
const aboveGrid: CellLook = { ...inGrid, ruled: false }

/** The one table of looks: role → type size, alignment, lines. */
export const usualLooks: Looks = {
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
