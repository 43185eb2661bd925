/** A piece of a number format. Colours, widths and the separators of thousands are left out: they are no part of what is said. */
export type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly pad: string }
  | { readonly kind: 'date'; readonly code: string }
  | { readonly kind: 'point' | 'exponent' | 'general' | 'text' | 'percent' | 'comma' | 'slash' }

/** One of up to four parts of a format: for numbers above zero, below, zero, and texts; or for what its condition says. */
export interface Section {
  readonly pieces: readonly Piece[]
  readonly condition?: { readonly sign: string; readonly bound: number }
  readonly isDate: boolean
  /** Power of ten that a number is multiplied with before it is shown: 2 for a percent sign, −3 for a comma at the end. */
  readonly power: number
}

export type NumberFormat = readonly Section[]

/** Excel takes no longer format. */
const longest = 255

const patterns: readonly (readonly [pattern: RegExp, piece: (found: string) => Piece | undefined])[] = [
  [/"[^"]*"?/uy, (found) => literal(found.replaceAll('"', ''))],
  [/\\./suy, (found) => literal(found.slice(1))],
  [/[_*]./suy, () => undefined],
  [/\[(?:h+|m+|s+)\]/iuy, (code) => ({ kind: 'date', code: code.toLowerCase() })],
  // What Windows is set to: in China 2020年6月30日.
  [/\[\$-F800\].*/iuy, () => ({ kind: 'date', code: 'long' })],
  [/\[\$[^\]]*\]/uy, (found) => literal(/^\[\$([^-\]]*)/u.exec(found)?.[1] ?? '')],
  [/\[[^\]]*\]/uy, () => undefined],
  [/General|G\/通用格式/iuy, () => ({ kind: 'general' })],
  [/E[-+]/iuy, () => ({ kind: 'exponent' })],
  [/AM\/PM|A\/P|上午\/下午/iuy, (code) => ({ kind: 'date', code: code.toLowerCase() })],
  [/y+|m+|d+|h+|s+|a{3,4}|e+/iuy, (code) => ({ kind: 'date', code: code.toLowerCase() })],
  [/[0#?]/uy, (pad) => ({ kind: 'digit', pad })],
  [/[.]/uy, () => ({ kind: 'point' })],
  [/,/uy, () => ({ kind: 'comma' })],
  [/%/uy, () => ({ kind: 'percent' })],
  [/@/uy, () => ({ kind: 'text' })],
  [/\//uy, () => ({ kind: 'slash' })],
  [/./suy, literal],
]

function literal(text: string): Piece {
  return { kind: 'literal', text }
}

/** Takes a number format apart. What is no format, or too long, is read as far as it goes. */
export function parseFormat(code: string): NumberFormat {
  const parts = code.slice(0, longest).match(/(?:"[^"]*"?|\\.|\[[^\]]*\]|[_*].|[^;])+|(?<=;|^)(?=;|$)/gsu) ?? ['General']
  return parts.slice(0, 4).map(parseSection)
}

function parseSection(code: string): Section {
  const pieces = readPieces(code)
  const [, sign, bound] = /\[([<>=]{1,2})(-?\d+(?:\.\d+)?)\]/u.exec(code) ?? []
  const isDate = pieces.some(({ kind }) => kind === 'date')
  const scales = isDate ? 0 : pieces.filter(({ kind }, index) => kind === 'comma' && isScale(pieces, index)).length
  return {
    pieces: isDate ? pieces : pieces.filter(({ kind }) => kind !== 'comma'),
    ...(sign === undefined || bound === undefined ? {} : { condition: { sign, bound: Number(bound) } }),
    isDate,
    power: 2 * pieces.filter(({ kind }) => kind === 'percent').length - 3 * scales,
  }
}

function readPieces(code: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < code.length) {
    for (const [pattern, piece] of patterns) {
      pattern.lastIndex = at
      const [found] = pattern.exec(code) ?? []
      if (found === undefined) continue
      const read = piece(found)
      if (read) pieces.push(read)
      at += found.length
      break
    }
  }
  return pieces
}

/** A comma behind the last digit divides by a thousand; one between digits parts thousands. */
function isScale(pieces: readonly Piece[], index: number): boolean {
  const before = pieces.slice(0, index).findLast(({ kind }) => kind !== 'comma')
  return before?.kind === 'digit' && !pieces.slice(index).some(({ kind }) => kind === 'digit')
}
