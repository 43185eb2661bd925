import type { RuleInfo } from '../base/rule-info.js'

/** JX101: a key that the form does not have. */
export const unknownKey: RuleInfo = {
  code: 'JX101',
  name: 'unknown-key',
  category: 'structure',
  severity: 'error',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '不是本表的栏目', en: 'a key that the form does not have' },
  remedy: { zh: '把栏目名改成表上的叫法；表上没有的内容移到备注', en: 'Call the key as the form does; what the form has no place for goes to a comment' },
  why: { zh: '写错的栏目名不会被读取，内容等于没有填。', en: 'What stands under a misspelt key is not read, as if it had not been filled in.' },
  good: [{ name: '次序不同不要紧', yaml: '财政部门审核意见:\n单位负责人:' }],
  bad: [
    {
      name: '写错一个字',
      yaml: '按支出性质分:\n  基本支出: 60.10\n  ⟦项目支岀⟧: 40.20',
      fixed: '按支出性质分:\n  基本支出: 60.10\n  项目支出: 40.20',
      zh: '“项目支岀”不是本表的栏目，是否想写“项目支出”？',
      en: '“项目支岀” is not a key of this form; did you mean “项目支出”?',
    },
    {
      name: '别的叫法',
      fixed: '年度预算申请:\n  资金总额: 100.30\n  按收入性质分:\n    一般公共预算: 100.30\n  按支出性质分:\n    基本支出: 60.10\n    项目支出: 40.20',
      yaml: '年度预算申请:\n  ⟦合计⟧: 100.30\n  按收入性质分:\n    一般公共预算: 100.30\n  按支出性质分:\n    基本支出: 60.10\n    项目支出: 40.20',
      zh: '“合计”不是本表的栏目，是否想写“资金总额”？',
      en: '“合计” is not a key of this form; did you mean “资金总额”?',
    },
    { name: '多出的栏目', yaml: '⟦联系电话⟧: 无', zh: '“联系电话”不是本表的栏目', en: '“联系电话” is not a key of this form' },
  ],
}

/** JX102: a required key that is not there. */
export const missingKey: RuleInfo = {
  code: 'JX102',
  name: 'missing-key',
  category: 'structure',
  severity: 'error',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '缺少必填的栏目', en: 'a required key is missing' },
  remedy: { zh: '补上这一栏并填写', en: 'Add the key and fill it in' },
  why: { zh: '缺栏的表会被退回。', en: 'A form with a field missing is sent back.' },
  good: [],
  bad: [
    {
      name: '缺资金总额',
      yaml: '⟦年度预算申请⟧:\n  按收入性质分:\n    一般公共预算: 100.30\n  按支出性质分:\n    基本支出: 60.10\n    项目支出: 40.20',
      zh: '“年度预算申请”下缺少“资金总额”',
      en: '“资金总额” is missing under “年度预算申请”',
    },
    {
      name: '缺三级指标',
      yaml: '数量指标:\n  - ⟦指标内容⟧: 某件\n    指标值: 10件',
      zh: '“数量指标”第 1 行缺少“三级指标”',
      en: '“三级指标” is missing in row 1 of “数量指标”',
    },
  ],
}

/** JX103: a value of the wrong shape, such as a text where a list belongs. */
export const wrongShape: RuleInfo = {
  code: 'JX103',
  name: 'wrong-shape',
  category: 'structure',
  severity: 'error',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '填写的形式不对', en: 'a value of the wrong shape' },
  remedy: { zh: '按表上的样子重填：该逐条的逐条列，该一个数的只写一个数', en: 'Fill it in as the form has it: lists entry by entry, an amount as one number' },
  why: { zh: '形式不对的内容放不进表格的格子里。', en: 'What has the wrong shape does not fit into the form’s cells.' },
  good: [{ name: '全是数字的文字不用加引号', yaml: '填报单位: 101' }],
  bad: [
    {
      name: '应逐条列出',
      yaml: '整体绩效目标: ⟦完成某项工作。⟧',
      zh: '“整体绩效目标”应逐条列出，每条一行，以“- ”开头；这里是一段文字',
      en: '“整体绩效目标” takes a list, one entry a line behind `- `; a text is given',
    },
    {
      name: '应填金额',
      yaml: '⟦项目支出⟧:\n  甲: 40.20',
      zh: '“项目支出”应填一个金额；这里是下级栏目',
      en: '“项目支出” takes an amount; keys are given',
    },
    { name: '是非值', yaml: '其他资金: ⟦true⟧', zh: '“其他资金”应填一个金额；这里的 true 会被当作“是/否”', en: '“其他资金” takes an amount; true is read as a yes-or-no value' },
  ],
}

