import type { Text } from '../base/text.js'
import type { Declaration } from '../model/declaration.js'
import type { Suspect } from '../model/values/value.js'
import type { Report } from './define-rule.js'
import { aboutValue, filledRows, guess, spellQuantity, suspectsIn, type FilledRow } from './value-wording.js'

/** Reports the values that are doubtful for one reason, each with what was probably meant. */
export function reportGuesses(declaration: Declaration, report: Report, why: Suspect['why'], fault: Text, label: Text, fits: (row: FilledRow) => boolean = () => true): void {
  for (const row of filledRows(declaration)) {
    const [suspect] = suspectsIn(row.value, why)
    if (!suspect || !fits(row)) continue
    const about = aboutValue(declaration, row)
    const meant = meaningOf(suspect)
    report.finding({
      primary: row.cell.span,
      label,
      message: { zh: `${about.zh}${fault.zh}`, en: `${about.en} ${fault.en}` },
      ...(meant !== undefined && { proposal: guess(meant) }),
      cause: why,
    })
  }
}

function meaningOf({ guess: meant }: Suspect): string | undefined {
  if (meant?.kind === 'number') return spellQuantity(meant)
  if (meant?.kind !== 'deadline') return undefined
  const { year, month, day } = meant.by
  return `${year}年${month}月${day}日`
}
