import type { RuleInfo } from '../base/rule-info.js'

/** JX801: a character that no font at hand can print. */
export const unprintableCharacter: RuleInfo = {
  code: 'JX801',
  name: 'character-unprintable',
  category: 'export',
  severity: 'error',
  since: '0.1.0',
  subject: 'export',
  title: { zh: '有字印不出来', en: 'a character cannot be printed' },
  basis: { zh: '印出来的表与申报表一字不差', en: 'a printed form says what its declaration says, to the character' },
  why: {
    zh: '字体里没有的字，印出来是空框或缺一个字，盖了章也看不出原来写的是什么。导出 PDF 时遇到这样的字，就不写文件；导出 DOCX 时，文件里存不下的控制字符也是这样。',
    en: 'A character that the fonts lack would come out as an empty box or not at all, on a form that is stamped and filed. No PDF is written then, and no DOCX with a control character, which such a file cannot hold.',
  },
  good: [
    { name: '姓名和地名里的生僻字、化学元素', yaml: '填报单位: 𬭊槑囍镇㛃䶮局' },
    { name: '常用符号', yaml: '填报单位: 某局①②③（≥100㎡，±5℃）' },
  ],
  bad: [
    { name: '表情符号', yaml: '填报单位: 某⟦😀⟧局', zh: '“😀”（U+1F600）印不出来：所用的字体都没有这个字', en: '“😀” (U+1F600) cannot be printed: no font at hand has it' },
    { name: '自造的字', yaml: '填报单位: ⟦"某\\ue123局"⟧', zh: '自造的字（U+E123）印不出来：所用的字体都没有这个字', en: 'the private character U+E123 cannot be printed: no font at hand has it' },
    { name: '看不见的字符', yaml: '填报单位: ⟦"某\\u200b局"⟧', zh: '有看不见的字符（U+200B），请删去', en: 'remove the invisible character (U+200B)' },
  ],
}

export const exportRules: readonly RuleInfo[] = [unprintableCharacter]
