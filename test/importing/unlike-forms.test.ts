import { expect, it } from 'vitest'
import type { Imported } from '../../src/importing/imported.js'
import { formWith, importForm, importText } from './minimal-form.js'

/** Rows of indicators, and what had no place, in lines. */
function rowsOf({ form: { indicators, leftovers } }: Imported): readonly string[] {
  const rows = Object.values(indicators).flat()
  return [
    ...rows.map(({ level2, cells }) => `${level2}: ${Object.entries(cells).map(([id, { text }]) => `${id.replace('indicator', '')} ${text}`).join(' | ')}`),
    ...rows.flatMap(({ others }) => others.map(({ heading, found }) => `${heading}? ${found.text}`)),
    ...leftovers.map(({ text }) => `? ${text}`),
  ]
}

const barred = (head: string, ...rows: readonly string[]): string => ['部门整体支出绩效目标申报表 | |', '（2022年度） | |', '部门名称 | 某局 |', '年度预算申请 | 资金总额：100 |', '整体绩效目标 | 办好20件事。 |', `绩效指标 | ${head} |`, ...rows].join('\n')

it('a bar that only some lines begin with stands behind a blank cell', async () => {
  const text = barred('一级指标 | 二级指标 | 三级指标 | 指标值 | 备注', ' | 产出指标 | 数量指标 | 培训 | 20期 | |', ' | | | 调研 | 5次 | 全县 |')
  expect(rowsOf(await importForm(text))).toEqual(['quantity: Level3 培训 | Value 20期', 'quantity: Level3 调研 | Value 5次 | remarks 全县'])
})

it('a sign under 指标值类型 is the sign; 定性 stays the type', async () => {
  const text = barred('一级指标 | 二级指标 | 三级指标 | 指标值类型 | 指标值 | 计量单位', ' | 产出指标 | 数量指标 | 培训 | ≥ | 20 | 期 |', ' | | 质量指标 | 效果 | 定性 | 良好 | |')
  expect(rowsOf(await importForm(text))).toEqual(['quantity: Level3 培训 | operator ≥ | Value 20 | unit 期', 'quality: Level3 效果 | valueType 定性 | Value 良好'])
})

it('a heading that nobody knows heads a column, and what stands in it joins nothing', async () => {
  const text = barred('一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 | 对口科室', '产出指标 | 数量指标 | 培训 | 20期 | 10 | 人事科 |')
  expect(rowsOf(await importForm(text))).toEqual(['quantity: Level3 培训 | Value 20期 | weight 10', '对口科室? 人事科'])
})

it('a row of a group that the kind does not have is left over; one whose level is known keeps the name of the group beside it', async () => {
  const text = barred('一级指标 | 二级指标 | 三级指标 | 指标值', ' | 管理效率 | 预算管理 | 执行率 | ≥95% |', ' | 可持续发展能力 | 队伍建设 | 培训 | 4次 |')
  expect(rowsOf(await importForm(text))).toEqual(['sustainableImpact: Level3 培训 | Value 4次', '二级指标? 队伍建设', '? 管理效率', '? 预算管理', '? 执行率', '? ≥95%'])
})

it('lines of words keep signs, numbers and units apart where these have columns', async () => {
  const lines = formWith('').replace('一级指标\t二级指标\t三级指标\t指标内容\t指标值\n', '一级指标 二级指标 三级指标 指标值类型 指标值 计量单位 权重\n产出指标 质量指标 按期完成率 = 100 % 10\n')
  const { form } = await importForm(lines.replaceAll('\t', ' '))
  expect(Object.values(form.indicators).flat().map(({ cells }) => Object.values(cells).map(({ text }) => text))).toEqual([['按期完成率', '=', '100', '%', '10']])
})

it('in lines of words, one text before a value is the content below a shared name, and said to be a guess', async () => {
  const lines = formWith('产出指标 成本指标 基本支出 人员经费 ≤50万元\n公用经费 ≤10万元').replaceAll('\t', ' ')
  const { form, findings } = await importForm(lines)
  expect(Object.values(form.indicators).flat().map(({ cells }) => Object.values(cells).map(({ text }) => text))).toEqual([['基本支出', '人员经费', '≤50万元'], ['基本支出', '公用经费', '≤10万元']])
  expect(findings.map(({ rule }) => rule)).toContain('JX022')
})

it('a label broken over two lines is one', async () => {
  const lines = formWith('产出指标 数量指标 培训 开班期数 20期\n财政部门\n审核意见 同意').replaceAll('\t', ' ').replace('\n一级指标', '\n部门整体支出\n年度绩效指标 一级指标')
  const imported = await importForm(lines)
  expect(imported.form.lists['overallGoals']?.map(({ text }) => text)).toEqual(['办好20件事。'])
  expect(imported.form.texts['financeReviewOpinion']?.text).toBe('同意')
  expect(rowsOf(imported).filter((row) => row.startsWith('quantity'))).toHaveLength(1)
})

