import type { IndicatorsField } from '../form-kind.js'
import { systemColumns } from '../system-columns.js'
import { levels } from './levels.js'
import { otherSchemes } from './other-schemes.js'

/** The indicator tree of 2015 as project forms have it, with 满意度 as a level-1 group. */
export const indicators: IndicatorsField = {
  id: 'annualIndicators',
  label: '年度绩效指标',
  type: 'indicators',
  required: true,
  aliases: ['绩效指标', '项目绩效指标', '本年度绩效指标', '项目年度绩效指标', '项目支出绩效指标', '项目支出年度绩效指标', '产出和效果指标'],
  description: '按一级指标、二级指标分组填写；每个二级指标下逐行列出三级指标、指标值。',
  otherSchemes,
  levels,
  columns: [
    {
      id: 'indicatorLevel3',
      label: '三级指标',
      heading: '三级指标',
      required: true,
      mergesRepeats: true,
      aliases: ['指标内容', '指标名称', '三级指标名称', '绩效指标名称', '具体指标'],
      description: '指标的名称。相邻几行名称相同时，打印时并为一格。',
      examples: ['改造供水管网长度', '项目总成本'],
    },
    {
      id: 'indicatorValue',
      label: '指标值',
      heading: '指标值',
      aliases: ['目标值', '年度指标值', '年度目标值', '指标目标值', '计划指标值', '预期指标值', '预期实现值', '绩效指标值', '指标值及单位', '指标值（含单位）', '指标值（包含数字及文字描述）'],
      description: '要达到的数值或文字描述，照实书写，如“≥98%”“12公里”。以 > 等符号开头时加引号。',
      examples: ['12公里', '≤90万元', '≥95%', '2019年11月底前'],
    },
    ...systemColumns,
    {
      id: 'remarks',
      label: '备注',
      heading: '备注',
      standsAlone: true,
      aliases: ['说明', '备注说明'],
      description: '可不填。说明、依据、测算过程。',
      examples: ['按初步设计批复'],
    },
  ],
}
