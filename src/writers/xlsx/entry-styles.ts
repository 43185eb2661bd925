import type { Style } from 'exceljs'
import type { Cell, Role } from '../../sheet/sheet.js'
import { chineseCharset } from './cell-styles.js'
import { fontFaces } from './styles.js'

/** Light enough to be printed. */
const entryFill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF9DB' } } as const
const exampleInk = { argb: 'FF8C8C8C' } as const
const lineRoles: ReadonlySet<Role> = new Set(['subtitle', 'signatory'])

/** A remark beside the form. */
export const remarkStyle: Partial<Style> = {
  font: { ...fontFaces.body, size: 10, bold: true, color: { argb: 'FFC00000' }, charset: chineseCharset },
  alignment: { vertical: 'middle', indent: 1 },
}

/** Adds to the look of a cell what shows where to write; cells that look alike share one object. */
export function entryStyles(): (cell: Cell, isFormula: boolean, style: Partial<Style>) => Partial<Style> {
  const known = new Map<Partial<Style>, Map<string, Partial<Style>>>()
  return (cell, isFormula, style) => {
    const variants = known.get(style) ?? new Map<string, Partial<Style>>()
    known.set(style, variants)
    const places = { isEntry: cell.hint !== undefined && !isFormula, isExample: cell.isExample === true, isInLine: lineRoles.has(cell.role), isCaption: cell.field === undefined, isNumber: cell.between !== undefined }
    const key = Object.values(places).join()
    const made = variants.get(key) ?? variantOf(style, places)
    variants.set(key, made)
    return made
  }
}

interface Places {
  readonly isEntry: boolean
  readonly isExample: boolean
  /** Above the grid, where nothing is ruled. */
  readonly isInLine: boolean
  readonly isCaption: boolean
  readonly isNumber: boolean
}

function variantOf(style: Partial<Style>, { isEntry, isExample, isInLine, isCaption, isNumber }: Places): Partial<Style> {
  return {
    ...style,
    ...(isEntry && { fill: entryFill }),
    ...(isEntry && isInLine && { border: { bottom: { style: 'thin' } } }),
    ...(isExample && { font: { ...style.font, italic: true, color: exampleInk } }),
    ...(isInLine && isCaption && { alignment: { ...style.alignment, horizontal: 'right' } }),
    ...(isNumber && { numFmt: '0' }),
  }
}
