import type { Fix } from '../base/finding.js'
import { toChineseNumber } from '../base/chinese-number.js'
import type { Span } from '../base/span.js'
import type { Text } from '../base/text.js'
import type { ListField } from '../forms/form-kind.js'
import { itemsIn, type Declaration, type LocatedText } from '../model/declaration.js'
import { partOf } from '../model/part-of.js'
import { defineRule, type Report } from './define-rule.js'
import { typedNumber } from './words/numbering.js'

export default defineRule({
  code: 'JX120',
  name: 'numbering-typed',
  category: 'completeness',
  severity: 'warning',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '序号重复：打印时会自动编号', en: 'typed numbering, which the print adds again' },
  basis: { zh: '本工具建议：职能、目标的序号由打印时加上', en: 'advice of this tool: duties and goals are numbered by the print' },
  why: {
    zh: '打印时每条前面自动加“（一）”“目标1：”，自己再写就印成两遍；序号跳号、重号，还可能是漏了一条。',
    en: 'The print puts （一） or 目标1： before each entry, so typed numbers show twice; one that is left out or repeated may mean a lost entry.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '指标1:安置小区物业费', 指标值: '8个' } },
    { group: '数量指标', cells: { 三级指标: '1290.3平方米冷库仓储建设及配套生产设备、配套电力设施购置安装', 指标值: '≥1290.3平方米' } },
    { group: '数量指标', cells: { 三级指标: '5000吨稻谷、500吨成品粮储备到位率', 指标值: '100%' } },
  ],
  good: [
    { name: '以数字开头的句子', yaml: '整体绩效目标:\n  - 1.5万人受益。\n  - 2020年完成某件 10件。\n  - 3、4号楼完成改造。\n  - 三、四级岗位全部到位。\n  - 10件某件全部完成。' },
    { name: '括号里不是序号', yaml: '部门职能职责概述:\n  - （本级）负责某项工作。' },
  ],
  bad: [
    {
      name: '序号后面有空格',
      yaml: '整体绩效目标:\n  - ⟦1. ⟧完成某件 10件。',
      fixed: '整体绩效目标:\n  - 完成某件 10件。',
      zh: '整体绩效目标的 1 条自己写了序号，打印时会再加一遍，如“目标1：1.”',
      en: '1 entries of 整体绩效目标 have typed numbers, which the print adds again, as in “目标1：1.”',
    },
    {
      name: '按顺序写了序号',
      yaml: '部门职能职责概述:\n  - ⟦（一）⟧负责某项工作。\n  - ⟨（二）⟩负责另一项工作。',
      fixed: '部门职能职责概述:\n  - 负责某项工作。\n  - 负责另一项工作。',
      zh: '部门职能职责概述的 2 条自己写了序号，打印时会再加一遍，如“（一）（一）”',
      en: '2 entries of 部门职能职责概述 have typed numbers, which the print adds again, as in “（一）（一）”',
      proposal: '删去自己写的序号',
    },
    {
      name: '只有一条',
      yaml: '整体绩效目标:\n  - ⟦1.⟧完成某件。',
      fixed: '整体绩效目标:\n  - 完成某件。',
      zh: '整体绩效目标的 1 条自己写了序号，打印时会再加一遍，如“目标1：1.”',
      en: '1 entries of 整体绩效目标 have typed numbers, which the print adds again, as in “目标1：1.”',
    },
    {
      name: '带引号的目标',
      yaml: '整体绩效目标:\n  - "⟦目标1：⟧完成某件 10件。"\n  - \'⟨② ⟩抽检合格率达到95%。\'\n  - ⟨3.⟩某项工作完成。\n  - ⟨四、⟩另一项完成。',
      fixed: '整体绩效目标:\n  - "完成某件 10件。"\n  - \'抽检合格率达到95%。\'\n  - 某项工作完成。\n  - 另一项完成。',
      zh: '整体绩效目标的 4 条自己写了序号，打印时会再加一遍，如“目标1：目标1：”',
      en: '4 entries of 整体绩效目标 have typed numbers, which the print adds again, as in “目标1：目标1：”',
    },
    {
      name: '别的写法',
      yaml: '部门职能职责概述:\n  - ⟦（1）⟧负责某项工作。\n  - ⟨第二，⟩负责另一项。\n  - ⟨职责3：⟩负责第三项。\n  - ⟨(四)、⟩负责第四项。',
      fixed: '部门职能职责概述:\n  - 负责某项工作。\n  - 负责另一项。\n  - 负责第三项。\n  - 负责第四项。',
      zh: '部门职能职责概述的 4 条自己写了序号，打印时会再加一遍，如“（一）（1）”',
      en: '4 entries of 部门职能职责概述 have typed numbers, which the print adds again, as in “（一）（1）”',
    },
    {
      name: '写成几行的不改',
      yaml: '整体绩效目标:\n  - ⟦1.⟧完成某件。\n  - ⟨"2.完成另一件\n    和第三件。"⟩',
      zh: '整体绩效目标的 2 条自己写了序号，打印时会再加一遍，如“目标1：1.”',
      en: '2 entries of 整体绩效目标 have typed numbers, which the print adds again, as in “目标1：1.”',
    },
    {
      name: '两个 2',
      yaml: '整体绩效目标:\n  - ⟦1.⟧完成某件。\n  - ⟨2.⟩完成另一件。\n  - ⟨2.⟩完成第三件。',
      zh: '整体绩效目标自己写的序号不连续：第 3 条写的是 2；打印时会另外编号',
      en: 'the typed numbers of 整体绩效目标 are out of order: entry 3 says 2; the print numbers them anew',
      proposal: '先看是不是漏了一条，再删去序号',
    },
    {
      name: '跳号',
      yaml: '整体绩效目标:\n  - ⟦1.⟧完成某件。\n  - ⟨3.⟩完成另一件。',
      zh: '整体绩效目标自己写的序号不连续：第 2 条写的是 3；打印时会另外编号',
      en: 'the typed numbers of 整体绩效目标 are out of order: entry 2 says 3; the print numbers them anew',
    },
    { name: '只有一部分写了', yaml: '整体绩效目标:\n  - ⟦1.⟧完成某件。\n  - 完成另一件。', zh: '整体绩效目标的 1 条自己写了序号，打印时会再加一遍，如“目标1：1.”', en: '1 entries of 整体绩效目标 have typed numbers, which the print adds again, as in “目标1：1.”' },
    {
      name: '去掉序号后不是文字的不改',
      yaml: '整体绩效目标:\n  - ⟦1.⟧“某件”完成。\n  - ⟨2.⟩《某件》编印。',
      zh: '整体绩效目标的 2 条自己写了序号，打印时会再加一遍，如“目标1：1.”',
      en: '2 entries of 整体绩效目标 have typed numbers, which the print adds again, as in “目标1：1.”',
    },
  ],
  check(declaration, report) {
    for (const field of declaration.kind.fields) if (field.type === 'list') judgeList(declaration, field, report)
  },
})