/** JX104: a required field left blank. */
export const requiredBlank: RuleInfo = {
  code: 'JX104',
  name: 'required-blank',
  category: 'structure',
  severity: 'error',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '必填的栏目没有填', en: 'a required field is left blank' },
  remedy: { zh: '补填这一栏', en: 'Fill it in' },
  why: { zh: '必填栏目空着的表会被退回。空着不等于 0。', en: 'A form with a required field left blank is sent back. Blank is not zero.' },
  good: [{ name: '选填的可以空着', yaml: '单位负责人:\n财政部门审核意见:' }],
  bad: [
    { name: '填报单位空着', yaml: '⟦填报单位⟧:', zh: '“填报单位”没有填', en: '“填报单位” is blank' },
    { name: '资金总额空着', yaml: '⟦资金总额⟧:', zh: '“资金总额”没有填', en: '“资金总额” is blank' },
    { name: '空的一条', yaml: '整体绩效目标:\n  - 完成某项工作。\n  - ⟦⟧', zh: '“整体绩效目标”第 2 条没有填', en: 'entry 2 of “整体绩效目标” is blank' },
  ],
}

/** JX105: a year that is none. */
export const badYear: RuleInfo = {
  code: 'JX105',
  name: 'bad-year',
  category: 'structure',
  severity: 'error',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '年度写法不对', en: 'a year is not written as four digits' },
  remedy: { zh: '写四位数字的预算年度，如 2020', en: 'Write the budget year as four digits, such as 2020' },
  why: { zh: '年度印在表头，也用来核对年份。', en: 'The year is printed in the form’s head, and other years are compared with it.' },
  good: [{ name: '四位数字', yaml: '年度: 2020' }],
  bad: [
    { name: '多了年字', yaml: '年度: ⟦2020年⟧', fixed: '年度: 2020', zh: '“年度”的值“2020年”不是四位数字的年份', en: '“2020年” in “年度” is not a year of four digits' },
    { name: '两位数字', yaml: '年度: ⟦20⟧', zh: '“年度”的值“20”不是四位数字的年份', en: '“20” in “年度” is not a year of four digits' },
  ],
}

/** JX106: a form that the tool does not know. */
export const unknownForm: RuleInfo = {
  code: 'JX106',
  name: 'unknown-form',
  category: 'structure',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '不认识的表', en: 'a form that is not known' },
  remedy: { zh: '照抄表的名称', en: 'Copy the name of the form' },
  why: { zh: '不知道是哪种表，就不知道有哪些栏目，其余内容没有检查。', en: 'Without knowing the form its fields are not known, so nothing else was checked.' },
  good: [],
  bad: [{ name: '少写几个字', yaml: '表单: ⟦部门整体绩效目标申报表⟧', fixed: '表单: 部门整体支出绩效目标申报表', zh: '“表单”写的是“部门整体绩效目标申报表”，没有这种表，是否想写“部门整体支出绩效目标申报表”？', en: '“表单” says “部门整体绩效目标申报表”; there is no such form; did you mean “部门整体支出绩效目标申报表”?' },
    { name: '写错表名', yaml: '表单: ⟦整体支出申报表⟧', zh: '“表单”写的是“整体支出申报表”，没有这种表', en: '“表单” says “整体支出申报表”; there is no such form' }],
}

export const schemaRules: readonly RuleInfo[] = [unknownKey, missingKey, wrongShape, requiredBlank, badYear, unknownForm]