it('90分 is a value; (40-50)分 beside the name of a group is none', async () => {
  const imported = await importForm(formWith('产出指标 (40-50)分 质量指标 测评 测评得分 90分').replaceAll('\t', ' '))
  expect(rowsOf(imported)).toEqual(['quality: Level3 测评 | Content 测评得分 | Value 90分'])
})

it('the label of the field itself goes before another wording of it, which is left over', async () => {
  const { form } = await importForm('项目支出绩效目标表 | |\n预算单位 | 某乡人民政府 |\n项目名称 | 修路 |\n实施单位 | 某村 |\n年度资金总额 | 20 |\n一级指标 | 二级指标 | 三级指标 | 指标值 |\n产出指标 | 数量指标 | 里程 | 2公里 |')
  expect(form.texts['reportingUnit']?.text).toBe('某村')
  expect(form.leftovers.map(({ label, text }) => [label, text])).toEqual([['预算单位', '某乡人民政府']])
})

it('of two columns of values, that of the year is taken', async () => {
  const { form } = await importForm('项目支出绩效目标表 | |\n项目名称 | 修路 |\n实施单位 | 某村 |\n绩效指标 | 一级指标 | 二级指标 | 三级指标 | 实施期指标值 | 年度指标值 |\n | 产出指标 | 数量指标 | 里程 | 6公里 | 2公里 |')
  expect(Object.values(form.indicators).flat().map(({ cells, others }) => [cells['indicatorValue']?.text, others.map(({ heading, found }) => heading + found.text)])).toEqual([['2公里', ['实施期指标值6公里']]])
})

it('a paragraph that ends in a comma goes on in the next; parts of the money may be numbered', async () => {
  const lines = formWith('产出指标 数量指标 培训 开班期数 20期').replaceAll('\t', ' ').replace('目标1：办好20件事。', '办好20件事，\n群众满意。')
  expect((await importForm(lines)).form.lists['overallGoals']?.map(({ text }) => text)).toEqual(['办好20件事，\n群众满意。'])
  const page = '<html><body><h1>部门整体支出绩效目标表</h1><table><tr><td>部门名称</td><td>某局</td></tr><tr><td>年度预算（万元）</td><td><p>一、财政拨款：500万元</p><p>二、自有资金：</p></td></tr></table></body></html>'
  expect((await importForm(page)).form.amounts['generalPublicBudget']?.text).toBe('500')
})

it('a table of what was carried out by July is no declaration, whatever its title says; one with what was reached last year is', async () => {
  const count = async (...headings: readonly string[]): Promise<number> => (await importText(barred(`一级指标 | 二级指标 | 三级指标 | 年度指标值 | ${headings.join(' | ')}`, ' | 产出指标 | 数量指标 | 培训 | 20期 | 12期 |'))).forms.length
  expect([await count('1-7月执行情况', '全年预计完成情况'), await count('完成目标可能性'), await count('年度实际值', '完成率'), await count('上年完成情况'), await count('2021年实际值')]).toEqual([0, 0, 0, 1, 1])
})

it('the numbers and dots that a form prints for names are none', async () => {
  const text = barred('一级指标 | 二级指标 | 三级指标 | 指标值', ' | 产出指标 | 数量指标 | 指标1：培训 | 20期 |', ' | | | 指标2：调研 | 5次 |', ' | | | …… | |', ' | | 质量指标 | 指标1： | |')
  expect(rowsOf(await importForm(text))).toEqual(['quantity: Level3 培训 | Value 20期', 'quantity: Level3 调研 | Value 5次'])
})

it('a sentence that names the form is no title; a title with a label or two and no indicators is no form', async () => {
  expect((await importText('公开说明\n部门整体支出绩效目标表见附件。\n部门名称：某局\n资金总额 245\n基本支出 205\n项目支出 40')).forms).toEqual([])
  expect((await importText('部门整体支出绩效目标表\n部门名称：某局\n资金总额：245')).forms).toEqual([])
})

it('a row that says 无 is none; three texts for a name and a content are joined, and that is said', async () => {
  const imported = await importForm(formWith('产出指标 数量指标 农产品销售 电商平台 销售额 3000万元\n效益指标 经济效益指标 无 无 无').replaceAll('\t', ' '))
  expect(rowsOf(imported)).toEqual(['quantity: Level3 农产品销售 电商平台 | Content 销售额 | Value 3000万元', '? 无', '? 无', '? 无'])
  expect(imported.findings.map(({ rule }) => rule)).toEqual(['JX022', 'JX023'])
})
