import type { FormKind } from '../form-kind.js'
import { otherPurposes } from '../other-purposes.js'
import { fields } from './fields.js'
import { template } from './template.js'

/** 项目支出绩效目标申报表 as most places use it since 2018: one for each project and year. */
export const project2018: FormKind = {
  id: 'project-2018',
  title: '项目支出绩效目标申报表',
  titles: {
    known: [
      '项目支出绩效目标表',
      '项目支出绩效目标批复表',
      '项目支出绩效目标审批表',
      '项目支出绩效目标审核表',
      '项目支出年度绩效目标申报表',
      '项目支出年度绩效目标表',
      '项目支出预算绩效目标申报表',
      '项目支出预算绩效目标表',
      '部门项目支出绩效目标申报表',
      '部门项目支出绩效目标表',
      '专项资金绩效目标申报表',
      '专项资金绩效目标表',
      '专项支出绩效目标申报表',
      '财政专项资金绩效目标申报表',
      '项目资金绩效目标申报表',
      '项目绩效目标申报表',
      '项目绩效目标表',
      '项目绩效目标批复表',
      '绩效目标申报表',
    ],
    never: [...otherPurposes, '整体支出绩效目标', '整体绩效目标'],
  },
  distinguishedBy: 'projectName',
  description: '项目支出绩效目标申报表：一个项目一年填一份，金额单位为万元。',
  amountUnit: '万元',
  fields,
  sums: [{ total: 'totalFunds', parts: ['fiscalAppropriation', 'higherLevelFunds', 'carriedOverFunds', 'otherFunds'], by: 'funding' }],
  costs: [
    {
      group: 'cost',
      total: 'totalFunds',
      budgets: [{ names: ['项目总成本', '项目总支出', '项目总投入'], amount: 'totalFunds' }],
    },
  ],
  template,
}
