import type { Measure } from '../../forms/form-kind.js'

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
export interface Wording {
  readonly label?: string
  readonly rest?: string
}

/** A bound as written and, where no sign was written, as people mean it. */
export interface Bound {
  /** `null`: written without a sign, which is not the same as `=`. */
  readonly op: Operator | null
  /** Left out where a sign is written or nothing tells: a count is meant as =, a rate as >=, a cost as <=. */
  readonly inferredOp?: Operator
  /** 约, 左右. */
  readonly approx?: true
}

export interface Change {
  readonly direction: 'up' | 'down'
  /** 同比, 比上年, where it is written. */
  readonly against?: string
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
  /** 次年: the year behind the form's. */
  readonly isNextYear?: true
}

export type DurationUnit = '秒' | '分钟' | '小时' | '日' | '工作日' | '周' | '月' | '季度' | '年'

export type EveryUnit = '日' | '工作日' | '周' | '旬' | '月' | '季度' | '学期' | '年' | '学年'

/** `rating`: a grade; `statement`: a text of no family. */
export type QualitativeFamily = 'rating' | 'direction' | 'assurance' | 'timeliness' | 'norm' | 'echo' | 'statement'

/**
 * `no-unit`: nothing says what is counted. `percent-as-fraction`: 1 for 100%. `excel-serial`: a date as a spreadsheet counts days.
 * `ocr-comparison`: 292% for ≥92%. `bare-scale`: 250万 of what. `run-together`: 88100 for 88 and 100. `zero`: 0 without a unit, or of money.
 * `float-noise`: 0.0900000762939453. `signs-disagree`: more than one sign, or one in its own column that differs. `range-reversed`: 95%-90%.
 * `no-such-date`: 2月30日. `fraction`: 三分之二. `broken-number`: 1.2.3 or 9,5.
 */
export type SuspectReason =
  | 'no-unit' | 'percent-as-fraction' | 'excel-serial' | 'ocr-comparison' | 'bare-scale' | 'run-together' | 'zero'
  | 'float-noise' | 'signs-disagree' | 'range-reversed' | 'no-such-date' | 'fraction' | 'broken-number'

/** What is known around a value. */
export interface ValueContext {
  /** The indicator's names, level 3 and 指标内容. */
  readonly names?: readonly string[] | undefined
  /** What the group measures. */
  readonly measures?: Measure | undefined
  /** The column of units. */
  readonly unit?: string | undefined
  /** The column of signs: ≥, 定性. */
  readonly operator?: string | undefined
  /** A unit in the heading of the value's column, such as 万元. */
  readonly headerUnit?: string | undefined
  /** The year of the form. */
  readonly year?: number | undefined
}
