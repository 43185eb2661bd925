import type { IndicatorsField } from '../forms/form-kind.js'
import type { Grid } from '../grid/grid.js'
import type { FoundRow, FoundText, Leftover } from './found.js'
import type { TreeColumn, TreeHead } from './tree-head.js'
import type { Vocabulary } from './vocabulary.js'

/** A block of indicators while it is read. */
export interface TreeReading {
  readonly vocabulary: Vocabulary
  readonly field: IndicatorsField
  readonly merges: Grid['merges']
  head: TreeHead
  /** It is of another period than the year, which the kind has no place for. */
  isOfOtherPeriod: boolean
  level1: string | undefined
  level2: string | undefined
  /** What the row above has in the columns that rows share. */
  above: Readonly<Record<string, FoundText>>
  readonly seen: Map<string, number>
  readonly rows: FoundRow[]
  readonly leftovers: Leftover[]
}

/** The texts of one row by the column that they belong to. */
export interface PlacedTexts {
  readonly byColumn: ReadonlyMap<TreeColumn, FoundText>
  readonly unplaced: readonly FoundText[]
  /** What stands before the first column. */
  readonly outside?: readonly FoundText[]
  /** Blank cells of a text copied out of a form may stand for what is above. */
  readonly mayRepeat: boolean
}
