/**
 * The texts of a file that an import neither wrote (as a value, or as a comment), nor can have known as a label: what would have
 * vanished without a word. A stretch is what stands between blanks and punctuation; a text that stands twice may be written once,
 * and a label may be broken over lines.
 */
export function lostTexts(grids, written, vocabularies) {
  const output = plainOf(written)
  const known = new Set(vocabularies.flatMap(wordsKnown))
  const lines = grids.flatMap(({ cells }) => cells.flatMap(({ text }) => text.split('\n'))).filter((line) => !isKnown(line, known) && !isKnown(line.replace(/[（(][^（）()]*[）)]/gu, ''), known))
  const isPartOfLabel = (part) => part.length >= 2 && [...known].some((word) => word.includes(part))
  return [...new Set(lines.flatMap(stretchesOf))].filter((stretch) => !isKnown(stretch, known) && !isPartOfLabel(plainOf(stretch)) && !output.includes(plainOf(stretch)))
}

/** Amounts are written without their unit and thousands, entries without their number. */
const plainOf = (text) =>
  text
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d)/gu, '')
    .replace(/[\s'"#,:*※]/gu, '')
    .replace(/^(\d[\d.]*)万?元?$/u, '$1')
    .replace(/^\d{1,2}[.、](?!\d)/u, '')
const stretchesOf = (line) => line.replace(/(?<=\d)[,，](?=\d)/gu, '').split(/[\s，,。；;：:、（）()【】]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part))

function wordsKnown({ kind, formWords, template }) {
  const words = []
  const walk = (value) => {
    if (typeof value === 'string') words.push(value)
    else if (value && typeof value === 'object') for (const [key, inner] of Object.entries(value)) if (!['description', 'examples', 'id'].includes(key)) walk(inner)
  }
  walk({ fields: kind.fields, title: kind.title, titles: kind.titles, template })
  return [...words, ...formWords].flatMap((word) => [plainOf(word), ...stretchesOf(word).map(plainOf)])
}

/** A label, a title, what asks for a signature or a date, the number of an entry, a unit, or points of a part. */
function isKnown(text, known) {
  const plain = plainOf(text).replace(/^[一二三四五六七八九十\d]{1,3}[、.)]/u, '').replace(/^\(?20\d\d年?度?\)?/u, '')
  return plain === '' || known.has(plain) || signs.test(plain)
}

const signs = /^(?:其中|(?:目标|指标)[\d一二三四五六七八九十]+|[一二三四五六七八九十]{1,3}|万元|元|年|月|日|年月日|盖章|签章|签名|签字|公章|年度|\d+(?:-\d+)?分?|金额单位|单位|(?:实际|预期(?:20\d\d年)?)实现值)$/u
