import type { RuleInfo } from '../base/rule-info.js'

/** JX007: the colon behind a key. */
export const keyColon: RuleInfo = {
  code: 'JX007',
  name: 'key-colon',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '栏目名后面的冒号写法不对', en: 'the colon behind a key is not one that YAML takes' },
  why: { zh: 'YAML 只认半角冒号加一个空格，否则这一行读不成栏目，内容会丢失。', en: 'YAML takes a half-width colon and a blank; without them the line is no key, and its value is lost.' },
  good: [{ name: '值里的全角冒号不要紧', yaml: '整体绩效目标:\n  - 目标一：完成某项工作。' }],
  bad: [
    { name: '全角冒号', yaml: '项目支出⟦：⟧40.20', fixed: '项目支出: 40.20', zh: '“项目支出”后面用了全角冒号“：”；请改用半角冒号“:”加一个空格', en: 'a full-width colon stands behind “项目支出”; use `:` and a blank' },
    { name: '少了空格', yaml: '项目支出⟦:⟧40.20', fixed: '项目支出: 40.20', zh: '“项目支出”的半角冒号“:”后面少了一个空格', en: 'a blank is missing behind the colon of “项目支出”' },
    { name: '少了冒号', yaml: '整体绩效目标⟦⟧\n  - 完成某项工作。', fixed: '整体绩效目标:\n  - 完成某项工作。', zh: '“整体绩效目标”后面少了半角冒号“:”', en: 'the colon behind “整体绩效目标” is missing' },
    { name: '冒号后面是全角空格', yaml: '项目支出⟦:　⟧40.20', fixed: '项目支出: 40.20', zh: '“项目支出”的冒号旁边是全角空格或不换行空格；请改用普通空格', en: 'a full-width or no-break blank stands beside the colon of “项目支出”; use a plain one' },
  ],
}

/** JX008: wide blanks in an indent. */
export const wideIndent: RuleInfo = {
  code: 'JX008',
  name: 'wide-indent',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '行首有全角空格或不换行空格', en: 'full-width or no-break blanks in the indentation' },
  why: { zh: '看上去缩进了，YAML 却当作文字，栏目会读到别处去。', en: 'They look like an indent, but are text to YAML, so that keys end up in the wrong place.' },
  good: [{ name: '文字中间的全角空格', yaml: '填报单位: 某县　某局' }],
  bad: [
    { name: '全角空格', yaml: '整体绩效目标:\n⟦　⟧- 完成某项工作。', fixed: '整体绩效目标:\n  - 完成某项工作。', zh: '行首或短横后面用了全角空格或不换行空格，看着像缩进，YAML 不认', en: 'full-width or no-break blanks stand at the head of the line or behind its dash, which YAML does not take' },
  ],
}

/** JX009: tabs in an indent. */
export const tabIndent: RuleInfo = {
  code: 'JX009',
  name: 'tab-indent',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '行首用了制表符', en: 'tabs in the indentation' },
  why: { zh: '制表符在各个编辑器里宽窄不同，YAML 不允许用来缩进。', en: 'Tabs are wide here and narrow there, so YAML does not allow them for indentation.' },
  good: [{ name: '注释前的制表符', yaml: '项目支出: 40.20\t# 万元' }],
  bad: [
    {
      name: '制表符',
      yaml: '整体绩效目标:\n⟦\t⟧- 完成某项工作。',
      fixed: '整体绩效目标:\n  - 完成某项工作。',
      zh: '行首用了制表符（Tab），YAML 不认',
      en: 'the line is indented with a tab, which YAML does not take',
    },
  ],
}

