import { expect, it } from 'vitest'
import type { Imported } from '../../src/importing/imported.js'
import { importForm, importText } from './minimal-form.js'

const top = `<h2>部门整体支出绩效目标申报表</h2><p>（2020年度）</p><p>填报单位（盖章）：某局　　单位负责人（签名）：</p>`
const budget = `<tr><td rowspan="2">年度预算申请（万元）</td><td colspan="5">资金总额：1,352.20万元</td></tr>
<tr><td colspan="3">其中：<br>一般公共预算：１３５２．２０万元<br>政府性基金拨款：<br>其他资金：</td><td colspan="2">其中：<br>基本支出：167.20万元<br>项目支出：1185.00万元</td></tr>`
const duties = `<tr><td>部门职能职责概述</td><td colspan="5"><p>1、负责信访工作。</p><p>2、负责督查工作，</p><p>并通报情况。</p></td></tr>`
const goals = `<tr><td>整体绩效目标</td><td colspan="5">目标1：办好信访；目标2：化解积案。</td></tr>`
const head = `<td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标内容</td><td>指标值</td>`
const rows = `<tr><td rowspan="3">产出指标</td><td rowspan="2">数量指标</td><td>信访件</td><td>登记数量</td><td>2351个</td></tr>
<tr><td colspan="2">积案</td><td>25个</td></tr>
<tr><td>质量指标</td><td>办结率</td><td>按期办结</td><td>≥98%</td></tr>`
const tree = `<tr><td rowspan="4">部门整体支出年度绩效指标</td>${head}</tr>${rows}`

const page = (...parts: readonly string[]): string => `<html><body>${top}<table>${parts.join('\n')}</table></body></html>`

/** What was read, in lines. */
function linesOf({ form: { texts, amounts, lists, indicators, leftovers, years } }: Imported): readonly string[] {
  return [
    ...years.map(({ text }) => `年度 ${text}`),
    ...Object.entries(texts).map(([id, { text }]) => `${id} ${text}`),
    ...Object.entries(amounts).map(([id, { text }]) => `${id} ${text}`),
    ...Object.entries(lists).flatMap(([id, entries]) => entries.map(({ text }) => `${id} ${text}`)),
    ...Object.values(indicators).flat().map(({ level2, cells }) => `${level2}: ${Object.values(cells).map(({ text }) => text).join(' | ')}`),
    ...leftovers.map(({ text }) => `? ${text}`),
  ]
}

const whole = [
  '年度 2020', 'reportingUnit 某局', 'totalFunds 1352.20', 'generalPublicBudget 1352.20', 'basicExpenditure 167.20', 'projectExpenditure 1185.00',
  'functionsOverview 负责信访工作。', 'functionsOverview 负责督查工作，\n并通报情况。', 'overallGoals 办好信访；', 'overallGoals 化解积案。',
  'quantity: 信访件 | 登记数量 | 2351个', 'quantity: 积案 | 25个', 'quality: 办结率 | 按期办结 | ≥98%',
]

it('numbers lose their unit, thousands and full width, lists their numbers; merged cells say how far they reach', async () => {
  const imported = await importForm(page(budget, duties, goals, tree))
  expect(linesOf(imported)).toEqual(whole)
  expect([imported.doubtful, imported.unplaced]).toEqual([0, 0])
})

it('blocks may stand in another order, rows may be missing, others may be there that the form does not have', async () => {
  const foreign = '<tr><td>预算编码</td><td colspan="5">123001</td></tr>'
  expect(linesOf(await importForm(page(goals, foreign, duties, tree, budget))).toSorted()).toEqual([...whole, '? 123001'].toSorted())
  expect(linesOf(await importForm(page(budget, tree)))).toEqual(whole.filter((line) => !/^(?:functions|overall)/u.test(line)))
})

it('labels may be written otherwise: other wordings, full-width signs, blanks between the characters, marks, line breaks', async () => {
  const others = page(budget, duties, goals, tree)
    .replace('部门职能职责概述', '*部 门 职 责')
    .replace('整体绩效目标</td>', '年度总体目标：</td>')
    .replace('部门整体支出年度绩效指标', '绩效<br>指标')
    .replace('<td>质量指标', '<td>质量<br>指标（20分）')
    .replace('基本支出：', '基本支出: ')
  expect(linesOf(await importForm(others))).toEqual(whole)
})

it('a head row that a second page repeats, and the title above it, are no rows', async () => {
  const second = `<tr><td colspan="6">部门整体支出绩效目标申报表</td></tr><tr><td></td>${head}</tr><tr><td></td><td>效益指标</td><td>社会效益指标</td><td>满意率</td><td>群众满意</td><td>≥90%</td></tr>`
  expect(linesOf(await importForm(page(budget, duties, goals, tree, second)))).toEqual([...whole, 'socialBenefit: 满意率 | 群众满意 | ≥90%'])
})

it('a value in two cells under one heading is put together, and said to be', async () => {
  const split = page(budget, duties, goals, tree.replace('<td>指标值</td>', '<td colspan="2">指标值</td>').replace('<td>≥98%</td>', '<td>≥</td><td>98%</td>'))
  const { form, findings } = await importForm(split)
  expect(form.indicators['annualIndicators']?.at(-1)?.cells['indicatorValue']?.text).toBe('≥98%')
  expect(findings.map(({ rule, message }) => [rule, message.zh])).toEqual([['JX021', '第1个表第8行第4格起的几格在同一栏下，连在一起填写']])
})

