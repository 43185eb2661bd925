import type { Role } from '../sheet/sheet.js'

/** How a role's text is set, in points. */
export interface TextStyle {
  readonly size: number
  readonly lineHeight: number
  readonly bold: boolean
  readonly align: 'left' | 'center' | 'right'
}

export type Styles = Readonly<Record<Role, TextStyle>>

/** Width of a text in points, without line breaks. */
export type MeasureText = (text: string, style: TextStyle) => number
