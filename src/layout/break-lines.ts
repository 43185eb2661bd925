/** One line of a broken text, with its width in points. */
export interface Line {
  readonly text: string
  /** Less than that of its characters where the line is squeezed. */
  readonly width: number
}

/** Width of a piece of text in points; pieces side by side are as wide as the sum of their widths. */
export type MeasurePiece = (piece: string) => number

// 避头尾, GB/T 15834-2011 5.1: closing marks do not start a line, opening marks do not end one.
const notAtStart = new Set('，。、；：？！）》〉」』】〕〗］｝”’…—～·％‰℃㎡㎥㎏㎜㎝㎞,.;:?!)]}%°／/')
const notAtEnd = new Set('（《〈「『【〔〖［｛“‘([{￥¥＄$№§')

// The longer ones before those that they begin with.
const units = ['个百分点', '个工作日', '百分点', '平方公里', '平方米', '立方米', '千瓦时', '工作日', '万人次', '万平方米', '万立方米', '万公里', '万吨', '万亩', '万户', '万册', '万次', '千克', '公斤', '场次', '户次', '件次', '课时', '学时', '批次', '人次', '个月', '小时', '分钟', '公里', '公顷', '万元', '亿元', '万人']
const unit = `(?:${units.join('|')}|\\p{Script=Latin}+|\\p{Script=Han})`
// 每件 is said of money, days and people: ≤0.50万元/件. No number has more signs than a few: each of a long row would be looked at with all behind it.
const number = `(?:[≤≥＜＞<>=＝±+＋\\-－~～￥¥]{1,8} ?)?\\d[\\d.,:～~\\-－]*(?: ?${unit}(?:[/／]${unit})?)?`
const word = "[\\p{Script=Latin}\\p{M}\\d_@.&'+\\-\\u00a0]+"
const blanks = '[^\\S\\u00a0]+'
const characterWithMarks = '\\P{M}\\p{M}*|\\p{M}'
const atom = new RegExp([number, word, blanks, characterWithMarks].join('|'), 'gu')
const character = new RegExp(characterWithMarks, 'gu')
/** Narrows a line by the blank half of the mark at its end. */
export type Squeeze = (line: Line) => Line
const unsqueezed: Squeeze = (line) => line

/** What was asked for last: labels are the same on every form, and each text is asked for more than once. */
const recent = new Map<string, readonly string[]>()
const mostRecent = 2000
const noText: Line = { text: '', width: 0 }
// A line measured once and broken again at that width must not break.
const rounding = 0.001

/**
 * Breaks a text into lines at most `width` wide: between any two Chinese characters, not before closing or after
 * opening marks, not inside numbers and words unless they are longer than a line. `\n` starts a new paragraph.
 * Blanks where a line breaks are dropped; nothing else is. A line fits if it fits squeezed.
 */
export function breakLines(text: string, width: number, measure: MeasurePiece, squeeze: Squeeze = unsqueezed): readonly Line[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(measurePieces(paragraph, measure), width, measure, squeeze))
}

/** What a line break does not part, with its width. */
export function measurePieces(paragraph: string, measure: MeasurePiece): readonly Line[] {
  return unbreakablePieces(paragraph).map((text) => ({ text, width: measure(text) }))
}

/** The stretches of one paragraph that a line break does not part; blanks stand alone. */
export function unbreakablePieces(paragraph: string): readonly string[] {
  const known = recent.get(paragraph)
  if (known) return known
  const pieces: string[] = []
  let start = 0
  for (const { 0: current, index } of paragraph.matchAll(atom)) {
    if (index === start || isGlued(paragraph.slice(Math.max(start, index - mostOfEnd), index), current)) continue
    pieces.push(paragraph.slice(start, index))
    start = index
  }
  if (start < paragraph.length) pieces.push(paragraph.slice(start))
  if (recent.size >= mostRecent) recent.clear()
  recent.set(paragraph, pieces)
  return pieces
}

/** Characters of the end of a piece by which it is told whether it goes on: a whole one may be long, and is added to often. */
const mostOfEnd = 40

function isGlued(before: string, after: string): boolean {
  const isHeld = notAtEnd.has(before.slice(-1)) || notAtStart.has(after.charAt(0)) || isRange(before, after)
  return isHeld && !isBlank(before) && !isBlank(after)
}

/** 80%-90%: the second number is no negative one. */
function isRange(before: string, after: string): boolean {
  return /^[-－]\d/u.test(after) && /\d\p{L}*[%％‰℃]$/u.test(before)
}

function isBlank(piece: string): boolean {
  return piece.trim() === ''
}

/** Breaks a paragraph of measured pieces. */
export function breakParagraph(pieces: readonly Line[], width: number, measure: MeasurePiece, squeeze: Squeeze = unsqueezed): readonly Line[] {
  const lines: Line[] = []
  let line = noText
  let gap = noText
  const add = (piece: Line): void => {
    if (isBlank(piece.text)) {
      gap = join(gap, piece)
      return
    }
    const longer = gap === noText ? join(line, piece) : join(join(line, gap), piece)
    const fits = isWithin(longer, width) || isWithin(squeeze(longer), width)
    if (!fits && line.text !== '') lines.push(squeeze(line))
    line = fits ? longer : piece
    gap = noText
  }
  for (const piece of pieces) {
    if (isWithin(piece, width) || isWithin(squeeze(piece), width)) add(piece)
    // A piece wider than a line falls into its characters.
    else for (const { 0: part } of piece.text.matchAll(character)) add({ text: part, width: measure(part) })
  }
  return [...lines, squeeze(line)]
}

function isWithin(line: Line, width: number): boolean {
  return line.width <= width + rounding
}

function join(left: Line, right: Line): Line {
  return { text: left.text + right.text, width: left.width + right.width }
}
