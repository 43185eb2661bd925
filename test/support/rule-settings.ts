import { defaultSettings, type Settings } from '../../src/base/settings.js'
import type { RuleInfo } from '../../src/base/rule-info.js'

/** The rules that hold without a configuration, and this one, whatever its profile. */
export function settingsWith({ code, severity }: Pick<RuleInfo, 'code' | 'severity'>): Settings {
  return { ...defaultSettings, rules: new Map([[code, { severity }]]) }
}
