import type { Language } from '../base/text.js'
import { visibleText } from '../reporters/visible-text.js'
import { comparisonHtml } from './comparison-html.js'
import { comparisonJson } from './comparison-json.js'
import { comparisonText, type TextOptions } from './comparison-text.js'
import { countChanges } from './comparison.js'
import type { Pairing } from './pair-forms.js'
import { formText, words } from './wording.js'

export { compareForms } from './compare.js'
export { areComparable, formFactsOf, noForm, type FormFacts } from './form-facts.js'
export { pairForms } from './pair-forms.js'
export { plainLines } from './plain-lines.js'

export type ComparisonFormat = 'text' | 'html' | 'json'

interface PrintOptions extends TextOptions {
  readonly language: Language
  readonly version: string
  readonly failures: readonly string[]
}

/** Comparisons in a format; in text those without a difference are only counted, if there are several. */
export function printPairing(pairing: Pairing, format: ComparisonFormat, options: PrintOptions): string {
  if (format === 'json') return comparisonJson(pairing, options.failures, options.version)
  if (format === 'html') return comparisonHtml(pairing, options)
  const { comparisons, onlyFrom, onlyTo } = pairing
  const isOne = comparisons.length + onlyFrom.length + onlyTo.length === 1
  const shown = isOne ? comparisons : comparisons.filter((comparison) => countChanges(comparison) > 0)
  const { language } = options
  const alone = [...onlyFrom.map((form) => `- ${formText(form, language)}  ${words.onlyFrom[language]}`), ...onlyTo.map((form) => `+ ${formText(form, language)}  ${words.onlyTo[language]}`)].map(visibleText)
  const same = comparisons.length - shown.length
  const tally = isOne ? [] : [language === 'zh' ? `对比 ${comparisons.length} 对，相同 ${same}，不同 ${shown.length}；只有一边的 ${alone.length}` : `${comparisons.length} pairs: ${same} the same, ${shown.length} different; ${alone.length} on one side only`]
  return [...shown.map((comparison) => comparisonText(comparison, options)), ...(alone.length > 0 ? [`${alone.join('\n')}\n`] : []), ...tally.map((line) => `${line}\n`)].join('\n')
}

/** Whether both sides say the same. */
export function isAllSame({ comparisons, onlyFrom, onlyTo }: Pairing): boolean {
  return onlyFrom.length + onlyTo.length === 0 && comparisons.every((comparison) => countChanges(comparison) === 0)
}
