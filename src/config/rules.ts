import type { RuleInfo } from '../base/rule-info.js'

/** JX901: a configuration that says something it cannot say. */
export const configInvalid: RuleInfo = {
  code: 'JX901',
  name: 'config-invalid',
  category: 'tool',
  severity: 'error',
  since: '0.1.0',
  subject: 'config',
  title: { zh: '配置文件写得不对', en: 'a configuration is wrong' },
  why: {
    zh: '写错的设置不起作用，检查结果就不是您要的结果。其余设置照常使用。',
    en: 'A setting that is wrong has no effect, so that the result is not the one that was asked for. The other settings hold.',
  },
  good: [
    { name: '空的配置', yaml: '' },
    { name: '规则档次、级别、容差、按文件另设', yaml: 'root: true\nprofile: strict\nrules:\n  JX205: off\n  sum-mismatch:\n    severity: warning\n    tolerance: 0.01\n    reason: 四舍五入到万元\noverrides:\n  - files: [2019/**]\n    rules:\n      JX209: info\nignore:\n  - 草稿/\nsuppressions:\n  reason: optional\nbaseline: 存量.json' },
  ],
  bad: [
    { name: '设置项写错', yaml: '⟦rule⟧:\n  JX205: off', zh: '“rule”不是这里的设置项，是否想写“rules”？', en: '“rule” is no setting here; did you mean “rules”?' },
    { name: '没有这一档规则', yaml: 'profile: ⟦stric⟧', zh: '“profile”应写 recommended、strict、all 之一；这里写的是“stric”，是否想写 strict？', en: '“profile” takes one of recommended, strict, all; “stric” is given; did you mean strict?' },
    { name: '没有这个级别', yaml: 'rules:\n  JX205: ⟦warn⟧', zh: '“JX205”应写 off、info、warning、error 之一；这里写的是“warn”，是否想写 warning？', en: '“JX205” takes one of off, info, warning, error; “warn” is given; did you mean warning?' },
    {
      name: '容差没有原因',
      yaml: 'rules:\n  JX201:\n    ⟦tolerance⟧: 0.01',
      zh: '写了容差，没有写原因',
      en: 'a tolerance is given without a reason',
    },
    {
      name: '容差不是数',
      yaml: 'rules:\n  JX201:\n    tolerance: ⟦0.01万元⟧\n    reason: 四舍五入',
      zh: '“tolerance”应写一个不小于 0 的数，如 0.01，以表上的金额单位计，最多六位小数，不写单位；这里写的是“0.01万元”',
      en: '“tolerance” takes a number not below 0 such as 0.01, in the form’s unit, with at most six decimals and no unit; “0.01万元” is given',
    },
    {
      name: '这条规则没有容差',
      yaml: 'rules:\n  JX209:\n    ⟦tolerance⟧: 0.01\n    reason: 四舍五入',
      zh: 'JX209（金额为负数）没有容差可设',
      en: 'JX209 (an amount is negative) has no tolerance',
    },
    {
      name: '读不出的文件不能不算错误',
      yaml: 'rules:\n  JX003: ⟦off⟧',
      zh: 'JX003（文件不是 UTF-8 编码）不能改成 off：文件读不出时，不能当作没有错误',
      en: 'JX003 (the file is not UTF-8) cannot be set to off: where a file cannot be read, “no errors” would be untrue',
    },
    { name: '一条规则写了两次', yaml: 'rules:\n  ⟨JX205⟩: off\n  ⟦cost-under-budget⟧: info', zh: 'JX205 与 cost-under-budget 是同一条规则，写了两次', en: 'JX205 and cost-under-budget are one rule, given twice' },
    { name: '路径写到文件夹外面', yaml: 'ignore:\n  - ⟦../2019/**⟧', zh: '路径要从配置文件所在的文件夹写起，不能以 / 开头，也不能有 ..', en: 'a path begins in the folder of the configuration: without `/` in front and without `..`' },
  ],
}

/** JX902: a rule that there is not. */
export const configUnknownRule: RuleInfo = {
  code: 'JX902',
  name: 'config-unknown-rule',
  category: 'tool',
  severity: 'error',
  since: '0.1.0',
  subject: 'config',
  title: { zh: '配置文件里写了没有的规则', en: 'a configuration names a rule that there is not' },
  why: { zh: '规则名写错，要关的没有关，要改的没有改。', en: 'With its name misspelt, a rule is neither off nor changed.' },
  good: [{ name: '编号和名称都可以', yaml: 'rules:\n  JX205: off\n  amount-negative: info' }],
  bad: [
    { name: '名称写错', yaml: 'rules:\n  ⟦sum-mismach⟧: off', zh: '没有“sum-mismach”这条规则，是否想写 sum-mismatch？', en: 'there is no rule “sum-mismach”; did you mean sum-mismatch?' },
    { name: '小写的编号', yaml: 'rules:\n  ⟦jx201⟧: off', zh: '没有“jx201”这条规则，是否想写 JX201？', en: 'there is no rule “jx201”; did you mean JX201?' },
    { name: '没有的编号', yaml: 'rules:\n  ⟦JX299⟧: off', zh: '没有“JX299”这条规则', en: 'there is no rule “JX299”' },
  ],
}

/** JX903: a configuration to build on that cannot be had. */
export const configExtends: RuleInfo = {
  code: 'JX903',
  name: 'config-extends',
  category: 'tool',
  severity: 'error',
  since: '0.1.0',
  subject: 'config',
  title: { zh: '配置文件所继承的文件用不了', en: 'what a configuration extends cannot be used' },
  why: { zh: '继承的设置没有读到，检查就少了那些设置。', en: 'Without it, its settings are missing from the check.' },
  good: [],
  bad: [
    { name: '没有这个文件', yaml: 'extends: ⟦./没有.yaml⟧', zh: '“extends”的文件 ./没有.yaml 读不出：没有这个文件或文件夹', en: '“extends”: ./没有.yaml cannot be read: no such file or folder' },
    { name: '继承自己', yaml: 'extends:\n  - ⟦jixiao.config.yaml⟧', zh: '“extends”绕回了自己：jixiao.config.yaml', en: '“extends” leads back to this configuration: jixiao.config.yaml' },
    { name: '网址', yaml: 'extends: ⟦https://example.org/base.yaml⟧', zh: '“extends”只能写本机的文件，不能写网址', en: '“extends” takes files of this machine, not addresses of the network' },
  ],
}

export const configRules: readonly RuleInfo[] = [configInvalid, configUnknownRule, configExtends]
