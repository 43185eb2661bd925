import type { Template } from '../template.js'

/** The printed form of 2017 to 2020: six columns, the first for the labels of the blocks. */
export const template: Template = {
  documentTitle: '{reportingUnit}{fiscalYear}年度{title}',
  author: '{reportingUnit}',
  columns: 6,
  rows: [
    { cells: [{ role: 'title', columns: 6, text: '部门整体支出|绩效目标申报表' }] },
    { cells: [{ role: 'subtitle', columns: 6, text: '（{fiscalYear}年度）' }] },
    {
      cells: [
        { role: 'signatory', columns: 4, text: '填报单位（盖章）：{reportingUnit}' },
        { role: 'signatory', columns: 2, text: '单位负责人（签名）：{unitHead}', isPrivate: true },
      ],
    },
    { cells: [{ role: 'label', text: '部门名称' }, { role: 'text', columns: 5, text: '{departmentName}' }] },
    {
      block: '年度预算|申请|（{amountUnit}）',
      rows: [
        { boxes: [{ columns: [2, 3], lines: [{ amount: 'totalFunds' }] }] },
        { cells: [{ role: 'label', columns: 3, text: '按收入性质分' }, { role: 'label', columns: 2, text: '按支出性质分' }] },
        {
          boxes: [
            {
              columns: [2, 1],
              lines: [
                { text: '其中：' },
                { amount: 'generalPublicBudget' },
                { amount: 'governmentFundAppropriation' },
                { amount: 'specialAccountNonTaxAppropriation' },
                { amount: 'otherFunds' },
              ],
            },
            { columns: [1, 1], lines: [{ text: '其中：' }, { amount: 'basicExpenditure' }, { amount: 'projectExpenditure' }] },
          ],
        },
      ],
    },
    { block: '部门职能|职责概述', rows: [{ list: 'functionsOverview', columns: 5 }] },
    { block: '整体绩效|目标', rows: [{ list: 'overallGoals', columns: 5 }] },
    {
      block: '部门整体|支出|年度绩效|指标',
      rows: [{ indicators: 'annualIndicators', levelHeadings: ['一级指标', '二级指标'] }],
    },
    {
      block: '财政部门|审核意见',
      isPrivate: true,
      rows: [
        { cells: [{ role: 'prose', columns: 5, text: '{financeReviewOpinion}', open: ['bottom'] }], blankLines: 5 },
        {
          cells: [{ role: 'signature', columns: 5, text: '审核部门（签章）　　　　年　　　月　　　日', open: ['top'] }],
          keepsWithPrevious: true,
        },
      ],
    },
  ],
}
