import { foldValue } from '../model/values/fold.js'
import { defineRule } from './define-rule.js'
import { dummyRows, filledIn } from './dummy-rows.js'
import { rowPlace } from './row-wording.js'

const rows = (values: readonly string[]): string => `产出指标:\n  数量指标:\n${values.map((value, index) => `    - 三级指标: 第${'一二三四五六七八九十'.charAt(index)}件\n      指标值: ${value}`).join('\n')}`

export default defineRule({
  code: 'JX118',
  name: 'dummy-values',
  category: 'completeness',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '指标值几乎都是同一个数', en: 'nearly all values are one and the same number' },
  basis: { zh: '本工具建议：指标值逐项填写', en: 'advice of this tool: each row has a value of its own' },
  why: {
    zh: '名称各不相同，值却都是光秃秃的 100 或 1，多半是先占个位置，没有真填。',
    en: 'Rows with different names that all say a bare 100 or 1 were mostly filled in to have something there.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '重点建设工程安排数量', 指标值: '2' } },
    { group: '质量指标', cells: { 三级指标: '政府采购率', 指标值: '30', 计量单位: '%' } },
    { group: '质量指标', cells: { 三级指标: '培训完成率', 指标值: '100%' } },
  ],
  good: [
    { name: '办成率都是 100%', yaml: rows(['100%', '100%', '100%', '100%', '100%', '100%', '100%', '100%', '100%', '100%']) },
    { name: '都是一句话，不是数', yaml: `年度绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 甲\n        指标值: 按计划完成\n      - 三级指标: 乙\n        指标值: 按计划完成\n    质量指标:\n      - 三级指标: 丙\n        指标值: 按计划完成\n      - 三级指标: 丁\n        指标值: 按计划完成\n    时效指标:\n      - 三级指标: 戊\n        指标值: 按计划完成\n    成本指标:\n      - 三级指标: 己\n        指标值: 按计划完成\n  效益指标:\n    社会效益指标:\n      - 三级指标: 庚\n        指标值: 按计划完成\n    社会公众或服务对象满意度:\n      - 三级指标: 辛\n        指标值: 按计划完成` },
    { name: '都写了符号', yaml: eight('≥1') },
    { name: '都写了万', yaml: eight('1万') },
    { name: '都写了范围', yaml: eight('1-2') },
    { name: '不到八成', yaml: rows(['1', '1', '1', '1', '1', '1', '1', '1']) },
    {
      name: '只有六行',
      yaml: '年度绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 甲\n        指标值: 1\n    质量指标:\n      - 三级指标: 乙\n        指标值: 1\n    时效指标:\n      - 三级指标: 丙\n        指标值: 1\n    成本指标:\n      - 三级指标: 丁\n        指标值: 1\n  效益指标:\n    社会效益指标:\n      - 三级指标: 戊\n        指标值: 1\n    社会公众或服务对象满意度:\n      - 三级指标: 己\n        指标值: 1',
    },
    {
      name: '名称已说明是率',
      yaml: `产出指标:\n  质量指标:\n${['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'].map((name) => `    - 三级指标: ${name}件合格率\n      指标值: 100`).join('\n')}\n  数量指标:\n  时效指标:\n  成本指标:\n效益指标:\n  社会效益指标:\n  社会公众或服务对象满意度:`,
    },
  ],
  bad: [
    {
      name: '九成是 100',
      yaml: `年度绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 甲\n        指标值: ⟦100⟧\n      - 三级指标: 乙\n        指标值: ⟨100⟩\n    质量指标:\n      - 三级指标: 丙\n        指标值: ⟨100⟩\n      - 三级指标: 丁\n        指标值: ⟨100⟩\n    时效指标:\n      - 三级指标: 戊\n        指标值: ⟨100⟩\n    成本指标:\n      - 三级指标: 己\n        指标值: ⟨100⟩\n  效益指标:\n    社会效益指标:\n      - 三级指标: 庚\n        指标值: ⟨100⟩\n    社会公众或服务对象满意度:\n      - 三级指标: 辛\n        指标值: 90%`,
      zh: '8 行中有 7 行的指标值都是“100”，没有单位，像是占位的数',
      en: '7 of 8 rows have the value “100” without a unit, as if to have something there',
    },
    {
      name: '全角的也算',
      yaml: `年度绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 甲\n        指标值: ⟦1⟧\n      - 三级指标: 乙\n        指标值: ⟨１⟩\n    质量指标:\n      - 三级指标: 丙\n        指标值: ⟨1⟩\n      - 三级指标: 丁\n        指标值: ⟨1⟩\n    时效指标:\n      - 三级指标: 戊\n        指标值: ⟨1⟩\n    成本指标:\n      - 三级指标: 己\n        指标值: ⟨1⟩\n  效益指标:\n    社会效益指标:\n      - 三级指标: 庚\n        指标值: ⟨1⟩\n    社会公众或服务对象满意度:\n      - 三级指标: 辛\n        指标值: ⟨1⟩`,
      zh: '8 行中有 8 行的指标值都是“1”，没有单位，像是占位的数',
      en: '8 of 8 rows have the value “1” without a unit, as if to have something there',
    },
    {
      name: '恰好八成，都有小数',
      yaml: eight('1.5', '1．5').replace('\n效益指标', '\n    - 三级指标: 壬\n      指标值: 5件\n    - 三级指标: 癸\n      指标值: 6件\n效益指标').replace('1.5', '⟦1.5⟧').replaceAll(/(?<!⟦)1[.．]5/gu, '⟨$&⟩'),
      zh: '10 行中有 8 行的指标值都是“1.5”，没有单位，像是占位的数',
      en: '8 of 10 rows have the value “1.5” without a unit, as if to have something there',
      also: ['JX111', 'JX112'],
    },
    {
      name: '头一行是别的数，几行没有填',
      yaml: `年度绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 甲\n        指标值: 5\n      - 三级指标: 乙\n        指标值: ⟦100⟧\n      - 三级指标: 丙\n        指标值: ⟨100⟩\n      - 三级指标: 丁\n        指标值: ⟨100⟩\n      - 三级指标: 戊\n        指标值: ⟨100⟩\n    质量指标:\n      - 三级指标: 己\n        指标值: ⟨100⟩\n      - 三级指标: 庚\n        指标值:\n    时效指标:\n      - 三级指标: 辛\n        指标值: ⟨100⟩\n      - 三级指标: 壬\n        指标值:\n    成本指标:\n      - 三级指标: 癸\n        指标值: ⟨100⟩\n  效益指标:\n    社会效益指标:\n      - 三级指标: 子\n        指标值: ⟨100⟩\n    社会公众或服务对象满意度:\n      - 三级指标: 丑\n        指标值:`,
      zh: '9 行中有 8 行的指标值都是“100”，没有单位，像是占位的数',
      en: '8 of 9 rows have the value “100” without a unit, as if to have something there',
      also: ['JX113', 'JX306'],
    },
  ],
  check(declaration, report) {
    const same = dummyRows(declaration)
    const [first, ...others] = same
    if (!first?.cell) return
    const all = filledIn(declaration)
    const value = foldValue(first.cell.text)
    report.finding({
      primary: first.cell.span,
      label: { zh: '像是占位的数', en: 'seems to be a stopgap' },
      message: { zh: `${all.length} 行中有 ${same.length} 行的指标值都是“${value}”，没有单位，像是占位的数`, en: `${same.length} of ${all.length} rows have the value “${value}” without a unit, as if to have something there` },
      related: others.map(rowPlace),
      proposal: { zh: '逐行写上各自的目标和单位，如“20人次”“≥95%”', en: 'Give each row its own target with a unit, such as “20人次” or “≥95%”' },
    })
  },
})

/** Eight rows of quantities with one value, the last of them perhaps spelt otherwise, and no others. */
function eight(value: string, last = value): string {
  const rows = Array.from('甲乙丙丁戊己庚辛', (name) => `    - 三级指标: ${name}\n      指标值: ${name === '辛' ? last : value}`)
  return `产出指标:\n  数量指标:\n${rows.join('\n')}\n  质量指标:\n  时效指标:\n  成本指标:\n效益指标:\n  社会效益指标:\n  社会公众或服务对象满意度:`
}