interface Numbered {
  readonly item: LocatedText
  readonly position: number
  readonly written: string
  readonly number: number
  /** Of the number; of the whole item where the file writes it otherwise. */
  readonly place: Span
}

function judgeList(declaration: Declaration, field: ListField, report: Report): void {
  const items = itemsIn(declaration, field.id)
  const numbered = items.flatMap((item, index): readonly Numbered[] => {
    const typed = typedNumber(item.text)
    return typed ? [{ item, position: index + 1, ...typed, place: partOf(declaration, item, 0, typed.written.length) }] : []
  })
  const [first, ...others] = numbered
  // A single entry may be one that is printed without a number.
  if (!first || (field.plainAlone && items.length === 1)) return
  const slip = numbered.find(({ number, position }) => number !== position)
  const isSure = numbered.length === items.length && !slip && numbered.every(isRemovable)
  report.finding({
    primary: first.place,
    label: { zh: '自己写的序号', en: 'typed number' },
    message: slip ? slipText(field.label, slip) : twiceText(field, first, numbered.length),
    related: others.map(({ place, number }) => ({ span: place, message: { zh: `序号 ${number}`, en: `number ${number}` } })),
    fixes: isSure ? [removal(declaration, first, others)] : [],
    proposal: slip ? { zh: '先看是不是漏了一条，再删去序号', en: 'See whether an entry was lost, then delete the numbers' } : { zh: '删去自己写的序号', en: 'Delete the typed numbers' },
  })
}

function slipText(label: string, { position, number }: Numbered): Text {
  return {
    zh: `${label}自己写的序号不连续：第 ${position} 条写的是 ${number}；打印时会另外编号`,
    en: `the typed numbers of ${label} are out of order: entry ${position} says ${number}; the print numbers them anew`,
  }
}

function twiceText({ label, numbering }: ListField, { position, written }: Numbered, count: number): Text {
  const sample = numbering.replace('{一}', toChineseNumber(position)).replace('{1}', String(position)) + written.trim()
  return {
    zh: `${label}的 ${count} 条自己写了序号，打印时会再加一遍，如“${sample}”`,
    en: `${count} entries of ${label} have typed numbers, which the print adds again, as in “${sample}”`,
  }
}

/** The number stands by itself in the file, and what is left must still be a text to every reader of it. */
function isRemovable({ item, written, place }: Numbered): boolean {
  return place !== item.span && /^\p{Script=Han}{2}/u.test(item.text.slice(written.length))
}

/** All numbers go at once, as one text from the first to the last of them. */
function removal({ file }: Declaration, first: Numbered, others: readonly Numbered[]): Fix {
  const none: Fix = { span: first.place, text: '', safe: true }
  return others.reduce(({ span: { start, end }, text, safe }, { place }) => ({ span: { start, end: place.end }, text: text + file.text.slice(end, place.start), safe }), none)
}
