import type { Big } from './amount.js'
import type { Severity } from './finding.js'

/** What a configuration may set a rule to. */
export type SeveritySetting = Severity | 'off'

/** A difference up to `value`, in the form's unit, passes and is told as an info with the reason. */
export interface Tolerance {
  readonly value: Big
  readonly reason: string
}

/** What a configuration says of one rule; what is left out stays as the rule has it. */
export interface RuleSetting {
  readonly severity?: SeveritySetting
  readonly tolerance?: Tolerance
}

/** How a file is to be checked. */
export interface Settings {
  /** By code of the rule. */
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** `# jixiao-ignore` without a reason is a finding. */
  readonly reasonRequired: boolean
  /** Absolute path of the file of known findings, where a configuration names one. */
  readonly baseline?: string
}

export const defaultSettings: Settings = { rules: new Map(), reasonRequired: true }
