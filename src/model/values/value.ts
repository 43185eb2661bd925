import type { Big } from '../../base/amount.js'
import type { Bound, Change, DurationUnit, EveryUnit, PartialDate, QualitativeFamily, SuspectReason, Unit, UnitOrigin, Wording } from './value-parts.js'

export type { Bound, Change, DurationUnit, EveryUnit, Operator, PartialDate, QualitativeFamily, SuspectReason, Unit, UnitOrigin, ValueContext, Wording } from './value-parts.js'

/** What an indicator's value says. `raw` is always the text as written. */
export type Value =
  | NumberValue | RangeValue | MultiValue | DeadlineValue | DurationValue | PeriodValue
  | FrequencyValue | ScheduleValue | QualitativeValue | NotApplicable | Blank | Placeholder | Suspect

export type ValueKind = Value['kind']

/** What a number and both ends of a range share. */
interface Measured extends Wording {
  readonly unit: Unit | null
  /** 元/人/月: 人, 月. */
  readonly per?: readonly string[]
  /** 同比增长5%: the number is a change, not a level. */
  readonly change?: Change
  /** A unit that is written elsewhere and is another one. */
  readonly conflict?: Unit
  readonly raw: string
}

/** `≥95%`, `18人`, `≤475元/亩`: percent stays percent and is no fraction. */
export interface NumberValue extends Bound, Measured {
  readonly kind: 'number'
  readonly value: Big
}

/** `90%-95%`; both ends belong to it unless they are open. */
export interface RangeValue extends Measured {
  readonly kind: 'range'
  readonly low: Big
  readonly high: Big
  readonly lowOpen?: true
  readonly highOpen?: true
  readonly approx?: true
}

/** `2227批次，5572人`: several quantities in one cell. */
export interface MultiValue {
  readonly kind: 'multi'
  readonly parts: readonly Value[]
  readonly joiner: string
  readonly raw: string
}

/** `2025年年底前`: 前 is read as including the day named. */
export interface DeadlineValue extends Wording {
  readonly kind: 'deadline'
  readonly by: PartialDate
  readonly inclusive: boolean
  /** Last day that keeps it, as YYYY-MM-DD, where the year is known. */
  readonly lastDay?: string
  readonly raw: string
}

/** `60日之内办结`; whether each case or all of them is not said. */
export interface DurationValue extends Bound, Wording {
  readonly kind: 'duration'
  readonly value: Big
  readonly unit: DurationUnit
  /** Where the unit of time was found. */
  readonly unitFrom: UnitOrigin
  readonly conflict?: Unit
  readonly raw: string
}

/** `2023.07-2024.01`. */
export interface PeriodValue extends Wording {
  readonly kind: 'period'
  readonly from: PartialDate
  readonly to: PartialDate
  readonly raw: string
}

/** `1个月召开1次`, `每年不少于2次`, `按月安排`. */
export interface FrequencyValue extends Bound, Wording {
  readonly kind: 'frequency'
  readonly times: Big
  /** 按月安排 says no number of times. */
  readonly timesWritten: boolean
  /** 次, 期, 场. */
  readonly unit: string
  readonly every: { readonly n: Big; readonly unit: EveryUnit }
  /** 每年12月底前: when in each turn. */
  readonly by?: PartialDate
  readonly raw: string
}

/** 第一年…20%，第二年…: one value for each turn. */
export interface ScheduleValue {
  readonly kind: 'schedule'
  readonly rule: readonly { readonly when: string; readonly value: Value }[]
  readonly raw: string
}

export interface QualitativeValue {
  readonly kind: 'qualitative'
  readonly family: QualitativeFamily
  /** The grade as written, such as 好 or 优良. */
  readonly level?: string
  readonly text: string
  /** A number or unit stands in the text, so that it is not without any measure. */
  readonly mentionsNumber?: true
  readonly raw: string
}

/** 不适用, 无, / . */
export interface NotApplicable { readonly kind: 'na'; readonly raw: string }

export interface Blank { readonly kind: 'blank'; readonly raw: string }

/** XX, ≥**%, （100字以内）: the template's own text. */
export interface Placeholder { readonly kind: 'placeholder'; readonly raw: string }

export interface Suspect {
  readonly kind: 'suspect'
  readonly why: SuspectReason
  /** What was probably meant. */
  readonly guess?: Value
  readonly raw: string
}
