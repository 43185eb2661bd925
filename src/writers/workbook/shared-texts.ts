import { escapeMarkup } from '../../base/escape-markup.js'
import { cellText } from '../xlsx/safe-text.js'

/** Texts of all cells, each written once: names of departments and groups stand in thousands of rows. */
export interface SharedTexts {
  readonly numberOf: (text: string) => number
  readonly part: () => Iterable<string>
}

export function sharedTexts(): SharedTexts {
  const numbers = new Map<string, number>()
  let used = 0
  return {
    numberOf: (text) => {
      used += 1
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, numbers.size)
      return numbers.size - 1
    },
    *part() {
      yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${used}" uniqueCount="${numbers.size}">`
      for (const text of numbers.keys()) yield `<si><t xml:space="preserve">${escapeMarkup(cellText(text))}</t></si>`
      yield '</sst>'
    },
  }
}
