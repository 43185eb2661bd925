import type { Finding } from '../../base/finding.js'
import type { Edit } from '../repair.js'

/** Something in the text that YAML takes otherwise than its writer meant it. */
export interface Trap {
  /** Missing where what is read then is told elsewhere. */
  readonly finding?: Finding
  /** What to change so that the rest can be read as it was meant; without any, the text is read as it stands. */
  readonly repairs: readonly Edit[]
}
