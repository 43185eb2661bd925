/**
 * Words in a title that show a form about what became of the targets, not about the targets declared. Each says 表, 报告 or
 * 目标 with it: 绩效评价, 运行监控 or 执行情况 alone may belong to the name of a project.
 */
export const otherPurposes: readonly string[] = [
  '自评表',
  '自评价表',
  '自我评价表',
  '自评报告',
  '自评情况',
  '自评得分',
  '评价报告',
  '绩效评价表',
  '评价指标体系',
  '评价评分表',
  '评分表',
  '监控表',
  '监控情况表',
  '监控报告',
  '绩效监控',
  '绩效运行监控',
  '目标执行情况',
  '目标执行监控',
  '目标完成情况',
  '目标实现情况',
]