/** JX010: other signs of YAML typed full-width. */
export const fullWidthMark: RuleInfo = {
  code: 'JX010',
  name: 'wrong-mark',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '短横、井号或引号的写法不对', en: 'a dash, comment sign or quotes that YAML does not take' },
  why: { zh: 'YAML 只认半角的符号，短横后面要有空格，否则会当作内容。', en: 'YAML takes half-width signs only, and a dash with a blank behind it; all else counts as content.' },
  good: [
    { name: '文字自己的引号', yaml: '三级指标: “一站式”服务\n填报单位: “一站式”服务中心' },
    { name: '整个值是一句引文', yaml: '填报单位: “互联网＋监督”' },
    { name: '文字里的全角井号和短横', yaml: '整体绩效目标:\n  - 完成 ＃1 机组、２－３号楼改造。' },
  ],
  bad: [
    { name: '全角短横', yaml: '整体绩效目标:\n  ⟦－⟧完成某项工作。', fixed: '整体绩效目标:\n  - 完成某项工作。', zh: '列表的短横用了全角“－”；请改用半角“-”加一个空格', en: 'the dash of the list is full-width; use `-` and a blank' },
    { name: '短横后面少了空格', yaml: '整体绩效目标:\n  ⟦-⟧完成某项工作。', fixed: '整体绩效目标:\n  - 完成某项工作。', zh: '列表的短横“-”后面少了一个空格', en: 'a blank is missing behind the dash of the list' },
    { name: '圆点', yaml: '整体绩效目标:\n  ⟦• ⟧完成某项工作。', fixed: '整体绩效目标:\n  - 完成某项工作。', zh: '列表的每一条要以半角“-”加一个空格开头，不能用“•”', en: 'each entry of a list begins with `-` and a blank, not with “•”' },
    { name: '全角井号', yaml: '项目支出: 40.20 ⟦＃⟧万元', fixed: '项目支出: 40.20 #万元', zh: '注释的井号用了全角“＃”；请改用半角“#”', en: 'the sign of the comment is full-width; use `#`' },
    { name: '全角引号', yaml: '项目支出: ⟦“40.20”⟧', fixed: '项目支出: 40.20', zh: '“40.20”用全角引号括起来了，引号会当作内容；YAML 只认半角引号', en: '“40.20” is enclosed in full-width quotes, which count as content; only half-width quotes are YAML’s' },
  ],
}

/** JX011: a value that begins with a sign of YAML. */
export const needsQuotes: RuleInfo = {
  code: 'JX011',
  name: 'needs-quotes',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '以特殊符号开头的值没有加引号', en: 'a value that begins with a special sign is not quoted' },
  why: { zh: '> * ! @ % [ { ` & | 等符号在 YAML 里另有意思，内容会读错或丢失。', en: 'Signs such as > * ! @ % [ { ` & | have a meaning of their own in YAML, so that the value is misread or lost.' },
  good: [
    { name: '加了引号', yaml: "指标值: '>=95'\n填报单位: '@某局'" },
    { name: '≥ 和 < 不用加', yaml: '指标值: ≥90%\n填报单位: <某局>' },
    { name: '多行文字', yaml: '填报单位: >\n  某局' },
  ],
  bad: [
    { name: '以 & 开头的文字', yaml: '整体绩效目标:\n  - ⟦&甲 完成某项工作。⟧', fixed: "整体绩效目标:\n  - '&甲 完成某项工作。'", zh: '“&甲 完成某项工作。”以 & 开头，YAML 会当作符号；整个值要加引号', en: '“&甲 完成某项工作。” begins with &, which YAML takes for a sign; the whole value needs quotes' },
    { name: '大于号', yaml: '填报单位: ⟦>=95⟧', fixed: "填报单位: '>=95'", zh: '“>=95”以 > 开头，YAML 会当作符号；整个值要加引号', en: '“>=95” begins with >, which YAML takes for a sign; the whole value needs quotes' },
    { name: '方括号', yaml: '整体绩效目标:\n  - ⟦[重点]完成某项工作。⟧', fixed: "整体绩效目标:\n  - '[重点]完成某项工作。'", zh: '“[重点]完成某项工作。”以 [ 开头，YAML 会当作符号；整个值要加引号', en: '“[重点]完成某项工作。” begins with [, which YAML takes for a sign; the whole value needs quotes' },
    { name: '引号后面还有字', yaml: '填报单位: ⟦"某县"某局⟧', fixed: '填报单位: \'"某县"某局\'', zh: '“"某县"某局”以 " 开头，YAML 会当作符号；整个值要加引号', en: '“"某县"某局” begins with ", which YAML takes for a sign; the whole value needs quotes' },
    { name: '引号没有配对', yaml: '填报单位: ⟦"⟧某局', zh: '引号 " 只有前一半，后面的内容会被一起括进去', en: 'the quote " is not closed, so that it takes in what follows' },
  ],
}

