import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { fillTemplate } from '../../src/forms/fill-template.js'
import { toFormValues } from '../../src/model/form-values.js'

const examples = join(import.meta.dirname, '../../examples')
const hengdong = check('hengdong.yaml', readFileSync(join(examples, 'hengdong-petition-2020.yaml')))

it('of the real form, what a reviewer would name is found, each weakness once, and everything was judged', () => {
  expect(hengdong.notChecked).toEqual([])
  expect(hengdong.findings.map(({ rule, severity, related, message }) => [rule, severity, related.length, message.zh])).toEqual([
    ['JX502', 'warning', 8, '质量指标下 9 行只是重复数量指标，值都是 100%：“网上信访件”“网上办理信访件”“电话来访”等'],
    ['JX302', 'warning', 0, '质量指标“电话来访”的指标值“≤100%”方向反了：按字面一点不做也算完成'],
    ['JX302', 'warning', 0, '质量指标“信访联席会议的召开”的指标值“≤100%”方向反了：按字面一点不做也算完成'],
    ['JX401', 'warning', 3, '4 行的指标值只说怎样去做、没有可考核的尺度：“及时地登记”“及时地办理”“及时地接待”'],
    ['JX113', 'warning', 0, '社会效益指标“及时地从源头上预防、减少不稳定事件的发生，确保社会政治稳定”没有填指标值：要达到的目标写成了三级指标的名称'],
  ])
})

it('holds the whole real form: 10 duties, 2 goals, 11 + 11 + 11 + 5 output rows, 2 benefit rows', () => {
  if (!hengdong.declaration) return expect.fail('no declaration')
  const { lists, indicators } = hengdong.declaration
  const groups = [...new Set(indicators.map(({ level2 }) => level2.label))]
  expect(lists['functionsOverview']).toHaveLength(10)
  expect(lists['overallGoals']).toHaveLength(2)
  expect(groups.map((group) => [group, indicators.filter(({ level2 }) => level2.label === group).length])).toEqual([
    ['数量指标', 11],
    ['质量指标', 11],
    ['时效指标', 11],
    ['成本指标', 5],
    ['社会效益指标', 1],
    ['社会公众或服务对象满意度', 1],
  ])
})

it('every text of the real form stands in its sheet, spaces aside', () => {
  if (!hengdong.declaration) return expect.fail('no declaration')
  const sheet = fillTemplate(hengdong.declaration.kind, toFormValues(hengdong.declaration))
  const squeeze = (text: string): string => text.replace(/\s/gu, '')
  const printed = squeeze(sheet.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(''))
  const form = readFileSync(join(import.meta.dirname, '../fixtures/forms/hengdong-petition-2020.txt'), 'utf8')
  const lines = form.split('\n').map(squeeze).filter((line) => line !== '')
  expect(lines.length).toBeGreaterThan(150)
  expect(lines.filter((line) => !printed.includes(line))).toEqual([])
})
