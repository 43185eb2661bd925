const blanks = new Set([' ', '\t', '\n', '\r', '\f', '/'])
const quotes = new Set(['"', "'"])

/**
 * How many attributes the tag of a text with the most of them has, or more: blanks and quoted values are counted, since one may follow
 * the other without a blank. Scripts are no tags, but for such as stand in drawings.
 */
export function mostAttributes(text: string): number {
  const hasDrawings = /<(?:svg|math)/iu.test(text)
  const tag = /<[a-z]/giu
  let most = 0
  while (tag.exec(text)) {
    const start = tag.lastIndex - 1
    const { end, count } = countAttributes(text, start)
    most = Math.max(most, count)
    tag.lastIndex = hasDrawings ? end : afterScript(text, start, end)
  }
  return most
}

function countAttributes(text: string, start: number): { readonly end: number; readonly count: number } {
  let count = 0
  let at = start
  let afterEqual = false
  for (; at < text.length && text[at] !== '>'; at += 1) {
    const sign = text[at] ?? ''
    if (afterEqual && quotes.has(sign)) {
      const close = text.indexOf(sign, at + 1)
      at = close === -1 ? text.length : close
      count += 1
    } else if (blanks.has(sign) && !blanks.has(text[at - 1] ?? '')) count += 1
    afterEqual = sign === '=' || (afterEqual && blanks.has(sign))
  }
  return { end: at, count }
}

/** Behind a script, whose signs are no tags; a script without an end is none. */
function afterScript(text: string, start: number, end: number): number {
  if (!/^script[\s/>]/iu.test(text.slice(start, start + 7))) return end
  const close = text.indexOf('</script', end)
  return close === -1 ? end : close
}
