/** The words of a line; what stands in brackets is one word, and so is a sign with its number unless it is to stand apart. */
export function wordsOf(line: string, signs: 'joined' | 'apart' = 'joined'): readonly string[] {
  const words: string[] = []
  let depth = 0
  for (const word of line.trim().split(/[\s\u3000]+/u)) {
    const last = words.at(-1)
    if (last !== undefined && (depth > 0 || (signs === 'joined' && (isSign(last) || isUnit(word, last))))) words[words.length - 1] = `${last}${depth > 0 ? ' ' : ''}${word}`
    else words.push(word)
    depth = Math.max(0, depth + countOf(word, /[（(]/gu) - countOf(word, /[）)]/gu))
  }
  return words.filter((word) => word !== '')
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** A sign that belongs to the number behind it. */
function isSign(word: string): boolean {
  return /^(?:[<>=≤≥＜＞＝﹦﹤﹥≦≧]=?)$/u.test(word)
}

/** A percent sign that belongs to the number before it. */
function isUnit(word: string, before: string): boolean {
  return word === '%' && /[\d)）]$/u.test(before)
}
