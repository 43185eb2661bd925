import type { RuleInfo } from '../base/rule-info.js'
import { trapRules } from './trap-rules.js'

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
  good: [{ name: '双引号里的换行写法', yaml: '填报单位: "某县\\n某局"' }],
  bad: [
    { name: '反斜杠', yaml: '填报单位: "某县⟦\\⟧局"', zh: '双引号里的反斜杠写法不对；可改用单引号', en: 'wrong backslash sequence within double quotes; use single quotes' },
    {
      name: '缩进多了',
      whole: true,
      yaml: '表单: 部门整体支出绩效目标申报表\n年度: 2020\n  ⟦填报单位⟧: 某局\n',
      zh: '缩进多了：上一行已经填了值，下面不能再有下级栏目',
      en: 'indented too far: the line above has a value already, so nothing can stand below it',
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
  bad: [
    { name: '年度写了两次', yaml: '⟨年度⟩: 2020\n⟦年度⟧: 2021', zh: '“年度”写了两次', en: '“年度” is given twice' },
    { name: '两处相同', yaml: '⟨年度⟩: 2020\n⟦年度⟧: 2020', fixed: '年度: 2020', zh: '“年度”写了两次', en: '“年度” is given twice' },
  ],
}

/** JX003: bytes that are not UTF-8 text. */
export const notUtf8: RuleInfo = {
  code: 'JX003',
  name: 'not-utf8',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '文件不是 UTF-8 编码', en: 'the file is not UTF-8' },
  why: { zh: '按别的编码读会得到乱码。认得出的 GBK、UTF-16 照样检查，并可以自动转换；认不出的不猜。', en: 'Read in another encoding the text would be garbled. GBK and UTF-16 that are certain are checked all the same and can be converted; nothing else is guessed.' },
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
      name: '标记',
      yaml: '整体绩效目标:\n  - ⟦!!str⟧ 完成某项工作。',
      zh: '“!!str”会被当作 YAML 标记，不会打印',
      en: '`!!str` is taken for YAML markup and would not be printed',
    },
  ],
}

/** JX016: more than a declaration can hold. */
export const overLimit: RuleInfo = {
  code: 'JX016',
  name: 'over-limit',
  category: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { zh: '文件超过限度', en: 'the file is over a limit' },
  why: { zh: '这么大的文件不会是一份申报表，多半是拿错了文件。', en: 'No declaration is as large; most likely it is the wrong file.' },
  good: [],
  bad: [
    {
      name: '层次太多',
      yaml: `附件: ${'['.repeat(64)}⟦${'['.repeat(6)}${']'.repeat(6)}⟧${']'.repeat(64)}`,
      zh: '层次太多，超过 64 层，读不出',
      en: 'nested deeper than 64 levels; it cannot be read',
      also: ['JX101'],
    },
  ],
}

export const sourceRules: readonly RuleInfo[] = [yamlSyntax, duplicateKey, notUtf8, noDeclaration, severalDocuments, alias, overLimit, ...trapRules].toSorted((a, b) => (a.code < b.code ? -1 : 1))
