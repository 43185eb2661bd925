import { expect, it } from 'vitest'
import { formKinds } from '../../src/forms/index.js'

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '')

/** The kinds that a printed title fits, as the data says: part of it is a known title, and no part is a word of another purpose. */
function kindsOf(printed: string): readonly string[] {
  const text = plain(printed)
  return formKinds
    .filter(({ title, titles }) => [title, ...(titles?.known ?? [])].some((known) => text.includes(plain(known))) && !titles?.never?.some((word) => text.includes(plain(word))))
    .map(({ id }) => id)
}

it.each([
  ['部门整体支出绩效目标申报表', 'department-2020'],
  ['岳阳楼区价格认证鉴定中心2023年度整体绩效目标表', 'department-2020'],
  ['部门(单位)整体支出绩效目标申报表（2019年度）', 'department-2020'],
  ['2021 年 部门 整体 支出 绩效目标表', 'department-2020'],
  ['2023年云雾土家族乡加工园配套设施建设项目支出绩效目标审批表', 'project-2018'],
  ['2018年南岳镇资产收益扶贫项目绩效目标申报表', 'project-2018'],
  ['绩效目标申报表', 'project-2018'],
  ['2023年项目支出绩效目标申报表', 'project-2018'],
  ['项目支出绩效目标批复表', 'project-2018'],
  ['第三方绩效评价服务项目支出绩效目标申报表', 'project-2018'],
  ['管网运行监控项目支出绩效目标表', 'project-2018'],
])('%s is the title of one kind', (printed, kind) => {
  expect(kindsOf(printed)).toEqual([kind])
})

it.each([
  '附件: 项目支出绩效自评表 (2022年度)',
  '2020年度项目支出绩效自评表',
  '部门整体支出绩效目标自评表',
  '项目支出绩效目标执行情况自评表',
  '项目支出绩效目标执行监控表',
  '部门整体支出绩效目标完成情况表',
  '部门整体支出绩效评价指标体系',
  '部门预算收支总表',
])('%s is the title of none', (printed) => {
  expect(kindsOf(printed)).toEqual([])
})
