import type { LocatedText } from './declaration.js'
import { differ, levelOf } from './repeats.js'
import type { IndicatorRow } from './rows.js'
import { quantitiesIn, type ProseQuantity } from './values/prose.js'

/** A number of another time, a change, or the template's own. */
const otherTime = /每|个月|上年|去年|往年|历史|比上|较上|\d{4}年|增长|下降|[*＊]{2}|[≥≤]\s*[*＊]/u

/** A number at the end of a row's name or content that its value differs from. */
export function otherNumberAtEnd(row: IndicatorRow): { readonly text: LocatedText; readonly named: ProseQuantity } | undefined {
  for (const text of [row.name, row.content]) {
    const named = text && /[\d０-９]/u.test(text.text) ? numberAtEnd(text.text) : undefined
    const level = named && levelOf(row)
    if (text && level && differ(level, { number: named.value, unit: named.unit, direction: '=' })) return { text, named }
  }
  return undefined
}

function numberAtEnd(text: string): ProseQuantity | undefined {
  const last = otherTime.test(text) ? undefined : quantitiesIn(text).at(-1)
  const isTarget = last && last.to === text.length && last.per.length === 0 && !last.high && !last.op?.startsWith('<')
  return isTarget ? last : undefined
}
