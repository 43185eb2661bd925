import amountNegative from './amount-negative.js'
import amountUnreadable from './amount-unreadable.js'
import ceilingOverBudget from './ceiling-over-budget.js'
import ceilingRounded from './ceiling-rounded.js'
import contradictoryThresholds from './contradictory-thresholds.js'
import costLowerBound from './cost-lower-bound.js'
import costOverBudget from './cost-over-budget.js'
import costTotalDiffers from './cost-total-differs.js'
import costUnderBudget from './cost-under-budget.js'
import costsBeyondTotal from './costs-beyond-total.js'
import costsOverTotal from './costs-over-total.js'
import dateSerial from './date-serial.js'
import deadlineOutsideYear from './deadline-outside-year.js'
import type { Rule } from './define-rule.js'
import dummyValues from './dummy-values.js'
import duplicateGoal from './duplicate-goal.js'
import duplicateIndicator from './duplicate-indicator.js'
import echoQuality from './echo-quality.js'
import floatNoise from './float-noise.js'
import frequencyAgainstCount from './frequency-against-count.js'
import goalAmountsDiffer from './goal-amounts-differ.js'
import goalAsReport from './goal-as-report.js'
import goalBudgetDiffers from './goal-budget-differs.js'
import goalNumberUncovered from './goal-number-uncovered.js'
import goalWithoutIndicator from './goal-without-indicator.js'
import goalsUnmeasured from './goals-unmeasured.js'
import groupMissing from './group-missing.js'
import inputAsOutput from './input-as-output.js'
import linkUnresolved from './link-unresolved.js'
import lookalikeSign from './lookalike-sign.js'
import misplacedIndicator from './misplaced-indicator.js'
import misreadSign from './misread-sign.js'
import mixedScheme from './mixed-scheme.js'
import moneyAsQuantity from './money-as-quantity.js'
import nameIsGroup from './name-is-group.js'
import noneWritten from './none-written.js'
import numberingTyped from './numbering-typed.js'
import otherYear from './other-year.js'
import overlongName from './overlong-name.js'
import perUnitLost from './per-unit-lost.js'
import percentAsFraction from './percent-as-fraction.js'
import portionsOverWhole from './portions-over-whole.js'
import qualitativeNoGrade from './qualitative-no-grade.js'
import quantityAsPercent from './quantity-as-percent.js'
import quantityIsRate from './quantity-is-rate.js'
import rateAtLeast100 from './rate-at-least-100.js'
import rateInWords from './rate-in-words.js'
import rateOver100 from './rate-over-100.js'
import sameCount from './same-count.js'
import satisfactionMissing from './satisfaction-missing.js'
import sharesNot100 from './shares-not-100.js'
import splitsDisagree from './splits-disagree.js'
import sumMismatch from './sum-mismatch.js'
import templateTextLeft from './template-text-left.js'
import tooFewIndicators from './too-few-indicators.js'
import typeMismatch from './type-mismatch.js'
import unitConflict from './unit-conflict.js'
import unitCostTimesQuantity from './unit-cost-times-quantity.js'
import unitMissing from './unit-missing.js'
import unitUnlikeGoal from './unit-unlike-goal.js'
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
  ceilingRounded,
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
  rateInWords,
  vagueWording,
  qualitativeNoGrade,
  goalAsReport,
  goalsUnmeasured,
  overlongName,
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
