import type { Big } from '../../base/amount.js'
import { foldValue, invisible } from './fold.js'
import { lex } from './lex.js'
import { readPieces } from './pieces.js'
import type { UnitRole } from './units.js'
import type { Operator } from './value.js'

/** A number with its unit that a sentence mentions. */
export interface ProseQuantity {
  readonly value: Big
  /** The upper end of a range. */
  readonly high?: Big
  readonly op: Operator | null
  readonly unit: string
  readonly role: UnitRole
  readonly per: readonly string[]
  /** 同比增长5%: a change, not a level. */
  readonly isChange: boolean
  /** As written, and where it stands in the text. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** Words before it in its clause, behind the quantity before. */
  readonly before: string
  /** Words behind it in its clause, up to the next quantity. */
  readonly behind: string
}

/** Longer texts are no declaration's; what stands further behind is not read. */
const longest = 4000
/** Titles and numbers of documents; years and numbers in them are no quantities. */
const titles = /《[^《》]{0,80}》|(?:〔[^〔〕]{0,20}〕|[（([](?:19|20)\d\d[）)\]])(?:第?\d{1,5}号)?/gu
/** A note with a number, which counts in a sentence as well. */
const notes = /[（(]([^（）()]{0,60}[\d０-９][^（）()]{0,60})[）)]/gu
const clauseEnds = /[,;。:!?]/u

/** Every quantity with a unit that a text mentions, in order. Takes time in proportion to the text. */
export function quantitiesIn(text: string): readonly ProseQuantity[] {
  if (!/[\d０-９]/u.test(text)) return []
  const { folded, places } = foldWithPlaces(text.slice(0, longest).replace(titles, (title) => '，'.repeat(title.length)).replace(notes, '，$1，'))
  const found: ProseQuantity[] = []
  let at = 0
  let clauseFrom = 0
  for (const piece of readPieces(lex(folded))) {
    const end = at + piece.text.length
    if (piece.type === 'quantity' && piece.quantity.unit && /\d/u.test(piece.text)) {
      const { low, high, op, unit, per, change } = piece.quantity
      const [from, to] = places ? [places[at] ?? 0, (places[end - 1] ?? 0) + 1] : [at, end]
      found.push({
        value: low, ...(high && { high }), op, unit: unit.name, role: unit.role, per, isChange: change !== undefined,
        text: text.slice(from, to), from, to, before: folded.slice(clauseFrom, at), behind: clauseOf(folded.slice(end, end + 40)),
      })
      clauseFrom = end
    }
    const lastEnd = lastClauseEnd(piece.text)
    if (lastEnd !== -1) clauseFrom = Math.max(clauseFrom, at + lastEnd + 1)
    at = end
  }
  return found
}

function clauseOf(text: string): string {
  return text.split(/[,;。:!?\d]/u, 1)[0] ?? ''
}

function lastClauseEnd(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (clauseEnds.test(text.charAt(at))) return at
  return -1
}

/** The folded text, and for each of its characters where it came from; no places where each stands where it stood. */
function foldWithPlaces(text: string): { readonly folded: string; readonly places?: readonly number[] } {
  const whole = foldValue(text)
  if (whole.length === text.length && !invisible.test(text)) return { folded: whole }
  const places: number[] = []
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const own = foldValue(text.charAt(at))
    folded += own
    for (let each = 0; each < own.length; each++) places.push(at)
  }
  return { folded, places }
}
