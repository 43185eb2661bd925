import type { ForeignGroup } from '../form-kind.js'

/** Groups of the schemes of 2011 and 2021, and of forms with 满意度 under 效益指标, by the group of this form that has their rows. */
export const otherSchemes: readonly ForeignGroup[] = [
  { level: 1, labels: ['成本指标', '成本', '成本类指标', '项目成本指标', '运行成本', '运行成本指标'], group: 'cost' },
  {
    level: 1,
    labels: ['服务对象满意度指标', '服务对象满意度', '社会公众或服务对象满意度指标', '社会公众或服务对象满意度', '服务对象或项目受益人满意度指标', '受益对象满意度指标'],
    group: 'satisfaction',
  },
  { level: 1, labels: ['社会效应', '社会效应指标'], group: 'socialBenefit' },
  { level: 1, labels: ['可持续发展能力', '可持续发展能力指标'], group: 'sustainableImpact' },
  {
    level: 2,
    labels: ['经济成本指标', '社会成本指标', '生态环境成本指标', '生态成本指标', '环境成本指标', '经济成本', '社会成本', '生态环境成本'],
    group: 'cost',
  },
  {
    level: 2,
    under: 'benefitIndicators',
    labels: [
      '社会公众或服务对象满意度指标',
      '社会公众或服务对象满意度',
      '服务对象满意度指标',
      '服务对象满意度',
      '服务对象或项目受益人满意度指标',
      '受益对象满意度指标',
      '满意度指标',
      '满意度',
    ],
    group: 'satisfaction',
  },
]
