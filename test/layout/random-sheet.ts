import fc from 'fast-check'
import type { Cell, Role, Row, Sheet, Side } from '../../src/sheet/sheet.js'

const roles: readonly Role[] = ['title', 'signatory', 'label', 'heading', 'caption', 'amount', 'text', 'value', 'prose', 'signature']
const sides: readonly Side[] = ['top', 'right', 'bottom', 'left']

interface Draw {
  readonly columnSpan: number
  readonly rowSpan: number
  readonly role: Role
  readonly text: string
  readonly open: readonly Side[]
}

const draw: fc.Arbitrary<Draw> = fc.record({
  columnSpan: fc.integer({ min: 1, max: 3 }),
  rowSpan: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 6 })),
  role: fc.constantFrom(...roles),
  text: fc.oneof(
    { weight: 5, arbitrary: fc.string({ unit: fc.constantFrom(...'甲乙丙丁，。（）98%元a\n '), maxLength: 20 }) },
    fc.string({ unit: fc.constantFrom(...'甲乙丙丁，。（）98%元a\n '), minLength: 100, maxLength: 400 }),
  ),
  open: fc.subarray([...sides]),
})

const flags = fc.record({
  head: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
  keepsWithPrevious: fc.boolean(),
  blankLines: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 60 })),
})

/** A sheet with random spans and texts; each cell's `field` is its own. */
export const randomSheet: fc.Arbitrary<Sheet> = fc
  .record({ columns: fc.integer({ min: 1, max: 5 }), rows: fc.array(flags, { minLength: 1, maxLength: 14 }), draws: fc.array(draw, { minLength: 70, maxLength: 70 }) })
  .map(({ columns, rows, draws }) => tileSheet(columns, rows, draws))

function tileSheet(columns: number, flagsOfRows: readonly Omit<Row, 'cells'>[], draws: readonly Draw[]): Sheet {
  const taken = flagsOfRows.map(() => Array.from({ length: columns }, () => false))
  const rows = flagsOfRows.map((rowFlags, row): Row => {
    const cells: Cell[] = []
    for (let column = 0; column < columns; column++) {
      if (taken[row]?.[column] === true) continue
      const drawn = draws[row * columns + column]
      if (!drawn) throw new Error('too few draws')
      const covered = taken[row]?.slice(column, column + drawn.columnSpan) ?? []
      const free = covered.indexOf(true)
      const columnSpan = free === -1 ? covered.length : free
      const rowSpan = Math.min(drawn.rowSpan, flagsOfRows.length - row)
      taken.slice(row, row + rowSpan).forEach((places) => places.fill(true, column, column + columnSpan))
      cells.push({ ...drawn, column, columnSpan, rowSpan, field: `${row}/${column}` })
    }
    return { ...rowFlags, cells }
  })
  return { title: '', columns, rows }
}
