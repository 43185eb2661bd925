import type { Role } from '../sheet/sheet.js'

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

/** Width of a text in points, without line breaks. */
export type MeasureText = (text: string, style: TextStyle) => number
