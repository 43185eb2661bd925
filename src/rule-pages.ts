import type { RuleInfo } from './base/rule-info.js'
import { ruleCatalogue } from './rule-catalogue.js'

/**
 * Every rule with its reason and examples. In the built program those are in this file alone, as data, and are loaded when they
 * are asked for; `ruleCatalogue` of the program lacks them.
 */
export const rulePages: readonly RuleInfo[] = ruleCatalogue
