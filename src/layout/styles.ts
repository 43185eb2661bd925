import type { Role } from '../sheet/sheet.js'
import type { PrintSettings } from './print-settings.js'

/** The kinds of type that official documents are set in: 小标宋 titles, 楷体 subtitles, 黑体 labels, 仿宋 text. Writers map them to fonts. */
export type Face = 'title' | 'subtitle' | 'label' | 'body'

/** How a role's text is set, in points. */
export interface TextStyle {
  readonly size: number
  readonly lineHeight: number
  readonly face: Face
  readonly align: 'left' | 'center' | 'right'
}

export type Styles = Readonly<Record<Role, TextStyle>>

/** Width of a text in points, without line breaks: the sum of the widths of its characters. */
export type MeasureText = (text: string, style: TextStyle) => number

/** All styles larger or smaller by one ratio, line heights with them. */
export function scaledStyles<Style extends TextStyle>(styles: Readonly<Record<Role, Style>>, ratio: number): Readonly<Record<Role, Style>> {
  const scaled = (role: Role): Style => ({ ...styles[role], size: styles[role].size * ratio, lineHeight: styles[role].lineHeight * ratio })
  return {
    title: scaled('title'),
    subtitle: scaled('subtitle'),
    signatory: scaled('signatory'),
    label: scaled('label'),
    heading: scaled('heading'),
    caption: scaled('caption'),
    amount: scaled('amount'),
    text: scaled('text'),
    value: scaled('value'),
    prose: scaled('prose'),
    signature: scaled('signature'),
  }
}

/** The styles at the size that print settings ask for: it is that of the short answers in the grid. */
export function stylesFor<Style extends TextStyle>({ baseSize }: PrintSettings, styles: Readonly<Record<Role, Style>>): Readonly<Record<Role, Style>> {
  return baseSize === undefined ? styles : scaledStyles(styles, baseSize / styles.text.size)
}

/** Step by which type is made smaller until a form takes as few pages as asked for. */
export const ratioStep = 0.025
/** Size in points below which short answers are hard to read on paper. */
const leastSize = 7.5

/** How far type may shrink to fit a number of pages: not at all where none is asked for, or where it is as small already. */
export function leastRatio({ text }: Pick<Styles, 'text'>, fitPages: number | undefined): number {
  return fitPages === undefined ? 1 : Math.min(1, leastSize / text.size)
}
