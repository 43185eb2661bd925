import type { Text } from '../base/text.js'
import { partOf } from '../model/part-of.js'
import { portionedRows, type Portioned } from '../model/portions.js'
import { defineRule } from './define-rule.js'

export default defineRule({
  code: 'JX515',
  name: 'portions-over-whole',
  category: 'consistency',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '“其中”的数大于总数', en: 'portions beyond the whole' },
  basis: { zh: '本工具建议：“其中”各行不大于上面的总数', en: 'advice of this tool: rows of 其中 stay within the row above' },
  why: {
    zh: '“其中”是上一行的一部分，不会比总数大；不交叉的几部分加起来也不会。',
    en: 'A portion is a part of the row above and cannot be more; nor can portions that do not overlap.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '★★★其中:农村低保对象中建档立卡贫困人口数量(按月平均)(≥**人)', 指标值: '>=9431人' } },
    { group: '数量指标', cells: { 三级指标: '其中:实施新造林总面积(亩)', 指标值: '30000亩' } },
    { group: '数量指标', cells: { 三级指标: '其中桃树种植面积', 指标值: '1.5亩' } },
  ],
  good: [
    { name: '部分是上限', yaml: rows('29.5亩', '≤20亩', '≤20亩') },
    { name: '有一部分是上限', yaml: rows('29.5亩', '≤20亩', '20亩') },
    { name: '总数至少这么多', yaml: rows('≥29.5亩', '20亩', '20亩') },
    { name: '小于总数', yaml: rows('21933人', '9431人') },
    { name: '几行加起来恰好是总数', yaml: rows('29.5亩', '1.5亩', '5亩', '20亩', '3亩') },
    { name: '各类人可能交叉', yaml: rows('200人', '150人', '100人') },
    { name: '单位不同', yaml: rows('80公顷', '500亩') },
    { name: '总数是下限', yaml: rows('≥200人', '≥100人') },
    { name: '上一行没有数', yaml: rows('全覆盖', '500亩') },
    { name: '“其中”隔着另一行', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 造林面积\n      指标值: 500亩\n    - 三级指标: 鱼塘面积\n      指标值: 3亩\n    - 三级指标: 其中：养殖面积\n      指标值: 3亩' },
    { name: '写在一格里', yaml: rows('1.5万亩（其中高效节水0.3万亩）') },
    { name: '在另一个二级指标下', yaml: `${rows('5亩')}\n  质量指标:\n    - 三级指标: 其中：良种面积\n      指标值: 50亩` },
    { name: '总数是下限，加起来可以多', yaml: rows('≥29.5亩', '10亩', '10亩', '20亩') },
    { name: '各部分是上限', yaml: rows('29.5亩', '≤10亩', '≤10亩', '≤20亩') },
    { name: '成本另外核对', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 印刷成本\n      指标值: ≤1万元\n    - 三级指标: 其中：纸张成本\n      指标值: ≤2万元' },
    { name: '一格里单位不同', yaml: rows('320人（其中补助500元）') },
    { name: '一格里说的是增幅', yaml: rows('增长5%（其中居民增长8%）') },
    { name: '一格里说的是标准', yaml: rows('100元/人（其中特困人员200元/人）') },
    { name: '一格里总数是区间', yaml: rows('3-5次（其中县级4次）') },
  ],
  bad: [
    {
      name: '一部分大于总数',
      yaml: rows('⟦9431人⟧', '⟨21933人⟩'),
      zh: '“其中”的数大于总数：总数“9431人”，其中“21933人”',
      en: 'a portion is more than its whole: “9431人” in all, “21933人” of it',
    },
    {
      name: '只有一部分大于总数，不说别的部分',
      yaml: rows('⟦29.5亩⟧', '⟨30亩⟩', '5亩'),
      zh: '“其中”的数大于总数：总数“29.5亩”，其中“30亩”',
      en: 'a portion is more than its whole: “29.5亩” in all, “30亩” of it',
    },
    {
      name: '加起来大于总数',
      yaml: rows('⟦29.5亩⟧', '⟨1.5亩⟩', '⟨15亩⟩', '⟨20亩⟩'),
      zh: '“其中”各项相加大于总数：总数“29.5亩”，相加 36.5 亩',
      en: 'portions add up to more than their whole: “29.5亩” in all, the portions come to 36.5 亩',
    },
    {
      name: '一格里',
      yaml: rows('⟦150人⟧（其中护林员⟨320人⟩）'),
      zh: '“其中”的数大于总数：总数“150人”，其中“320人”',
      en: 'a portion is more than its whole: “150人” in all, “320人” of it',
    },
  ],
  check(declaration, report) {
    for (const one of portionedRows(declaration)) {
      const over = one.parts.filter(({ level }) => level.number.gt(one.level.number))
      const [first] = over
      if (!first && !isSumOver(one)) continue
      report.finding({
        primary: partOf(declaration, one.whole, one.from, one.to),
        label: { zh: '总数', en: 'the whole' },
        message: first ? partText(one, first) : sumText(one),
        related: (first ? over : one.parts).map((each) => {
          const text = `其中 ${writtenPart(each)}`
          return { span: partOf(declaration, each.text, each.from, each.to), message: { zh: text, en: text } }
        }),
        proposal: { zh: '核实总数和各部分；不属于上一行的，不写“其中”', en: 'Check the whole and its parts; what is no part of the row above goes without 其中' },
      })
    }
  },
})

type Portion = Portioned['parts'][number]

function writtenPart({ text: { text }, from, to }: Portion): string {
  return text.slice(from, to)
}

function partText({ stated }: Portioned, part: Portion): Text {
  const written = writtenPart(part)
  return { zh: `“其中”的数大于总数：总数“${stated}”，其中“${written}”`, en: `a portion is more than its whole: “${stated}” in all, “${written}” of it` }
}

function sumText({ stated, sum, level: { unit } }: Portioned): Text {
  const figure = `${sum.toFixed()} ${unit}`
  return { zh: `“其中”各项相加大于总数：总数“${stated}”，相加 ${figure}`, en: `portions add up to more than their whole: “${stated}” in all, the portions come to ${figure}` }
}

/** People may belong to two portions at once. */
const mayOverlap = new Set(['人', '人次', '户', '户次', '名', '家', '个', '件', '次', '%'])

function isSumOver({ parts, sum, level }: Portioned): boolean {
  return !mayOverlap.has(level.unit) && sum.gt(level.number) && parts.every((part) => part.level.direction !== '<') && level.direction !== '>'
}

function rows(whole: string, ...parts: readonly string[]): string {
  const portions = parts.map((value, index) => `\n    - 三级指标: 其中：第${'甲乙丙丁'.charAt(index)}类面积\n      指标值: ${value}`)
  return `产出指标:\n  数量指标:\n    - 三级指标: 总面积\n      指标值: ${whole}${portions.join('')}`
}
