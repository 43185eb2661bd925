import amountNegative from './amount-negative.js'
import amountUnreadable from './amount-unreadable.js'
import ceilingOverBudget from './ceiling-over-budget.js'
import costLowerBound from './cost-lower-bound.js'
import costOverBudget from './cost-over-budget.js'
import costTotalDiffers from './cost-total-differs.js'
import costUnderBudget from './cost-under-budget.js'
import costsBeyondTotal from './costs-beyond-total.js'
import costsOverTotal from './costs-over-total.js'
import dateSerial from './date-serial.js'
import type { Rule } from './define-rule.js'
import dummyValues from './dummy-values.js'
import floatNoise from './float-noise.js'
import goalAsReport from './goal-as-report.js'
import goalsUnmeasured from './goals-unmeasured.js'
import groupMissing from './group-missing.js'
import inputAsOutput from './input-as-output.js'
import linkUnresolved from './link-unresolved.js'
import lookalikeSign from './lookalike-sign.js'
import misreadSign from './misread-sign.js'
import mixedScheme from './mixed-scheme.js'
import moneyAsQuantity from './money-as-quantity.js'
import nameIsGroup from './name-is-group.js'
import noneWritten from './none-written.js'
import numberingTyped from './numbering-typed.js'
import overlongName from './overlong-name.js'
import perUnitLost from './per-unit-lost.js'
import percentAsFraction from './percent-as-fraction.js'
import qualitativeNoGrade from './qualitative-no-grade.js'
import quantityAsPercent from './quantity-as-percent.js'
import quantityIsRate from './quantity-is-rate.js'
import rateAtLeast100 from './rate-at-least-100.js'
import rateOver100 from './rate-over-100.js'
import satisfactionMissing from './satisfaction-missing.js'
import splitsDisagree from './splits-disagree.js'
import sumMismatch from './sum-mismatch.js'
import templateTextLeft from './template-text-left.js'
import tooFewIndicators from './too-few-indicators.js'
import typeMismatch from './type-mismatch.js'
import unitConflict from './unit-conflict.js'
import unitCostTimesQuantity from './unit-cost-times-quantity.js'
import unitMissing from './unit-missing.js'
import unitUnlikeName from './unit-unlike-name.js'
import vagueWording from './vague-wording.js'
import valueInName from './value-in-name.js'
import valueMissing from './value-missing.js'
import valueUnreadable from './value-unreadable.js'
import wrongDirection from './wrong-direction.js'
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
  valueUnreadable,
  wrongDirection,
  costLowerBound,
  rateOver100,
  rateAtLeast100,
  unitMissing,
  unitConflict,
  unitUnlikeName,
  perUnitLost,
  quantityAsPercent,
  quantityIsRate,
  percentAsFraction,
  dateSerial,
  floatNoise,
  misreadSign,
  lookalikeSign,
  typeMismatch,
  inputAsOutput,
  noneWritten,
  moneyAsQuantity,
  vagueWording,
  qualitativeNoGrade,
  goalAsReport,
  goalsUnmeasured,
  overlongName,
]
