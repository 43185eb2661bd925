import type { RuleInfo } from '../base/rule-info.js'

/** JX021: a text taken over from a form that may not be what its writer meant. */
export const doubtfulValue: RuleInfo = {
  code: 'JX021',
  name: 'imported-value-doubtful',
  category: 'file',
  severity: 'warning',
  since: '0.2.0',
  subject: 'import',
  title: { zh: '读入的内容存疑', en: 'an imported value is doubtful' },
  why: {
    zh: '表格软件会把 100% 存成 1，把日期存成 44196；复制粘贴会把两个数连在一起。读入时照原样写出，不替填表人猜，逐处列出请人核对。',
    en: 'Spreadsheets store 100% as 1 and a date as 44196; copying runs two numbers together. Nothing is guessed on import: the text is written as found, and each such place is listed for a person to look at.',
  },
  good: [{ name: '写明百分号', yaml: '产出指标\t质量指标\t办结率\t\t100%' }],
  bad: [
    { name: '百分之百存成了 1', yaml: '产出指标\t质量指标\t办结率\t\t⟦1⟧', zh: '“1”可能是 100%，照原样写出', en: '“1” may be 100%; it was written as found' },
    { name: '日期存成了数字', yaml: '产出指标\t时效指标\t完成时间\t\t⟦44196⟧', zh: '“44196”可能是表格软件里的日期 2020-12-31，照原样写出', en: '“44196” may be the date 2020-12-31 as a spreadsheet counts days; it was written as found' },
  ],
}

/** JX022: which text belongs to which column is a guess, since the cells were lost. */
export const lostCells: RuleInfo = {
  code: 'JX022',
  name: 'imported-cells-lost',
  category: 'file',
  severity: 'info',
  since: '0.2.0',
  subject: 'import',
  title: { zh: '原件的表格线丢了', en: 'the cells of the form were lost' },
  why: {
    zh: '从网页或 Word 复制成文字以后，合并的单元格和空格子分不清了。能推断的照推断填写，推断的地方列出来请人核对；有 Word 或 Excel 原件的，直接读入原件更可靠。',
    en: 'In a text copied out of a page or of Word, merged and blank cells can no longer be told apart. What can be inferred is filled in and listed; importing the Word or Excel file itself is safer.',
  },
  good: [{ name: '格子都在', yaml: '产出指标\t数量指标\t办件\t办理数量\t20件' }],
  bad: [{ name: '少了一格', yaml: '产出指标\t数量指标\t办理群众来访\t⟦保障⟧', zh: '第14行的表格线丢了，哪一段属于哪一栏是推断的', en: 'line 14 has lost its cells: which part belongs to which column is a guess' }],
}

/** JX023: a text that the kind of form has no place for. */
export const withoutPlace: RuleInfo = {
  code: 'JX023',
  name: 'imported-text-unplaced',
  category: 'file',
  severity: 'info',
  since: '0.2.0',
  subject: 'import',
  title: { zh: '原件中有内容没有归位', en: 'a text of the form has no place' },
  why: {
    zh: '本表没有的栏目、认不出的文字，不会丢掉：写在相应位置的备注里（# 未归位），并在这里列出。',
    en: 'Columns that the kind of form does not have, and texts that could not be told, are not dropped: they are kept as comments at their place and listed.',
  },
  good: [{ name: '本表的栏目', yaml: '产出指标\t数量指标\t办件\t办理数量\t20件' }],
  bad: [{ name: '本表没有的栏目', yaml: '产出指标\t数量指标\t办件\t办理数量\t20件\n\n\t备案编号\t⟦# 未归位（第16行第2格）：备案编号：甲-1⟧', zh: '“甲-1”（备案编号）没有归位，写在备注里', en: '“甲-1” (备案编号) has no place in this form; it was kept as a comment' }],
}

export const importRules: readonly RuleInfo[] = [doubtfulValue, lostCells, withoutPlace]
