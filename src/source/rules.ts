import type { RuleInfo } from '../base/rule-info.js'

/** JX001: text that is not YAML. */
export const yamlSyntax: RuleInfo = {
  code: 'JX001',
  name: 'yaml-syntax',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: 'YAML 写法有误', en: 'the text is not valid YAML' },
  why: {
    zh: '写法有误的地方，后面的内容可能被读到别的栏目里去，或者丢失。',
    en: 'Behind such a place, content may be read into another field or be lost.',
  },
  good: [{ name: '以符号开头的值加引号', yaml: "填报单位: '@衡东县信访局'" }],
  bad: [
    { name: '以 @ 开头', yaml: '填报单位: ⟦@⟧衡东县信访局', zh: '文字不能以这个符号开头；请加引号', en: 'a text cannot begin with this sign; put it in quotes' },
    {
      name: '一行里两个冒号',
      yaml: '填报单位: ⟦衡⟧东: 信访局',
      zh: '一行里有两个“: ”；文字里有冒号加空格时要加引号',
      en: 'two `: ` in one line; a text with a colon and a blank needs quotes',
    },
  ],
}

/** JX002: one key twice in one group. */
export const duplicateKey: RuleInfo = {
  code: 'JX002',
  name: 'duplicate-key',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '同一栏目写了两次', en: 'a key is given twice' },
  why: { zh: '只有一处会被读取，另一处的内容会丢失。', en: 'Only one of the two would be read; the other would be lost.' },
  good: [{ name: '各写一次', yaml: '基本支出: 60.10' }],
  bad: [{ name: '年度写了两次', yaml: '⟨年度⟩: 2020\n⟦年度⟧: 2021', zh: '“年度”写了两次', en: '“年度” is given twice' }],
}

/** JX003: bytes that are not UTF-8 text. */
export const notUtf8: RuleInfo = {
  code: 'JX003',
  name: 'not-utf8',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '文件不是 UTF-8 编码', en: 'the file is not UTF-8' },
  why: { zh: '按别的编码读会得到乱码，所以不猜。', en: 'Read in another encoding the text would be garbled, so nothing is guessed.' },
  good: [],
  bad: [],
}

/** JX004: a file without a declaration. */
export const noDeclaration: RuleInfo = {
  code: 'JX004',
  name: 'no-declaration',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '文件里没有申报表', en: 'the file holds no declaration' },
  why: { zh: '空文件通过检查会让人误以为已经填报。', en: 'An empty file that passes would look like a declaration that was handed in.' },
  good: [],
  bad: [
    { name: '空文件', whole: true, yaml: '', zh: '文件是空的', en: 'the file is empty' },
    { name: '只有注释', whole: true, yaml: '# 待填\n', zh: '文件里只有注释，没有内容', en: 'the file holds comments only' },
  ],
}

/** JX005: a second document behind `---`. */
export const severalDocuments: RuleInfo = {
  code: 'JX005',
  name: 'several-documents',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '一个文件里有几份申报表', en: 'several documents in one file' },
  why: { zh: '后面几份不会被检查和打印。', en: 'Those behind the first would be neither checked nor printed.' },
  good: [],
  bad: [
    {
      name: '两份',
      yaml: '财政部门审核意见:\n⟦---⟧\n年度: 2021',
      zh: '一个文件里有几份申报表；一个文件只写一份',
      en: 'the file holds several documents; one file holds one declaration',
    },
  ],
}

/** JX006: aliases and merge keys. */
export const alias: RuleInfo = {
  code: 'JX006',
  name: 'alias',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '用了 YAML 的引用或标记', en: 'a YAML alias, merge key, anchor or tag is used' },
  why: { zh: '引用处看不到填了什么，审核时容易看漏；标记不会打印，文字会丢失。', en: 'What an alias stands for cannot be seen in its place, and what is taken for markup is lost in print.' },
  good: [],
  bad: [
    {
      name: '引用金额',
      yaml: '一般公共预算: ⟦*总额⟧',
      zh: '“*总额”引用了别处的内容；申报表须逐项写明',
      en: '`*总额` refers to a value elsewhere; a declaration states every item in full',
    },
    {
      name: '以 & 开头的文字',
      yaml: '整体绩效目标:\n  - ⟦&甲⟧ 完成某项工作。',
      zh: '“&甲”会被当作 YAML 标记，不会打印',
      en: '`&甲` is taken for YAML markup and would not be printed',
    },
  ],
}

export const sourceRules: readonly RuleInfo[] = [yamlSyntax, duplicateKey, notUtf8, noDeclaration, severalDocuments, alias]
