import { codes, type Property } from './properties.js'

/** What a row says of its cells. */
export interface RowDefinition {
  /** One more than cells, ascending, in twentieths of a point. */
  readonly edges: readonly number[]
  /** Cells that go on with the one above. */
  readonly goDown: ReadonlySet<number>
  /** Cells that are part of the one to the left. */
  readonly goRight: ReadonlySet<number>
}

const cellSize = 20
const [isMergedRight, goesOnDown, beginsDown] = [0x02, 0x20, 0x40]

/** The definition of a row by the properties of its end; nothing if they have none. */
export function rowDefinition(properties: readonly Property[]): RowDefinition | undefined {
  const definition = properties.findLast(({ code }) => code === codes.tableDefinition)?.operand
  const count = definition?.[2] ?? 0
  if (!definition || count === 0 || definition.length < 3 + 2 * (count + 1)) return undefined
  const edges = Array.from({ length: count + 1 }, (_, index) => definition.readInt16LE(3 + 2 * index))
  const flags = Array.from({ length: count }, (_, index) => definition[3 + 2 * (count + 1) + cellSize * index] ?? 0)
  const numbers = (test: (flag: number) => boolean): Set<number> => new Set(flags.flatMap((flag, index) => (test(flag) ? [index] : [])))
  const goDown = numbers((flag) => (flag & goesOnDown) !== 0 && (flag & beginsDown) === 0)
  const goRight = numbers((flag) => (flag & isMergedRight) !== 0)
  for (const property of properties) change(property, goDown, goRight)
  return { edges, goDown, goRight }
}

/** Properties behind the definition change it: in front of the number of a cell stands their length. */
function change({ code, operand: [first = 0, second = 0, third = 0] }: Property, goDown: Set<number>, goRight: Set<number>): void {
  if (code === codes.mergeDown && third === 1) goDown.add(second)
  else if (code === codes.mergeDown) goDown.delete(second)
  else if (code === codes.mergeRight) for (let cell = first + 1; cell < second; cell += 1) goRight.add(cell)
}
