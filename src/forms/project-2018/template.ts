import type { Template } from '../template.js'

/** The printed form: six columns, the first for the labels. */
export const template: Template = {
  documentTitle: '{projectName}{fiscalYear}年度{title}',
  author: '{reportingUnit}',
  columns: 6,
  rows: [
    { cells: [{ role: 'title', columns: 6, text: '项目支出|绩效目标申报表' }] },
    { cells: [{ role: 'subtitle', columns: 6, text: '（{fiscalYear}年度）' }] },
    {
      cells: [
        { role: 'signatory', columns: 4, text: '填报单位（盖章）：{reportingUnit}' },
        { role: 'signatory', columns: 2, text: '单位负责人（签名）：{unitHead}', isPrivate: true },
      ],
    },
    { cells: [{ role: 'label', text: '项目名称' }, { role: 'text', columns: 5, text: '{projectName}' }] },
    {
      cells: [
        { role: 'label', text: '主管部门' },
        { role: 'text', columns: 2, text: '{competentDepartment}' },
        { role: 'label', text: '实施单位' },
        { role: 'text', columns: 2, text: '{reportingUnit}' },
      ],
    },
    {
      cells: [
        { role: 'label', text: '项目|负责人', isPrivate: true },
        { role: 'text', columns: 2, text: '{projectHead}', isPrivate: true },
        { role: 'label', text: '联系电话', isPrivate: true },
        { role: 'text', columns: 2, text: '{contactPhone}', isPrivate: true },
      ],
    },
    {
      cells: [
        { role: 'label', text: '项目属性' },
        { role: 'text', columns: 2, text: '{projectAttribute}' },
        { role: 'label', text: '项目期' },
        { role: 'text', columns: 2, text: '{projectPeriod}' },
      ],
    },
    { onlyWith: ['projectCategory'], cells: [{ role: 'label', text: '项目类别' }, { role: 'text', columns: 5, text: '{projectCategory}' }] },
    {
      block: '资金情况|（{amountUnit}）',
      rows: [
        {
          boxes: [
            {
              columns: [2, 3],
              lines: [
                { amount: 'projectBudget', onlyIfStated: true },
                { amount: 'totalFunds' },
                { amount: 'fiscalAppropriation', before: '其中：' },
                { amount: 'higherLevelFunds', before: '　　　', onlyIfStated: true },
                { amount: 'carriedOverFunds', before: '　　　', onlyIfStated: true },
                { amount: 'otherFunds', before: '　　　' },
              ],
            },
          ],
        },
      ],
    },
    { onlyWith: ['projectBasis'], cells: [{ role: 'label', text: '立项依据' }, { role: 'prose', columns: 5, text: '{projectBasis}' }] },
    { onlyWith: ['projectOverview'], cells: [{ role: 'label', text: '项目概况' }, { role: 'prose', columns: 5, text: '{projectOverview}' }] },
    { onlyWith: ['periodGoals'], block: '实施期|目标', rows: [{ list: 'periodGoals', columns: 5 }] },
    { block: '年度总体|目标', rows: [{ list: 'overallGoals', columns: 5 }] },
    { block: '绩效指标', rows: [{ indicators: 'annualIndicators', levelHeadings: ['一级指标', '二级指标'] }] },
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
