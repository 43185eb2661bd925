import type { Text } from '../base/text.js'
import type { Doubt, Grid, GridCell } from '../grid/grid.js'

/** Cells that are named; one that is blank by mistake seldom comes alone. */
const shownCells = 5

/** What is uncertain about cells in which nothing could be read: no value stands for them, so that no finding can say it. */
export function blankDoubts({ cells }: Grid): readonly Text[] {
  const byKind = new Map<Doubt['kind'], GridCell[]>()
  for (const cell of cells) {
    const [doubt] = cell.text.trim() === '' ? (cell.doubts ?? []) : []
    if (doubt) byKind.set(doubt.kind, [...(byKind.get(doubt.kind) ?? []), cell])
  }
  return [...byKind.values()].map(noteOn)
}

function noteOn(cells: readonly GridCell[]): Text {
  const message = cells[0]?.doubts?.[0]?.message ?? { zh: '', en: '' }
  const shown = cells.slice(0, shownCells)
  const more = cells.length > shown.length ? { zh: ` 等 ${cells.length} 格`, en: ` and ${cells.length - shown.length} more` } : { zh: '', en: '' }
  return { zh: `${shown.map(({ place }) => place.zh).join('、')}${more.zh}：${message.zh}`, en: `${shown.map(({ place }) => place.en).join(', ')}${more.en}: ${message.en}` }
}
