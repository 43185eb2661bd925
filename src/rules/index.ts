import amountNegative from './amount-negative.js'
import amountUnreadable from './amount-unreadable.js'
import ceilingOverBudget from './ceiling-over-budget.js'
import costOverBudget from './cost-over-budget.js'
import costTotalDiffers from './cost-total-differs.js'
import costUnderBudget from './cost-under-budget.js'
import costsBeyondTotal from './costs-beyond-total.js'
import costsOverTotal from './costs-over-total.js'
import type { Rule } from './define-rule.js'
import linkUnresolved from './link-unresolved.js'
import splitsDisagree from './splits-disagree.js'
import sumMismatch from './sum-mismatch.js'
import unitCostTimesQuantity from './unit-cost-times-quantity.js'
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
]
