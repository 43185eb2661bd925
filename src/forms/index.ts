import { department2020 } from './department-2020/kind.js'
import type { FormKind } from './form-kind.js'
import { project2018 } from './project-2018/kind.js'

/** The catalogue of form kinds. */
export const formKinds: readonly FormKind[] = [department2020, project2018]
