/** Deeper than any form, and far from what exhausts the parser's stack. */
const maximumBrackets = 300
const maximumIndent = 400
const repeatedIndicators = /(?:[-?:][ \t]+){100}/u

/**
 * Whether a text nests so deeply that the YAML parser, which is recursive, must not be given it: running out of
 * stack can end the process outright. Brackets in quotes count too, which only makes the guess more careful.
 */
export function nestsTooDeeply(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/gu)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1))
    if (depth > maximumBrackets) return true
  }
  return repeatedIndicators.test(text) || new RegExp(`^[ \\t]{${maximumIndent}}`, 'mu').test(text)
}
