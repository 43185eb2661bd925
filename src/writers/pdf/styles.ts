import type { Styles, TextStyle } from '../../layout/styles.js'

const body: TextStyle = { size: 10.5, lineHeight: 15, face: 'body', align: 'left' }
// A little below 五号, so that indicators of nine characters stand on one line.
const table: TextStyle = { ...body, size: 10, lineHeight: 14 }

/** How the roles of a form look in PDF, in points: 小二 title, 五号 body. */
export const styles: Styles = {
  title: { size: 18, lineHeight: 30, face: 'title', align: 'center' },
  subtitle: { size: 12, lineHeight: 20, face: 'subtitle', align: 'center' },
  signatory: { ...body, lineHeight: 20 },
  label: { ...table, face: 'label', align: 'center' },
  heading: { ...table, face: 'label', align: 'center' },
  caption: body,
  amount: body,
  text: table,
  value: { ...table, align: 'center' },
  prose: body,
  signature: { ...body, align: 'right' },
}

/** The page number, and how far in points its line stands above the page's lower edge. */
export const foot = { style: { size: 9, lineHeight: 12, face: 'body', align: 'center' }, height: 36 } as const

/** How the mark behind the text looks: no longer than this share of the page's diagonal. */
export const watermark = { style: { size: 180, lineHeight: 180, face: 'body', align: 'center' }, gray: 0.89, degrees: -45, share: 0.75 } as const

/** Width of the ruled lines in points. */
export const ruleWidth = 0.6
