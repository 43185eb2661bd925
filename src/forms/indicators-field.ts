import type { FieldBase } from './form-kind.js'

/** The tree of indicators: levels 1 and 2 are keys, level 3 is a list of rows. */
export interface IndicatorsField extends FieldBase {
  readonly type: 'indicators'
  readonly levels: readonly IndicatorLevel1[]
  readonly columns: readonly IndicatorColumn[]
  /** Groups of other schemes of the tree, and where this form has what stands under them. */
  readonly otherSchemes?: readonly ForeignGroup[]
  /** Fewer rows in all are too few to judge a year's work by; 3 if left out. */
  readonly minimumIndicators?: number
}

/** A group that forms of another scheme have and this one does not. */
export interface ForeignGroup {
  /** The level of the tree that the other scheme has it at. */
  readonly level: 1 | 2
  /** Identifier of the level-1 group of this form that the other scheme has it under; anywhere if left out. */
  readonly under?: string
  readonly labels: readonly string[]
  /** Identifier of the level-2 group that its rows belong to here. */
  readonly group: string
}

/** 一级指标. */
export interface IndicatorLevel1 extends FieldBase {
  readonly groups: readonly IndicatorLevel2[]
  /** Identifiers of groups of which a complete form has at least one. */
  readonly expectsOneOf?: readonly string[]
}

/** 二级指标. */
export interface IndicatorLevel2 extends FieldBase {
  readonly measures: Measure
  /** A complete form has rows in this group. */
  readonly expected?: true
  readonly examples: readonly [Readonly<Record<string, string>>, ...Readonly<Record<string, string>>[]]
}

/** What the indicators of a group measure, whatever the form calls the group. */
export type Measure = 'quantity' | 'quality' | 'timeliness' | 'cost' | 'economic' | 'social' | 'ecological' | 'sustainable' | 'satisfaction'

/** A column of an indicator row, such as 指标值. */
export interface IndicatorColumn extends FieldBase {
  readonly heading: string
  readonly examples: readonly string[]
  /** Rows of one group that follow one another with the same text share one merged cell in print. */
  readonly mergesRepeats?: true
  /** A blank cell is printed blank; otherwise the cell to its left covers it. */
  readonly standsAlone?: true
  /**
   * The paper form has no such column: what stands here is printed in the cell of `with`, before or behind what that says
   * (a sign, a unit), or, without `with`, not at all (a link between rows).
   */
  readonly unprinted?: { readonly with?: JoinedTo }
}

/** The printed column that a text is put before or behind; `except` are texts that are neither sign nor unit and stay unprinted. */
export interface JoinedTo {
  readonly column: string
  readonly side: 'before' | 'behind'
  readonly except?: readonly string[]
}
