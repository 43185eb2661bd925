import { isTypeOrSign } from './align.js'
import type { FoundRow, FoundText } from './found.js'
import type { PlacedTexts } from './tree-reading.js'

/** The texts of a row by the column of the kind; where a heading stands twice, the later one. */
export function ownCells(byColumn: PlacedTexts['byColumn']): Record<string, FoundText> {
  const all = [...byColumn].flatMap(([{ heading }, found]) => ('column' in heading ? [[isSign(heading.column.id, found.text) ? 'operator' : heading.column.id, withoutNumber(found)] as const] : []))
  return Object.fromEntries(all.filter(([, { text }]) => text !== ''))
}

/** Forms print 指标1：, 指标2： and dots where names are to be filled in. */
function withoutNumber(found: FoundText): FoundText {
  const text = found.text.replace(/^(?:指标\s*[\d一二三四五六七八九十]+\s*[:：]\s*|[.…]+$)/u, '')
  return text === found.text ? found : { ...found, text }
}

/** A sign under 指标值类型 is the sign of the value; 定性 and 定量 are the type. */
function isSign(column: string, text: string): boolean {
  return column === 'valueType' && isTypeOrSign(text) && !text.startsWith('定')
}

/** What stands under a heading that stands again further right, such as of the whole period beside the year, and says something else. */
export function repeatedCells(byColumn: PlacedTexts['byColumn']): FoundRow['others'] {
  const all = [...byColumn]
  return all.flatMap(([{ heading, text }, found], index) => {
    const isSaidElse = all.slice(index + 1).some(([later, other]) => 'column' in heading && 'column' in later.heading && later.heading.column === heading.column && other.text !== found.text)
    return isSaidElse ? [{ heading: text.replace(/\s/gu, ''), found }] : []
  })
}