/** JX012: digits that other programs change. */
export const digitsLost: RuleInfo = {
  code: 'JX012',
  name: 'digits-unquoted',
  category: 'file',
  severity: 'info',
  since: '0.1.0',
  title: { zh: '文字栏里的数没有加引号', en: 'a text of digits is not quoted' },
  why: { zh: '本工具按所写的文字读取；有些软件会当作数，丢掉开头或末尾的 0。', en: 'This tool keeps what is written; other programs may take it for a number and drop zeros at its ends.' },
  good: [{ name: '普通的数', yaml: '填报单位: 101' }],
  bad: [{ name: '开头是 0', yaml: '填报单位: ⟦0123⟧', fixed: "填报单位: '0123'", zh: '“0123”会被有些软件当作数来读，写法会变（如开头或末尾的 0 会丢）；加引号就不会变', en: 'some programs read “0123” as a number and change how it is written, such as zeros at its ends; quotes prevent it' }],
}

/** JX013: text that a `#` cuts off. */
export const textInComment: RuleInfo = {
  code: 'JX013',
  name: 'text-in-comment',
  category: 'file',
  severity: 'warning',
  since: '0.1.0',
  title: { zh: '内容里的 # 后面被当作注释', en: 'text behind a # is taken for a comment' },
  why: { zh: '空格加 # 起是注释，不会打印；内容丢了也看不出来。', en: 'From a blank and a # on it is a comment and is not printed; nobody sees that text is lost.' },
  good: [{ name: '真正的注释', yaml: '填报单位: 某局 # 与公章一致' }],
  bad: [{ name: '编号', yaml: '填报单位: 某县 ⟦#3 仓库⟧', zh: '“#3 仓库”被当作注释，不会打印', en: '“#3 仓库” is taken for a comment and is not printed' }],
}

/** JX014: words that are no text to YAML. */
export const wordValue: RuleInfo = {
  code: 'JX014',
  name: 'word-value',
  category: 'file',
  severity: 'warning',
  since: '0.1.0',
  title: { zh: 'YAML 当作“空”或“是/否”的词', en: 'a word that means nothing, yes or no to YAML' },
  why: { zh: '这样的词不会照写打印。', en: 'Such a word is not printed as written.' },
  good: [{ name: '是、否、无都是文字', yaml: '财政部门审核意见: 是\n填报单位: 无\n单位负责人: 否' }],
  bad: [
    { name: '波浪号', yaml: '财政部门审核意见: ⟦~⟧', fixed: '财政部门审核意见: ', zh: '“~”在 YAML 里表示没有填，不会打印；没有就留空，要打印就加引号', en: '“~” means nothing to YAML and is not printed; leave the value blank, or put it in quotes to print it' },
    { name: '是非值', yaml: '财政部门审核意见: ⟦true⟧', fixed: "财政部门审核意见: 'true'", zh: '“true”在 YAML 里是“是/否”，不是文字；请加引号', en: '“true” is a yes-or-no to YAML and no text; put it in quotes' },
    { name: '英文的是', severity: 'info', yaml: '财政部门审核意见: ⟦yes⟧', fixed: "财政部门审核意见: 'yes'", zh: '“yes”会被有些软件读成“是/否”；加引号就不会错', en: 'some programs read “yes” as a yes-or-no; quotes prevent it' },
  ],
}

/** JX015: dates and times that other programs change. */
export const dateUnquoted: RuleInfo = {
  code: 'JX015',
  name: 'date-unquoted',
  category: 'file',
  severity: 'info',
  since: '0.1.0',
  title: { zh: '日期或时间没有加引号', en: 'a date or time is not quoted' },
  why: { zh: '本工具按所写的文字读取；有些软件会读成日期，换一种写法显示。', en: 'This tool keeps what is written; other programs may read a date and show it otherwise.' },
  good: [{ name: '汉字写的日期', yaml: '填报单位: 2020年12月31日' }],
  bad: [{ name: '日期', yaml: '填报单位: ⟦2020-12-31⟧', fixed: "填报单位: '2020-12-31'", zh: '“2020-12-31”会被有些软件读成日期或时间，换一种写法显示；加引号就不会变', en: 'some programs read “2020-12-31” as a date or a time and show it otherwise; quotes prevent it' }],
}

/** JX017: characters that show nothing. */
export const invisibleCharacter: RuleInfo = {
  code: 'JX017',
  name: 'invisible-character',
  category: 'file',
  severity: 'warning',
  since: '0.1.0',
  title: { zh: '有看不见的字符', en: 'an invisible character' },
  why: { zh: '看不见的字符会让栏目名对不上、金额读不出、打印出空框。', en: 'What cannot be seen keeps keys from being known, amounts from being read, and prints as an empty box.' },
  good: [{ name: '表情里的连接符', yaml: '填报单位: 👨‍👩‍👧 服务中心' }],
  bad: [{ name: '零宽空格', yaml: '填报单位: 某⟦​⟧局', fixed: '填报单位: 某局', zh: '这里有看不见的字符（U+200B）', en: 'an invisible character stands here (U+200B)' }],
}

