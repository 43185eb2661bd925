import type { Sourced } from '../config/config-file.js'
import { type ExportEntry, fontNames, fontUses, marginSides } from '../config/export-entry.js'

/** A setting of exported forms as it is shown. */
export interface ShownSetting {
  /** As the configuration's keys lead to it. */
  readonly name: string
  readonly value: string | number | boolean | readonly string[] | null
  readonly from: Sourced<unknown> | undefined
}

/** Every setting of exported forms; null where nobody says anything. */
export function shownSettings({ paper, orientation, margins, baseSize, fitPages, fonts, pdfa, watermark }: ExportEntry, shown: (path: string) => string): readonly ShownSetting[] {
  const single = (name: string, from: Sourced<string | number | boolean> | undefined): ShownSetting => ({ name, value: from?.value ?? null, from })
  return [
    single('paper', paper),
    single('orientation', orientation),
    ...marginSides.map((side) => single(`margins.${side}`, margins[side])),
    single('baseSize', baseSize),
    single('fitPages', fitPages),
    ...fontUses.map((use): ShownSetting => ({ name: `fonts.${fontNames[use][0]}`, value: fonts[use]?.value.map(shown) ?? null, from: fonts[use] })),
    single('pdfa', pdfa),
    single('watermark', watermark),
  ]
}