it('where cells count by their order, a heading over two of them moves none of the rows below', async () => {
  const lines = ['部门整体支出绩效目标申报表\t\t\t\t\t', '部门名称\t某局\t\t\t\t', '一级指标\t二级指标\t三级指标\t\t指标值\t指标说明', '产出指标\t数量指标\t培训\t\t≥20人次\t按签到表']
  const { form } = await importForm(lines.join('\n'))
  expect(Object.values(form.indicators).flat().map(({ cells }) => [cells['indicatorLevel3']?.text, cells['indicatorValue']?.text, cells['explanation']?.text])).toEqual([['培训', '≥20人次', '按签到表']])
})

it('where rows begin and end with a bar, a cell goes on over lines', async () => {
  const { form } = await importForm('| 部门整体支出绩效目标申报表 |\n| 部门名称 | 某局、\n某中心 |\n| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 数量指标 | 培训 | 20人次，\n3期 |\n| | 质量指标 | 合格率 | 90% |\n| | 时效指标 | 完成时间 | 年底前 |\n| | 成本指标 | 人均费用 | 800元 |\n| 效益指标 | 社会效益指标 | 就业 | 15人 |\n| | 生态效益指标 | 无纸化率 | 95% |\n| | 可持续影响指标 | 制度 | 长期 |')
  expect([form.texts['reportingUnit']?.text, Object.values(form.indicators).flat()[0]?.cells['indicatorValue']?.text]).toEqual(['某局、\n某中心', '20人次，\n3期'])
})

it('signs, units and types in columns of their own are kept as such; a column that the form does not have is kept beside its row', async () => {
  const columns = page(budget, `<tr><td>绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>指标性质</td><td>指标值</td><td>度量单位</td><td>数据来源</td></tr>
<tr><td></td><td>产出指标</td><td>数量指标</td><td>培训</td><td>≥</td><td>20</td><td>人次</td><td>签到表</td></tr>`)
  const { text } = await importForm(columns)
  expect(text).toContain(`      - 三级指标: 培训
        指标值: 20
        计算符号: ≥
        计量单位: 人次
        # 未归位（第1个表第4行第8格）：数据来源：签到表
`)
})

it('a group of another scheme is that of this form; one that nobody knows is left over with its rows', async () => {
  const other = `<tr><td>绩效指标</td>${head}</tr>
<tr><td></td><td>成本指标</td><td>经济成本指标</td><td>总成本</td><td>全年</td><td>≤100万元</td></tr>
<tr><td></td><td colspan="2">满意度指标</td><td>满意率</td><td>群众</td><td>≥90%</td></tr>
<tr><td></td><td>管理指标</td><td>制度建设</td><td>制度</td><td>健全</td><td>5项</td></tr>`
  const lines = linesOf(await importForm(page(budget, other)))
  expect(lines.filter((line) => /^(?:cost|satisfaction|\?)/u.test(line))).toEqual(['cost: 总成本 | 全年 | ≤100万元', 'satisfaction: 满意率 | 群众 | ≥90%', '? 管理指标', '? 制度建设', '? 制度', '? 健全', '? 5项'])
})

it('amounts in another unit are written as found, and said to be', async () => {
  const { text, findings } = await importForm(page(budget.replace('（万元）', '（元）').replaceAll('万元', ''), tree))
  expect(text).toContain('  资金总额: 1,352.20元\n')
  expect(findings.map(({ message }) => message.zh)).toContain('原表金额单位是元，本表是万元，照原表写出，请换算')
})

it('a form about what became of the targets is none of these, nor is a register of many, nor the sheet that says how to fill one in', async () => {
  const outcome = async (text: string): Promise<readonly [number, readonly string[]]> => {
    const { forms, nearest } = await importText(text)
    return [forms.length, nearest?.signs.contrary ?? []]
  }
  expect(await outcome(page(budget, tree).replace('申报表</h2>', '自评表</h2>'))).toEqual([0, ['自评表']])
  expect(await outcome(page(budget, `<tr><td>绩效指标</td>${head}<td>实际完成值</td></tr>`))).toEqual([0, ['实际完成值']])
  expect(await outcome(page(budget, tree).replace('申报表</h2>', '申报表填报说明</h2>'))).toEqual([0, ['填报说明']])
  expect((await outcome('项目支出绩效目标表\n单位名称\t项目名称\t主管部门\t一级指标\t二级指标\t三级指标\t指标值\n某局\t甲\t某局\t产出指标\t数量指标\t件数\t5件'))[0]).toBe(0)
})

it('a document with several forms gives as many declarations', async () => {
  const one = `${top}<table>${budget}${duties}${goals}${tree}</table>`
  const { forms } = await importText(`<html><body>${one}<p>第二张</p>${one.replace('某局', '另一局')}</body></html>`)
  expect(forms.map(({ imported }) => imported.form.texts['reportingUnit']?.text)).toEqual(['某局', '另一局'])
})

it('a page whose other contents no declaration can hold is no form, and told as that', async () => {
  const noise = `<p>${'[[[[ '.repeat(80)}</p>`.repeat(6)
  const { forms, nearest } = await importText(page(budget, duties, goals, tree).replace('</body>', `${noise}</body>`))
  expect([forms.length, nearest?.signs.contrary]).toEqual([0, ['表外的内容太多']])
})
