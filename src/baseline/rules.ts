import type { RuleInfo } from '../base/rule-info.js'

/** JX921: entries of the baseline that nothing corresponds to any more. */
export const staleBaseline: RuleInfo = {
  code: 'JX921',
  name: 'baseline-stale',
  category: 'tool',
  severity: 'info',
  since: '0.1.0',
  title: { zh: '存量清单里有已经改好的问题', en: 'the baseline lists findings that are gone' },
  why: { zh: '清单里留着改好的问题，同样的问题再出现就看不到了。', en: 'A finding that stays listed after it is mended would go unseen if it came back.' },
  good: [],
  bad: [],
}

export const baselineRules: readonly RuleInfo[] = [staleBaseline]
