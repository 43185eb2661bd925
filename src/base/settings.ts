import type { Big } from './amount.js'
import type { Severity } from './finding.js'
import { profileOf, profiles, type Profile, type RuleInfo } from './rule-info.js'

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
  /** Rules beyond it judge only where `rules` gives them a severity. */
  readonly profile: Profile
  /** By code of the rule. */
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** `# jixiao-ignore` without a reason is a finding. */
  readonly reasonRequired: boolean
  /** Absolute path of the file of known findings, where a configuration names one. */
  readonly baseline?: string
}

export const defaultSettings: Settings = { profile: 'recommended', rules: new Map(), reasonRequired: true }

/** The rule belongs to a wider profile, and no configuration says anything of its severity. */
export function isBeyondProfile(rule: Pick<RuleInfo, 'code' | 'profile'>, { profile, rules }: Settings): boolean {
  return profiles.indexOf(profileOf(rule)) > profiles.indexOf(profile) && rules.get(rule.code)?.severity === undefined
}

/** The rule judges: its profile is chosen, or a configuration gives it a severity. */
export function isOn(rule: Pick<RuleInfo, 'code' | 'profile'>, settings: Settings): boolean {
  return settings.rules.get(rule.code)?.severity !== 'off' && !isBeyondProfile(rule, settings)
}
