import type { RuleInfo } from '../base/rule-info.js'

/** JX911: a comment that takes nothing back. */
export const unusedSuppression: RuleInfo = {
  code: 'JX911',
  name: 'suppression-unused',
  category: 'tool',
  severity: 'warning',
  since: '0.1.0',
  title: { zh: '忽略注释没有用处', en: 'an ignore comment without effect' },
  why: { zh: '问题已经改好，或注释放错了行；留着会掩盖以后的问题。', en: 'The fault is mended, or the comment stands at the wrong line; left there it would hide a later one.' },
  good: [{ name: '与问题同行或在上一行', yaml: '资金总额: 100.40 # jixiao-ignore JX201: 四舍五入' }],
  bad: [
    { name: '那一行没有这个问题', yaml: '财政部门审核意见: ⟦# jixiao-ignore JX201: 四舍五入⟧', fixed: '财政部门审核意见:', zh: '这一行没有 JX201 的问题，注释可以删去', en: 'there is no JX201 in this line; the comment can go' },
    { name: '注释在上一行', yaml: '⟦# jixiao-ignore sum-mismatch: 四舍五入⟧\n单位负责人: 略', fixed: '单位负责人: 略', zh: '这一行没有 JX201 的问题，注释可以删去', en: 'there is no JX201 in this line; the comment can go' },
  ],
}

/** JX912: a comment that names no rule, an unknown one, or one that cannot be ignored. */
export const unknownSuppression: RuleInfo = {
  code: 'JX912',
  name: 'suppression-unknown-rule',
  category: 'tool',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '忽略注释里的规则编号不对', en: 'an ignore comment that names no rule that can be ignored' },
  why: { zh: '写错编号的注释不起作用。', en: 'A comment with a wrong code has no effect.' },
  good: [],
  bad: [
    { name: '写错编号', yaml: '财政部门审核意见: # jixiao-ignore ⟦JX291⟧: 四舍五入', zh: '没有“JX291”这条规则', en: 'there is no rule “JX291”' },
    { name: '写错名称', yaml: '资金总额: 100.40 # jixiao-ignore ⟦sum-mismach⟧: 四舍五入', zh: '没有“sum-mismach”这条规则，是否想写“sum-mismatch”？', en: 'there is no rule “sum-mismach”; did you mean “sum-mismatch”?', also: ['JX201'] },
    { name: '注释的词写错', yaml: '资金总额: 100.40 # ⟦jixiao-ingore⟧ JX201: 四舍五入', zh: '没有“jixiao-ingore”这种注释，是否想写“jixiao-ignore”？', en: 'there is no comment “jixiao-ingore”; did you mean “jixiao-ignore”?', also: ['JX201'] },
    { name: '没有写编号', yaml: '财政部门审核意见: ⟦# jixiao-ignore: 四舍五入⟧', zh: '忽略注释没有写规则编号，如“# jixiao-ignore JX201: 原因”', en: 'the ignore comment names no rule; write `# jixiao-ignore JX201: reason`' },
    { name: '不能忽略的', yaml: '财政部门审核意见: # jixiao-ignore ⟦JX001⟧: 不改', zh: 'JX001 是写法错误，不改就读不出，不能忽略', en: 'JX001 keeps the file from being read and cannot be ignored' },
  ],
}

/** JX913: a comment without a reason. */
export const reasonlessSuppression: RuleInfo = {
  code: 'JX913',
  name: 'suppression-without-reason',
  category: 'tool',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '忽略注释没有写原因', en: 'an ignore comment without a reason' },
  why: { zh: '审核的人要知道为什么可以忽略。', en: 'Whoever reviews the form has to know why.' },
  good: [],
  bad: [{ name: '没有原因', yaml: '资金总额: 100.40 ⟦# jixiao-ignore JX201⟧', zh: '忽略注释没有写原因；请在编号后面写“: 原因”', en: 'the ignore comment gives no reason; write `: reason` behind the code' }],
}

export const suppressionRules: readonly RuleInfo[] = [unusedSuppression, unknownSuppression, reasonlessSuppression]
