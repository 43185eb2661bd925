import { acrossRules } from './across/rules/index.js'
import { baselineRules } from './baseline/rules.js'
import type { RuleInfo } from './base/rule-info.js'
import { configRules } from './config/rules.js'
import { importRules } from './importing/rules.js'
import { rules } from './rules/index.js'
import { schemaRules } from './schema/rules.js'
import { sourceRules } from './source/rules.js'
import { listRules } from './tables/rules.js'
import { exportRules } from './writers/rules.js'
import { suppressionRules } from './suppressions/rules.js'

/** Every rule that a finding can name, in order of the codes. */
export const ruleCatalogue: readonly RuleInfo[] = [...sourceRules, ...importRules, ...schemaRules, ...rules, ...acrossRules, ...exportRules, ...configRules, ...listRules, ...suppressionRules, ...baselineRules].toSorted((a, b) => (a.code < b.code ? -1 : 1))
