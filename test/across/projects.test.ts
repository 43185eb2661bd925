import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { judgeTexts, type TextFile } from '../support/judge-texts.js'
import { overlay } from '../support/overlay.js'

const unit = '云岭县供水服务中心'
const example = readFileSync(join(import.meta.dirname, '../../examples/yunling-water-mains-2020.yaml'), 'utf8')
const department = overlay(`填报单位: ${unit}\n整体绩效目标:\n  - 完成某件 10件。`)

/** Another project of the same unit. */
const other = example.replace('项目名称: 城区老旧供水管网改造', '项目名称: 水厂滤池改造').replace(/^年度总体目标:\n(?: {2}- .*\n)*/mu, '年度总体目标:\n  - 更换滤料600吨，改造滤池4座。\n').replace(/^年度绩效指标:[^]*$/mu, `年度绩效指标:
  产出指标:
    数量指标:
      - 三级指标: 更换滤料数量
        指标值: 600吨
      - 三级指标: 改造滤池数量
        指标值: 4座
    质量指标:
      - 三级指标: 滤后水浊度合格率
        指标值: ≥98%
    时效指标:
      - 三级指标: 滤池改造完成时间
        指标值: 2020年9月底前
    成本指标:
      - 三级指标: 滤池改造成本
        指标值: ≤486万元
  效益指标:
    社会效益指标:
      - 三级指标: 受益人口
        指标值: ≥6万人
  满意度指标:
    服务对象满意度指标:
      - 三级指标: 用水户满意度
        指标值: ≥95%
`)

function told(files: readonly TextFile[]): readonly string[] {
  return [...judgeTexts(files)].flatMap(([path, { findings }]) => findings.map(({ rule, message }) => `${path} ${rule} ${message.zh}`))
}

it('a department and its projects are forms of their own', () => {
  expect(told([
    { path: '2020/部门.yaml', text: department },
    { path: '2020/管网.yaml', text: example },
    { path: '2020/滤池.yaml', text: other },
  ])).toEqual([])
})

it('a project stands once', () => {
  expect(told([{ path: '2020/管网.yaml', text: example }, { path: '2020/管网-2.yaml', text: example.replace('城区老旧', '城区 老旧') }])).toContain('2020/管网.yaml JX701 云岭县供水服务中心 2020 年度“城区老旧供水管网改造”有 2 份申报表，另一份是 2020/管网-2.yaml')
})

it('lists of departments and budgets are of whole departments', () => {
  const lists = [{ path: '单位名单.csv', text: `单位名称\n${unit}` }, { path: '预算.csv', text: `单位名称,资金总额,项目支出\n${unit},100.30,40.20` }]
  expect(told([{ path: '2020/部门.yaml', text: department }, { path: '2020/管网.yaml', text: example }, ...lists])).toEqual([])
  expect(told([{ path: '2020/镇.yaml', text: department.replace(unit, '某镇') }, { path: '2020/管网.yaml', text: example }, ...lists])).toEqual([
    '2020/镇.yaml JX708 单位名单上没有“某镇”',
    '单位名单.csv JX707 名单第 2 行的云岭县供水服务中心没有 2020 年度的申报表',
  ])
})
