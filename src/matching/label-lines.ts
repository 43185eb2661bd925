import type { Grid } from '../grid/grid.js'
import { bare, withoutNotes } from './bare.js'
import type { GridRow } from './grid-rows.js'
import { textsIn } from './grid-rows.js'
import type { Vocabulary } from './vocabulary.js'
import { wordsOf } from './words.js'

/** Parts of a label are short. */
const longestPart = 10

/** In lines of words, the two parts of a label that broke in two are put together in the second: 财政部门 and 审核意见. */
export function withWholeLabels(rows: readonly GridRow[], merges: Grid['merges'], vocabulary: Vocabulary): readonly GridRow[] {
  if (merges !== 'flat') return rows
  const whole: GridRow[] = []
  for (const row of rows) {
    const before = whole.at(-1)
    const joined = before && joinedRow(before, row, vocabulary)
    if (joined) whole.pop()
    whole.push(joined ?? row)
  }
  return whole
}

/** The first part alone may be another wording of the same label, 部门职能 and 职责概述; points or a unit behind it are no part of it. */
function areOneLabel(part: string, whole: string, meaningOf: Vocabulary['meaningOf']): boolean {
  const [alone, together] = [meaningOf(part), meaningOf(whole)]
  if (together?.is !== 'field' || alone === undefined) return together?.is === 'field'
  return alone.is === 'field' && alone.field === together.field && withoutNotes(part) !== withoutNotes(whole)
}

function joinedRow(before: GridRow, row: GridRow, { meaningOf }: Vocabulary): GridRow | undefined {
  const [lead, another] = textsIn(before)
  const [first] = row.cells
  if (!lead || another || !first || first.isFromAbove) return undefined
  const part = lead.cell.text.trim()
  const [rest = ''] = wordsOf(first.cell.text)
  const isPart = part.length <= longestPart && !/[\s，。；：:,;]/u.test(part) && bare(rest) !== ''
  if (!isPart || !areOneLabel(part, `${part}${rest}`, meaningOf)) return undefined
  const cell = { ...first.cell, text: `${part}${first.cell.text.trimStart()}` }
  return { ...row, cells: [{ ...first, cell }, ...row.cells.slice(1)] }
}
