import amountNegative from './amount-negative.js'
import amountUnreadable from './amount-unreadable.js'
import ceilingOverBudget from './ceiling-over-budget.js'
import ceilingRounded from './ceiling-rounded.js'
import costOverBudget from './cost-over-budget.js'
import costTotalDiffers from './cost-total-differs.js'
import costUnderBudget from './cost-under-budget.js'
import costsBeyondTotal from './costs-beyond-total.js'
import contradictoryThresholds from './contradictory-thresholds.js'
import costsOverTotal from './costs-over-total.js'
import deadlineOutsideYear from './deadline-outside-year.js'
import type { Rule } from './define-rule.js'
import duplicateGoal from './duplicate-goal.js'
import duplicateIndicator from './duplicate-indicator.js'
import echoQuality from './echo-quality.js'
import frequencyAgainstCount from './frequency-against-count.js'
import goalAmountsDiffer from './goal-amounts-differ.js'
import goalBudgetDiffers from './goal-budget-differs.js'
import goalNumberUncovered from './goal-number-uncovered.js'
import goalWithoutIndicator from './goal-without-indicator.js'
import linkUnresolved from './link-unresolved.js'
import misplacedIndicator from './misplaced-indicator.js'
import otherYear from './other-year.js'
import portionsOverWhole from './portions-over-whole.js'
import sameCount from './same-count.js'
import sharesNot100 from './shares-not-100.js'
import splitsDisagree from './splits-disagree.js'
import sumMismatch from './sum-mismatch.js'
import unitCostTimesQuantity from './unit-cost-times-quantity.js'
import unitUnlikeGoal from './unit-unlike-goal.js'
import zeroTotal from './zero-total.js'

/** The rules over a declaration, in order of their codes. */
export const rules: readonly Rule[] = [
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
  ceilingRounded,
  duplicateIndicator,
  echoQuality,
  contradictoryThresholds,
  misplacedIndicator,
  goalNumberUncovered,
  unitUnlikeGoal,
  deadlineOutsideYear,
  otherYear,
  frequencyAgainstCount,
  goalAmountsDiffer,
  goalBudgetDiffers,
  sameCount,
  duplicateGoal,
  goalWithoutIndicator,
  portionsOverWhole,
  sharesNot100,
]
