import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readHtml } from '../../src/readers/html/read-html.js'
import { gridLines, gridOf } from './grid-lines.js'

interface Cell {
  readonly rowSpan: number
  readonly columnSpan: number
  /** A table inside the cell. */
  readonly inner: Rows | undefined
}
type Rows = readonly (readonly Cell[])[]

const { rows } = fc.letrec<{ rows: Rows; cell: Cell }>((tie) => ({
  rows: fc.array(fc.array(tie('cell'), { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
  cell: fc.record({ rowSpan: fc.integer({ min: 0, max: 3 }), columnSpan: fc.integer({ min: 1, max: 3 }), inner: fc.option(tie('rows'), { nil: undefined, depthSize: 'small', maxDepth: 2 }) }),
}))

/** A table with a text of its own in every cell. */
function tableHtml(table: Rows, name: string): string {
  const cellHtml = ({ rowSpan, columnSpan, inner }: Cell, place: string): string => `<td rowspan=${rowSpan} colspan=${columnSpan}>${place}${inner ? tableHtml(inner, `${place}.`) : ''}</td>`
  return `<table>${table.map((row, index) => `<tr>${row.map((cell, column) => cellHtml(cell, `${name}${index}:${column};`)).join('')}</tr>`).join('')}</table>`
}

it('any tables in tables, with any spans, give a grid in which no cells overlap, with every text once', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), async (table, hasNames) => {
      const html = `<p>begin</p>${tableHtml(table, hasNames ? 'a long name that is no label of a form, ' : '')}`
      const grid = await gridOf(readHtml, Buffer.from(html))
      // Throws where cells overlap or reach out.
      gridLines(grid)
      const found = grid.cells.flatMap(({ text }) => text.split(/[\n;]/u)).filter((text) => text !== '')
      const written = html.split(/<[^>]*>|;/u).filter((text) => text !== '')
      expect(found.toSorted()).toEqual(written.toSorted())
      for (const { rowSpan, columnSpan } of grid.cells) expect(Math.min(rowSpan, columnSpan)).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
