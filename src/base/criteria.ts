import type { Criterion } from './rule-info.js'
import type { Text } from './text.js'

/** The order in which a review goes through a form. */
export const criteria: readonly Criterion[] = ['completeness', 'relevance', 'adequacy', 'feasibility']

/** What a criterion of a review is called. */
export const criterionNames: Readonly<Record<Criterion, Text>> = {
  completeness: { zh: '完整性', en: 'completeness' },
  relevance: { zh: '相关性', en: 'relevance' },
  adequacy: { zh: '适当性', en: 'adequacy' },
  feasibility: { zh: '可行性', en: 'feasibility' },
}
