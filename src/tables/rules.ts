import type { RuleInfo } from '../base/rule-info.js'

/** JX904: a list of departments or budgets that cannot be read as one. */
export const listInvalid: RuleInfo = {
  code: 'JX904',
  name: 'list-invalid',
  category: 'tool',
  severity: 'error',
  since: '0.1.0',
  subject: 'config',
  title: { zh: '单位名单或预算表读不出', en: 'a list of departments or budgets cannot be read' },
  why: {
    zh: '名单里读不出的行没有用来核对，检查结果就不是您要的结果。其余各行照常使用。',
    en: 'A line that cannot be read is not compared with anything, so that the result is not the one that was asked for. The other lines hold.',
  },
  good: [
    { name: '一行一个单位', path: '单位名单.csv', yaml: '单位名称\n某局' },
    { name: '表头上面有标题，金额按元', path: '预算.csv', yaml: '2020年部门预算,,\n单位：元,,\n预算单位,资金总额,备注\n某局,"1,003,000.00",' },
  ],
  bad: [
    { name: '没有单位名称一列', path: '单位名单.csv', yaml: '⟦序号⟧,电话\n1,2', zh: '没有找到单位名称的一列；表头应有“单位名称”“部门名称”“填报单位”“预算单位”之一', en: 'no column of departments was found; its head is one of 单位名称, 部门名称, 填报单位, 预算单位' },
    { name: '只有表头', path: '单位名单.csv', yaml: '⟦单位名称⟧', zh: '表里一个单位也没有，没有可以核对的', en: 'the table names no department, so that nothing was compared' },
    { name: '没有金额', path: '预算.csv', yaml: '⟦单位名称⟧,人数\n某局,3', zh: '没有找到金额的一列；表头应有“资金总额”“基本支出”“项目支出”等本表的栏目', en: 'no column of amounts was found; its head is a label of the form such as 资金总额, 基本支出, 项目支出' },
    { name: '金额读不出', path: '预算.csv', yaml: '单位名称,资金总额\n某局,⟦1OO.30⟧', zh: '某局的资金总额“1OO.30”不是金额；应写数字，如 352.20', en: 'the 资金总额 of 某局, “1OO.30”, is no amount; write a number such as 352.20' },
    { name: '一个单位写了两行', path: '单位名单.csv', yaml: '单位名称\n⟨某局⟩\n⟦某 局⟧', zh: '“某 局”在第 2 行已经有了，以前面的为准', en: '“某 局” stands in line 2 already; that line counts' },
  ],
}

export const listRules: readonly RuleInfo[] = [listInvalid]
