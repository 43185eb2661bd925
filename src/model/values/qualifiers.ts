import type { Piece } from './pieces.js'

/** Units of age: they tell who is counted, and not how many. */
const ages: ReadonlySet<string> = new Set(['岁', '周岁'])
const start = /[由从]$/u
const rise = /^(?:提高|提升|增加|增长|上升|扩大|降低|下降|减少|压减|压缩|缩短|增|升|降|减)(?:到|至|为)/u

/** The pieces with quantities that only qualify the one behind them as words in front of it: 100岁以上23人, 由85%提高到95%. */
export function withoutQualifiers(pieces: readonly Piece[]): readonly Piece[] {
  const read = [...pieces]
  let isFollowed = false
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at]
    if (piece?.type === 'quantity') {
      if (isFollowed && ages.has(piece.quantity.unit?.name ?? '')) read[at] = wordsOf(piece.text)
      else takeStart(read, at)
      isFollowed = true
    } else if (piece?.type !== 'words') isFollowed = false
  }
  return read
}

/** 由85%提高到95%: where it is now, and then the target. */
function takeStart(pieces: Piece[], at: number): void {
  const [before, now, target] = [pieces[at - 1], pieces[at], pieces[at + 1]]
  if (before?.type !== 'words' || !start.test(before.text) || !now || target?.type !== 'quantity') return
  const verb = rise.exec(target.text)?.[0]
  if (verb === undefined) return
  pieces[at] = wordsOf(now.text + verb)
  pieces[at + 1] = { ...target, text: target.text.slice(verb.length) }
}

function wordsOf(text: string): Piece {
  return { type: 'words', text, hasNumber: true }
}