/** JX018: a colon within a text. */
export const colonInText: RuleInfo = {
  code: 'JX018',
  name: 'colon-in-text',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '文字里有半角冒号加空格', en: 'a colon and a blank within a text' },
  why: { zh: 'YAML 会把冒号前面当作栏目名，内容读不成文字。', en: 'YAML takes what stands before the colon for a key, so that the text is not read as one.' },
  good: [{ name: '全角冒号，或后面没有空格', yaml: '整体绩效目标:\n  - 目标：完成某项工作。\n  - 比例 1:2。' }],
  bad: [
    { name: '栏目的值', yaml: '填报单位: ⟦某县: 某局⟧', fixed: "填报单位: '某县: 某局'", zh: '“某县: 某局”里有半角冒号加空格，YAML 会把前面当作栏目名；请给整个值加引号', en: '“某县: 某局” holds a colon and a blank, so that YAML takes what stands before for a key; put the whole value in quotes' },
    { name: '一条目标', yaml: '整体绩效目标:\n  - ⟦目标: 完成某项工作。⟧', fixed: "整体绩效目标:\n  - '目标: 完成某项工作。'", zh: '“目标: 完成某项工作。”里有半角冒号加空格，YAML 会把前面当作栏目名；请给整个值加引号', en: '“目标: 完成某项工作。” holds a colon and a blank, so that YAML takes what stands before for a key; put the whole value in quotes' },
  ],
}

/** JX019: a text behind a key with something below it. */
export const valueBeforeKeys: RuleInfo = {
  code: 'JX019',
  name: 'value-before-keys',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '栏目后面写了字，下面又有内容', en: 'a text behind a key that has content below it' },
  why: { zh: 'YAML 里一个栏目要么在同一行填值，要么在下面分条写，不能两样都有。', en: 'In YAML a key has its value in the same line or below it, never both.' },
  good: [{ name: '说明写成注释', yaml: '年度绩效指标: # 见三定方案\n  产出指标:\n    数量指标:\n      - 三级指标: 某件\n  效益指标:\n    社会效益指标:\n      - 三级指标: 某事' }],
  bad: [
    {
      name: '写了“见附件”',
      yaml: '按支出性质分: ⟦见附件⟧\n  基本支出: 60.10\n  项目支出: 40.20',
      zh: '“按支出性质分”后面不能直接写“见附件”：它下面还有内容',
      en: '“见附件” cannot stand behind “按支出性质分”: there is content below it',
    },
  ],
}

/** JX020: a key out of line with its fellows. */
export const misaligned: RuleInfo = {
  code: 'JX020',
  name: 'misaligned',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '栏目没有对齐', en: 'a key out of line with its fellows' },
  why: { zh: '同一级的栏目要从同一列开始，差一格就会读到别处，或读不出。', en: 'Keys of one level begin in one column; a blank more or less puts them elsewhere, or makes them unreadable.' },
  good: [{ name: '缩进四格也可以', yaml: '按支出性质分:\n    基本支出: 60.10\n    项目支出: 40.20' }],
  bad: [
    {
      name: '少空一格',
      yaml: '按支出性质分:\n  基本支出: 60.10\n ⟦项目支出⟧: 40.20',
      fixed: '按支出性质分:\n  基本支出: 60.10\n  项目支出: 40.20',
      zh: '“项目支出”没有与“基本支出”对齐：前面应空 4 格',
      en: '“项目支出” does not begin in the column of “基本支出”: it takes 4 blanks before it',
    },
    {
      name: '指标行里多空一格',
      yaml: '数量指标:\n  - 三级指标: 某件\n     ⟦指标值⟧: 10件',
      fixed: '数量指标:\n  - 三级指标: 某件\n    指标值: 10件',
      zh: '“指标值”没有与“三级指标”对齐：前面应空 8 格',
      en: '“指标值” does not begin in the column of “三级指标”: it takes 8 blanks before it',
    },
  ],
}

export const trapRules: readonly RuleInfo[] = [keyColon, wideIndent, tabIndent, fullWidthMark, needsQuotes, digitsLost, textInComment, wordValue, dateUnquoted, invisibleCharacter, colonInText, valueBeforeKeys, misaligned]
