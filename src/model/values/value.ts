import type { Big } from '../../base/amount.js'
import type { Measure } from '../../forms/form-kind.js'

/** What an indicator's value says. `raw` is always the text as written. */
export type Value =
  | NumberValue | RangeValue | MultiValue | DeadlineValue | DurationValue | PeriodValue
  | FrequencyValue | ScheduleValue | QualitativeValue | NotApplicable | Blank | Placeholder | Suspect

export type ValueKind = Value['kind']

/** A comparison in its one form, however it was spelt. */
export type Operator = '=' | '>=' | '<=' | '>' | '<'

/** Where a unit was found: in the value, in the column of units, in the heading of the column, or in the indicator's name. */
export type UnitOrigin = 'value' | 'column' | 'header' | 'name'

export interface Unit {
  /** Units that are equal have one name: ㎡ and 平米 are 平方米. */
  readonly name: string
  readonly written: string
  readonly from: UnitOrigin
}

/** Words around a quantity that are part of the value: 培训2次 has the label 培训, 60日内办结 the rest 办结. */
interface Wording {
  readonly label?: string
  readonly rest?: string
}

/** A bound as written and, where no sign was written, as people mean it. */
interface Bound {
  /** `null`: written without a sign, which is not the same as `=`. */
  readonly op: Operator | null
  /** Left out where a sign is written or nothing tells: a count is meant as =, a rate as >=, a cost as <=. */
  readonly inferredOp?: Operator
  /** 约, 左右. */
  readonly approx?: true
}

/** `≥95%`, `18人`, `≤475元/亩`: percent stays percent and is no fraction. */
export interface NumberValue extends Bound, Wording {
  readonly kind: 'number'
  readonly value: Big
  readonly unit: Unit | null
  /** 元/人/月: 人, 月. */
  readonly per?: readonly string[]
  /** 同比增长5%: the number is a change, not a level. */
  readonly change?: Change
  /** A unit that is written elsewhere and is another one. */
  readonly conflict?: Unit
  readonly raw: string
}

export interface Change {
  readonly direction: 'up' | 'down'
  /** 同比, 比上年, where it is written. */
  readonly against?: string
}

/** `90%-95%`; both ends belong to it unless they are open. */
export interface RangeValue extends Wording {
  readonly kind: 'range'
  readonly low: Big
  readonly high: Big
  readonly lowOpen?: true
  readonly highOpen?: true
  readonly approx?: true
  readonly unit: Unit | null
  readonly per?: readonly string[]
  readonly change?: Change
  readonly conflict?: Unit
  readonly raw: string
}

/** `2227批次，5572人`: several quantities in one cell. */
export interface MultiValue {
  readonly kind: 'multi'
  readonly parts: readonly Value[]
  readonly joiner: string
  readonly raw: string
}

/** A date as far as it is written. */
export interface PartialDate {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly quarter?: number
  /** 上半年 is 1. */
  readonly half?: 1 | 2
  /** 上旬, 中旬, 下旬. */
  readonly third?: 1 | 2 | 3
  /** 项目计划完成时间: a date that is told elsewhere. */
  readonly named?: string
  /** `form`: no year is written, the year of the form is taken. */
  readonly yearFrom?: 'value' | 'form'
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

export type DurationUnit = '秒' | '分钟' | '小时' | '日' | '工作日' | '周' | '月' | '季度' | '年'

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

export type EveryUnit = '日' | '工作日' | '周' | '旬' | '月' | '季度' | '学期' | '年' | '学年'

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

/** `rating`: a grade; `statement`: a text of no family. */
export type QualitativeFamily = 'rating' | 'direction' | 'assurance' | 'timeliness' | 'norm' | 'echo' | 'statement'

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

/**
 * `no-unit`: nothing says what is counted. `percent-as-fraction`: 1 for 100%. `excel-serial`: a date as a spreadsheet counts days.
 * `ocr-comparison`: 292% for ≥92%. `bare-scale`: 250万 of what. `run-together`: 88100 for 88 and 100. `zero`: 0 without a unit, or of money.
 * `float-noise`: 0.0900000762939453. `signs-disagree`: more than one sign, or one in its own column that differs. `range-reversed`: 95%-90%.
 * `no-such-date`: 2月30日. `fraction`: 三分之二. `broken-number`: 1.2.3 or 9,5.
 */
export type SuspectReason =
  | 'no-unit' | 'percent-as-fraction' | 'excel-serial' | 'ocr-comparison' | 'bare-scale' | 'run-together' | 'zero'
  | 'float-noise' | 'signs-disagree' | 'range-reversed' | 'no-such-date' | 'fraction' | 'broken-number'

export interface Suspect {
  readonly kind: 'suspect'
  readonly why: SuspectReason
  /** What was probably meant. */
  readonly guess?: Value
  readonly raw: string
}

/** What is known around a value. */
export interface ValueContext {
  /** The indicator's names, level 3 and 指标内容. */
  readonly names?: readonly string[]
  /** What the group measures. */
  readonly measures?: Measure
  /** The column of units. */
  readonly unit?: string
  /** The column of signs: ≥, 定性. */
  readonly operator?: string
  /** A unit in the heading of the value's column, such as 万元. */
  readonly headerUnit?: string
  /** The year of the form. */
  readonly year?: number
}
