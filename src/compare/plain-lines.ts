import { formatAmount } from '../base/amount.js'
import { visibleText } from '../reporters/visible-text.js'
import type { FormFacts } from './form-facts.js'

/**
 * A declaration as lines that git compares well: one fact on each, with the label it stands under, in the order of the form. What is no
 * content (comments, order of keys, `352.2` for `352.20`) leaves no trace.
 */
export function plainLines({ texts, amounts, lists, rows }: FormFacts): string {
  const lines = [
    ...texts.map(({ label, text }) => `${label}：${text}`),
    ...amounts.map(({ label, value, text, unit }) => `${label}：${value ? `${formatAmount(value)}${unit}` : text}`),
    // Without their numbers: one that is put in would change all that follow.
    ...lists.flatMap(({ label, items }) => items.map(({ text }) => `${label}：${text}`)),
    ...rows.map(({ group, cells }) => `${group.join(' › ')}：${cells.map(({ text }) => text).join('｜')}`),
  ]
  return lines.map((line) => `${visibleText(line.replace(/\s*\n\s*/gu, ' '))}\n`).join('')
}
