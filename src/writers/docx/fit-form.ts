import { textSetter, type SetCellText } from '../../layout/cell-text.js'
import { type Layout, layOut, pageSetup, stylesFor } from '../../layout/layout.js'
import type { PrintSettings } from '../../layout/print-settings.js'
import type { Styles } from '../../layout/styles.js'
import type { Role, Sheet } from '../../sheet/sheet.js'
import { withoutLineTexts } from './line-widths.js'
import { measureText } from './measure.js'
import { usualStyles } from './styles.js'

/** A form's measures in Word: Word itself breaks lines and pages, much as this layout does. */
export interface FittedForm extends Layout {
  readonly setText: SetCellText
}

/** Points at the foot of each page that the layout leaves to Word: rules take room, and its lines may break a little earlier. */
const leeway = 18

/** Measures a form for the paper and the type that print settings ask for. */
export function fitForm(sheet: Sheet, print: PrintSettings): FittedForm {
  const page = pageSetup(print)
  const shorter = { ...page, margins: { ...page.margins, bottom: page.margins.bottom + leeway } }
  const layout = layOut(withoutLineTexts(sheet), { page: shorter, styles: stylesFor(print, usualStyles), measure: measureText, fitPages: print.fitPages, settleStyles: wholeSizes })
  return { ...layout, page, setText: textSetter(layout.columnWidths, { styles: layout.styles, measure: measureText }) }
}

/** Word has sizes in steps of half a point. */
function wholeSizes(styles: Styles): Styles {
  const entries = Object.entries(styles).map(([role, style]) => [role, { ...style, size: Math.floor(style.size * 2) / 2 }] as const)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same roles as before
  return Object.fromEntries(entries) as Readonly<Record<Role, Styles[Role]>>
}
