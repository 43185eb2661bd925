import type { Severity } from '../base/finding.js'
import type { Profile, RuleCategory, RuleInfo, RuleNeed } from '../base/rule-info.js'
import type { Text } from '../base/text.js'

export { criterionNames } from '../base/criteria.js'

export const severityNames: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
}

/** Categories in the order of their codes. */
export const categoryNames: Readonly<Record<RuleCategory, Text>> = {
  file: { zh: '文件', en: 'file' },
  structure: { zh: '结构', en: 'structure' },
  arithmetic: { zh: '金额', en: 'arithmetic' },
  completeness: { zh: '完整', en: 'completeness' },
  value: { zh: '指标值与计量单位', en: 'values and units' },
  wording: { zh: '措辞', en: 'wording' },
  consistency: { zh: '前后一致', en: 'consistency' },
  years: { zh: '跨年度', en: 'across years' },
  departments: { zh: '跨部门与公开', en: 'across departments, and publication' },
  export: { zh: '导出', en: 'export' },
  tool: { zh: '本工具', en: 'tool' },
}

/** What a profile is called beside its word. */
export const profileNames: Readonly<Record<Profile, Text>> = {
  recommended: { zh: '默认', en: 'default' },
  strict: { zh: '评审', en: 'review' },
  all: { zh: '全部', en: 'everything' },
}

/** When a rule judges that needs more than the declaration. */
export const needTexts: Readonly<Record<RuleNeed, Text>> = {
  several: { zh: '一起检查几个文件时才判断', en: 'judged where several files are checked together' },
  'last-year': { zh: '找得到本部门上年的申报表时才判断', en: 'judged where the declaration of the year before is found' },
  departments: { zh: '配置写明单位名单（departments）时才判断', en: 'judged where a configuration names a list of departments' },
  budget: { zh: '配置写明预算表（budget）时才判断', en: 'judged where a configuration names a list of budgets' },
}

/** Said of a rule that judges by words and likelihood. */
export const heuristicName: Text = { zh: '推断', en: 'heuristic' }

/** What stands for a basis where a rule is about the file format. */
const ownFormat: Text = { zh: '本工具的文件格式', en: 'the file format of this tool' }

/** What a rule rests on, in words. */
export function basisOf({ basis }: RuleInfo): Text {
  return basis ?? ownFormat
}

/** The page of a rule, from the folder of the package. */
export function pagePath(code: string): string {
  return `docs/rules/${code}.md`
}
