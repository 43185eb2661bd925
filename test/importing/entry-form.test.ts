import { expect, it } from 'vitest'
import { check } from '../../src/check.js'
import { blankDoubts } from '../../src/importing/blank-doubts.js'
import { cellAt, lineText, positionOf } from '../../src/source/source-file.js'
import { parseSource } from '../../src/source/parse.js'
import { formWith, importForm } from './minimal-form.js'

const page = (rows: string): string => `<table><tr><td colspan="6">部门整体支出绩效目标申报表</td><td></td></tr>
<tr><td>填报单位：</td><td colspan="5">某局</td><td></td></tr>
<tr><td>年度预算申请</td><td>资金总额：</td><td>100.00</td><td>政府性基金拨款：</td><td></td><td></td><td>核对：基本支出＋项目支出合计90.00，比资金总额少10.00万元</td></tr>
<tr><td rowspan="3">绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标内容</td><td>指标值</td><td></td></tr>
${rows}</table>`
const example = '<tr><td>示例：产出指标</td><td>数量指标</td><td>网上信访件</td><td>登记、办理信访数量</td><td>2351个</td><td></td></tr>'
const row = '<tr><td>产出指标</td><td>数量指标</td><td>办件</td><td>办理数量</td><td>20件</td><td></td></tr>'

it('the example row of the empty form is none of the form; one that was typed over is kept and listed', async () => {
  const left = await importForm(page(example + row))
  expect([left.form.indicators['annualIndicators']?.length, left.unplaced]).toEqual([1, 0])
  const typedOver = await importForm(page(example.replace('2351个', '300个') + row))
  expect(typedOver.form.indicators['annualIndicators']?.length).toBe(1)
  expect(typedOver.findings.map(({ rule, message }) => [rule, message.zh])).toEqual([['JX023', expect.stringContaining('示例：产出指标') as unknown]])
  expect(typedOver.text).toMatch(/# 未归位（.*）：.*300个/u)
})

it('what the empty form says beside its sums is no part of what is filled in; other remarks are kept', async () => {
  expect((await importForm(page(row))).text).not.toContain('核对')
  expect((await importForm(page(row).replace('核对：基本支出', '核对人：基本支出'))).text).toContain('核对人')
})

it('a key that is blank is known by the cell of its label', async () => {
  const { text, cells } = await importForm(formWith('产出指标\t数量指标\t办件\t办理数量\t20件').replace('项目支出：40.00万元', '项目支出：'))
  const file = { ...parseSource('', text), cells }
  const placeOf = (key: string): string => cellAt(file, text.indexOf(key)).zh
  expect(lineText(file, positionOf(file, text.indexOf('项目支出:')).line)).toBe('    项目支出:')
  expect([placeOf('项目支出:'), placeOf('基本支出:'), placeOf('部门职能职责概述:'), placeOf('政府性基金拨款:')]).toEqual(['第8行', '第7行', '第9行第1格', ''])
})

it('values that other programs would take for dates, numbers or yes and no are quoted', async () => {
  const { text } = await importForm(formWith(['2020-11-30', 'yes', '1.50', '20件', '12'].map((value, index) => `产出指标\t数量指标\t办件${index}\t办理\t${value}`).join('\n')))
  expect([...text.matchAll(/指标值: (.*)/gu)].map(([, value]) => value)).toEqual(["'2020-11-30'", "'yes'", "'1.50'", '20件', '12'])
  expect(text).toContain('  资金总额: 100.00\n')
  expect(check('a.yaml', new TextEncoder().encode(text)).findings.filter(({ rule }) => rule < 'JX021')).toEqual([])
})

it('what is uncertain about blank cells is said once for each reason', () => {
  const cell = (place: string, text: string, kind: 'no-result' | 'hidden') => ({ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text, place: { zh: place, en: place }, doubts: [{ kind, message: { zh: kind, en: kind } }] })
  const cells = [...['D5', 'G5', 'G6', 'G7', 'G8', 'G9'].map((place) => cell(place, '', 'no-result')), cell('B2', '', 'hidden'), cell('B3', '5', 'hidden')]
  expect(blankDoubts({ name: '', columns: 1, rows: 1, cells, merges: 'kept' }).map(({ zh }) => zh)).toEqual(['D5、G5、G6、G7、G8 等 6 格：no-result', 'B2：hidden'])
})
