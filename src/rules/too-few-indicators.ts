import type { IndicatorsField } from '../forms/form-kind.js'
import type { Declaration } from '../model/declaration.js'
import { indicatorRows } from '../model/rows.js'
import { defineRule } from './define-rule.js'

const usualFloor = 3
const naming = (rows: string): string => `年度绩效指标:\n  产出指标:\n    数量指标:\n${rows}`
const others = (value: string): string => ['质量指标', '时效指标', '成本指标'].map((label) => `    ${label}:\n      - 三级指标: 某项\n        指标值: ${value}\n        备注: 不另设\n`).join('')
const effects = (value: string): string => `  效益指标:\n    社会效益指标:\n      - 三级指标: 某项\n        指标值: 不适用\n        备注: 不另设\n    社会公众或服务对象满意度:\n      - 三级指标: 满意率\n        指标值: ${value}`

export default defineRule({
  code: 'JX119',
  name: 'too-few-indicators',
  category: 'completeness',
  severity: 'warning',
  profile: 'strict',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '指标太少', en: 'too few indicators' },
  basis: { zh: '本工具建议：一张表至少有三项写明目标的指标', en: 'advice of this tool: three indicators with a target at least' },
  why: {
    zh: '指标太少，一年的工作和钱考核不出来。“不适用”、没有填、占位的行不算。',
    en: 'Few indicators cannot stand for a year’s work and money. Rows that say 不适用, are blank or were not filled in do not count.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '入股合作社个数', 指标值: '=10个' } },
    { group: '质量指标', cells: { 三级指标: '服务周期内空气质量', 指标值: '优良' } },
    { group: '时效指标', cells: { 三级指标: '服务周期', 指标值: '2023.07-2024.01' } },
  ],
  good: [
    { name: '恰好三项', yaml: naming(`      - 三级指标: 某件\n        指标值: 10件\n      - 三级指标: 另一件\n        指标值: 5件\n${others('不适用')}${effects('≥90%')}`) },
    { name: '下面还没有填，另说', yaml: '年度绩效指标:\n  产出指标:' },
    { name: '一个一级指标下有别的名目', yaml: `${naming(`      - 三级指标: 某件\n        指标值: 10件\n${others('不适用')}${effects('≥90%')}`)}\n    服务评价:\n      - 三级指标: 服务评价\n        指标值: 优良` },
    { name: '有的行写在别的名目下', yaml: `${naming(`      - 三级指标: 某件\n        指标值: 10件\n${others('不适用')}${effects('≥90%')}`)}\n  其他指标:\n    - 三级指标: 另一件\n      指标值: 5件` },
  ],
  bad: [
    {
      name: '不适用的不算',
      yaml: naming(`      - 三级指标: 某件\n        指标值: 10件\n${others('不适用')}${effects('≥90%')}`).replace('年度绩效指标:', '⟦年度绩效指标⟧:'),
      zh: '年度绩效指标里写明目标的只有 2 项，少于 3 项',
      en: '年度绩效指标 has 2 rows with a target, fewer than 3',
    },
    {
      name: '没有填实的不算',
      also: ['JX113', 'JX117'],
      yaml: naming(`      - 三级指标: 某件\n        指标值: XX件\n      - 三级指标: 另一件\n${others('不适用')}${effects('≥90%')}`).replace('年度绩效指标:', '⟦年度绩效指标⟧:'),
      zh: '年度绩效指标里写明目标的只有 1 项，少于 3 项',
      en: '年度绩效指标 has 1 rows with a target, fewer than 3',
    },
  ],
  check(declaration, report) {
    const targets = indicatorRows(declaration).filter(({ value: { kind } }) => kind !== 'na' && kind !== 'blank' && kind !== 'placeholder')
    for (const field of declaration.kind.fields) {
      const key = declaration.keys[field.id]
      if (field.type !== 'indicators' || !key || !isWhole(declaration, field)) continue
      const floor = field.minimumIndicators ?? usualFloor
      const count = targets.filter(({ indicator }) => indicator.tree === field.id).length
      if (count >= floor) continue
      report.finding({
        primary: key,
        label: { zh: `只有 ${count} 项`, en: `${count} only` },
        message: { zh: `${field.label}里写明目标的只有 ${count} 项，少于 ${floor} 项`, en: `${field.label} has ${count} rows with a target, fewer than ${floor}` },
        proposal: { zh: '按主要的工作逐项补上产出和效益的指标', en: 'Add indicators of output and effect for each main task' },
      })
    }
  },
})

/** Something can be counted, and nothing stands under keys that the form does not have. */
function isWhole({ groups }: Declaration, { id }: IndicatorsField): boolean {
  const own = groups.filter(({ tree }) => tree === id)
  return own.some(({ level1Key }) => level1Key) && own.every(({ mayBeElsewhere }) => !mayBeElsewhere)
}
