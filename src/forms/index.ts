import { department2020 } from './department-2020/kind.js'
import type { FormKind } from './form-kind.js'

/** The catalogue of form kinds. */
export const formKinds: readonly FormKind[] = [department2020]
