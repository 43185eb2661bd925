import amountNegative from './amount-negative.js'
import amountUnreadable from './amount-unreadable.js'
import ceilingOverBudget from './ceiling-over-budget.js'
import costOverBudget from './cost-over-budget.js'
import costTotalDiffers from './cost-total-differs.js'
import costUnderBudget from './cost-under-budget.js'
import costsBeyondTotal from './costs-beyond-total.js'
import costsOverTotal from './costs-over-total.js'
import type { Rule } from './define-rule.js'
import dummyValues from './dummy-values.js'
import goalAsReport from './goal-as-report.js'
import goalsUnmeasured from './goals-unmeasured.js'
import groupMissing from './group-missing.js'
import linkUnresolved from './link-unresolved.js'
import mixedScheme from './mixed-scheme.js'
import nameIsGroup from './name-is-group.js'
import numberingTyped from './numbering-typed.js'
import overlongName from './overlong-name.js'
import qualitativeNoGrade from './qualitative-no-grade.js'
import satisfactionMissing from './satisfaction-missing.js'
import splitsDisagree from './splits-disagree.js'
import sumMismatch from './sum-mismatch.js'
import templateTextLeft from './template-text-left.js'
import tooFewIndicators from './too-few-indicators.js'
import unitCostTimesQuantity from './unit-cost-times-quantity.js'
import vagueWording from './vague-wording.js'
import valueInName from './value-in-name.js'
import valueMissing from './value-missing.js'
import zeroTotal from './zero-total.js'

/** The rules over a declaration, in order of their codes. */
export const rules: readonly Rule[] = [
  groupMissing,
  satisfactionMissing,
  valueMissing,
  valueInName,
  nameIsGroup,
  mixedScheme,
  templateTextLeft,
  dummyValues,
  tooFewIndicators,
  numberingTyped,
  linkUnresolved,
  sumMismatch,
  splitsDisagree,
  zeroTotal,
  costOverBudget,
  costUnderBudget,
  ceilingOverBudget,
  costsOverTotal,
  amountUnreadable,
  amountNegative,
  costsBeyondTotal,
  costTotalDiffers,
  unitCostTimesQuantity,
  vagueWording,
  qualitativeNoGrade,
  goalAsReport,
  goalsUnmeasured,
  overlongName,
]
