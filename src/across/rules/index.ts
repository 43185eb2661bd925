import type { AcrossRule } from '../define-across-rule.js'
import boilerplate from './boilerplate.js'
import budgetJumpTargetsFlat from './budget-jump-targets-flat.js'
import budgetListDiffers from './budget-list-differs.js'
import copiedFromLastYear from './copied-from-last-year.js'
import departmentMissing from './department-missing.js'
import departmentTwice from './department-twice.js'
import departmentUnlisted from './department-unlisted.js'
import indicatorDropped from './indicator-dropped.js'
import nameVariant from './name-variant.js'
import outlierUnitCost from './outlier-unit-cost.js'
import peerMissingIndicator from './peer-missing-indicator.js'
import sameFaultEverywhere from './same-fault-everywhere.js'
import targetBelowActual from './target-below-actual.js'
import targetLowered from './target-lowered.js'
import yearLeftOver from './year-left-over.js'

/** Every rule over several declarations, in order of the codes. */
export const acrossRules: readonly AcrossRule[] = [
  copiedFromLastYear,
  yearLeftOver,
  targetLowered,
  targetBelowActual,
  budgetJumpTargetsFlat,
  indicatorDropped,
  departmentTwice,
  nameVariant,
  boilerplate,
  sameFaultEverywhere,
  outlierUnitCost,
  peerMissingIndicator,
  departmentMissing,
  departmentUnlisted,
  budgetListDiffers,
]
