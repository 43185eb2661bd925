import { describe, expect, it } from 'vitest'
import { checkText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'

type Row = readonly [level3: string, content: string, value: string]

const costs = (...lines: readonly Row[]): string => `产出指标:\n  成本指标:\n${lines.map(([level3, content, value]) => `    - 三级指标: ${level3}\n${content === '' ? '' : `      指标内容: ${content}\n`}      指标值: ${value}`).join('\n')}`
const rows = (...lines: readonly Row[]): string => overlay(costs(...lines))
const project = (...lines: readonly (readonly [content: string, value: string])[]): string => rows(...lines.map(([content, value]): Row => ['项目支出', content, value]))
const rulesOf = (text: string): readonly string[] => checkText(text).findings.map(({ rule }) => rule)
const messagesOf = (text: string): readonly string[] => checkText(text).findings.map(({ message }) => message.zh)
const notesOf = (text: string): string => checkText(text).findings.flatMap(({ notes }) => notes.map((note) => note.zh)).join('\n')
const notCheckedOf = (text: string): readonly string[] => checkText(text).notChecked.map(({ rule, message }) => `${rule} ${message.zh}`)
const [basic, whole]: readonly Row[] = [['基本支出', '', '≤60.10万元'], ['项目支出', '', '≤40.20万元']]
if (!basic || !whole) throw new Error('no rows')

describe('no false alarm', () => {
  it.each([
    ['a total named 合计', project(['合计', '≤40.20万元'], ['甲', '≤30万元'], ['乙', '≤10.20万元'])],
    ['a total at the end', project(['甲', '≤30万元'], ['乙', '≤10.20万元'], ['项目支出总额', '≤40.20万元'])],
    ['an unnamed total, first', project(['项目', '≤40.20万元'], ['甲', '≤30万元'], ['乙', '≤10.20万元'])],
    ['an unnamed total, last', project(['甲', '≤30万元'], ['乙', '≤10.20万元'], ['整个项目', '≤40.20万元'])],
    ['totals of both, and one of all', rows(['总成本', '总成本', '≤100.30万元'], ['基本支出', '小计', '≤60.10万元'], ['项目支出', '小计', '≤40.20万元'])],
    ['subtotals within one budget', project(['甲类小计', '≤30万元'], ['甲一', '≤20万元'], ['甲二', '≤10万元'], ['乙', '≤10.20万元'])],
    ['subtotals without their parts', project(['甲小计', '≤30.20万元'], ['乙', '≤10万元'])],
    ['subtotals and a total, no parts', project(['甲小计', '≤30.20万元'], ['乙小计', '≤10万元'], ['合计', '≤40.20万元'])],
    ['a budget stated by a total row only', project(['合计', '≤40.20万元'])],
    ['其中', project(['甲', '≤40.20万元'], ['其中：乙', '≤30万元'])],
    ['其中 and the row that completes it', project(['甲', '≤40.20万元'], ['其中：乙', '≤30万元'], ['丙', '≤10.20万元'])],
    ['其中 over two rows', project(['甲', '≤30万元'], ['其中：乙', '≤10万元'], ['丙', '≤15万元'], ['丁', '≤5万元'], ['戊', '≤10.20万元'])],
    ['其中 under a row of another name', rows(basic, ['其中：人员', '', '≤50万元'], ['公用', '', '≤10.10万元'], whole)],
    ['a row after 其中 that is a part of the budget', project(['甲', '≤20.20万元'], ['其中：乙', '≤0.20万元'], ['丙', '≤20万元'])],
    ['其中 alone', project(['其中：甲', '≤10万元'])],
    ['total and budgets as portions', rows(['总成本', '', '≤100.30万元'], ['基本支出', '其中：基本支出', '≤60.10万元'], ['项目支出', '项目支出', '≤40.20万元'])],
    ['three equal parts', project(['甲', '≤13.40万元'], ['乙', '≤13.40万元'], ['丙', '≤13.40万元'])],
    ['ordinary names that begin like others', project(['其中心小学改造', '≤10万元'], ['小计划扶持', '≤10万元'], ['总计划编制经费', '≤10万元'], ['合同总额', '≤10.20万元'])],
    ['costs per unit', rows(whole, ['项目支出', '人均培训成本', '≤1.2万元'], ['每亩补助', '', '≤500万元'], ['节约资金', '', '≤1000万元'], ['单位成本', '', '475元/亩'])],
    ['a name of a unit cost that is a part', project(['补助标准提高', '≤10.20万元'], ['甲', '≤30万元'])],
    ['the other budgets as level 3 with numbering', rows(['（一）基本支出', '', '≤60.10万元'], ['（二）项目支出：', '', '≤40.20万元'])],
    ['the whole beside others', rows(basic, whole, ['部门运转', '', '≤100.30万元'])],
    ['a breakdown of a budget', rows(basic, whole, ['人员经费', '', '≤50万元'], ['公用经费', '', '≤10.10万元'])],
    ['a breakdown of the total', rows(basic, whole, ['甲', '', '≤50万元'], ['乙', '', '≤50.30万元'])],
  ])('%s', (_, text) => {
    expect(checkText(text)).toMatchObject({ findings: [], notChecked: [] })
  })
})

describe('rows under a budget', () => {
  it.each([
    ['40.20 listed twice', 'JX204', project(['甲', '≤40.20万元'], ['乙', '≤40.20万元'])],
    ['parts over the budget in spite of a total row', 'JX204', project(['合计', '≤40.20万元'], ['甲', '≤30万元'], ['乙', '≤11万元'])],
    ['an unnamed total in the middle counts', 'JX204', project(['甲', '≤30万元'], ['项目', '≤40.20万元'], ['乙', '≤10.20万元'])],
    ['a total row over the budget', 'JX206', project(['合计', '≤50.20万元'], ['甲', '≤30万元'], ['乙', '≤10.20万元'])],
    ['a 其中 row over the budget', 'JX206', project(['甲', '≤40.20万元'], ['其中：乙', '≤402万元'])],
    ['rows named by a prefix', 'JX204', rows(['项目支出-甲', '', '≤30万元'], ['项目支出2', '', '≤30万元'])],
    ['项目经费', 'JX205', rows(['项目经费', '', '≤30万元'])],
    ['fewer parts than the total', 'JX211', project(['合计', '≤39万元'], ['甲', '≤30万元'], ['乙', '≤10.20万元'])],
    ['the total row is the budget: one finding', 'JX205', project(['合计', '≤40.20万元'], ['甲', '≤30万元'], ['乙', '≤10万元'])],
  ])('%s: %s', (_, rule, text) => {
    expect(rulesOf(text)).toEqual([rule])
  })

  it('a row that equals the others counts where it is not the budget', () => {
    const budgets = '基本支出: 70.30\n项目支出: 30\n'
    const text = overlay(budgets + costs(['项目支出', '甲', '≤20万元'], ['项目支出', '乙', '≤10万元'], ['项目支出', '丙', '≤10万元']))
    expect(messagesOf(text)).toEqual(['成本指标超过预算：项目支出预算 30 万元，成本指标中项目支出各行相加 40.00 万元，超出 10.00 万元'])
  })

  it('JX211 gives both numbers, unless a row is unread', () => {
    expect(messagesOf(project(['总额', '≤40万元'], ['甲', '≤30万元'], ['乙', '≤10.20万元']))).toEqual(['“总额”与各行之和不符：合计行 40.00 万元，项目支出各行相加 40.20 万元，合计行少 0.20 万元'])
    expect(rulesOf(project(['总额', '≤40万元'], ['甲', '≤30万元'], ['乙', '≤10.20']))).toEqual(['JX306'])
  })

  it('a blank budget is counted as 0, and said to be', () => {
    const text = overlay(`基本支出: 100.30\n项目支出:\n${costs(['项目支出', '甲', '≤30万元'])}`)
    expect(messagesOf(text)).toEqual(['“甲”的上限超过预算：指标值 ≤30万元，项目支出预算未填（按 0 计），超出 30.00 万元'])
  })

  it('rows left out are named', () => {
    expect(notesOf(project(['合计', '≤40.20万元'], ['甲', '≤30万元'], ['乙', '≤11万元'], ['人均', '≤1万元']))).toContain('“合计”看作合计行，没有重复相加\n“人均”看作单位成本或节约额，没有相加')
    expect(notesOf(rows(['项目支出', '整个', '≤40.20万元'], ['项目支出', '甲', '≤30万元'], ['项目支出', '乙', '≤10.20万元'], basic, ['会议费', '', '≤1万元']))).toContain('“整个”看作合计行')
    expect(notesOf(project(['甲', '≤30万元'], ['其中：乙', '≤20万元'], ['丙', '≤10万元']))).toContain('“丙”与“其中”行合起来正好是上一行')
  })

  it('a row without a unit is told as such', () => {
    expect(notCheckedOf(project(['甲', '≤40.20']))).toEqual(['JX204 成本指标“甲”没有写单位，没有与项目支出核对'])
  })
})

describe('rows under no budget', () => {
  it.each([
    ['a total over the total', 'JX206', rows(['总成本', '', '≤150万元'])],
    ['a total beside budgets', 'JX206', rows(basic, whole, ['合计', '', '≤1003万元'])],
    ['a part over the total', 'JX206', rows(['会议费', '', '≤150万元'], ['培训费', '', '≤5万元'])],
    ['a 其中 row over the total', 'JX206', rows(['会议费', '', '≤10万元'], ['其中：甲', '', '≤150万元'])],
    ['parts over the total', 'JX207', rows(['工程费', '', '≤90万元'], ['设备费', '', '≤11万元'])],
    ['a cost beside budgets that are used up', 'JX210', rows(basic, whole, ['宣传费', '', '≤3万元'])],
    ['a cost beside one budget', 'JX210', rows(basic, ['会议费', '', '≤45万元'])],
    ['a budget that does not fit: nothing more', 'JX204', rows(basic, whole, ['项目支出', '甲', '≤40.20万元'], ['三公经费', '', '≤3万元'])],
  ])('%s: %s', (_, rule, text) => {
    expect(rulesOf(text)).toEqual([rule])
  })

  it('the message names 资金总额', () => {
    expect(messagesOf(rows(['总成本', '', '≤150万元']))).toEqual(['“总成本”的上限超过资金总额：指标值 ≤150万元，资金总额 100.30 万元，超出 49.70 万元'])
  })

  it('JX210 says how to state that a cost is included', () => {
    expect(notesOf(rows(basic, whole, ['宣传费', '', '≤3万元']))).toContain('如果“宣传费”已经包含在基本支出或项目支出中，请在指标内容里用“其中：”写明')
  })

  it('JX210 leaves out what is commonly part of running costs, and says so', () => {
    const text = rows(basic, whole, ['三公经费', '', '≤3万元'])
    expect(rulesOf(text)).toEqual([])
    expect(notCheckedOf(text)).toEqual(['JX210 成本指标“三公经费”可能已包含在公用经费里，没有与资金总额核对；请在前面写明“其中：”'])
  })

  it('nothing is said where the total cannot be trusted', () => {
    const text = overlay(`资金总额: 90.30\n${costs(['工程费', '', '≤90万元'], ['设备费', '', '≤10万元'])}`)
    expect(rulesOf(text)).toEqual(['JX201'])
    expect(notCheckedOf(text)).toEqual(['JX207 成本指标与资金总额：资金总额的金额存疑，请先改正合计'])
  })
})

describe('what could not be held against an amount', () => {
  it('an amount that cannot be read is told of, where costs stand under it', () => {
    expect(notCheckedOf(overlay('项目支出: 待定'))).toEqual(['JX201 按支出性质分的合计：“项目支出”读不出'])
    expect(notCheckedOf(overlay(`项目支出: 待定\n${costs(['项目支出', '', '≤3万元'])}`))).toContain('JX204 成本指标与项目支出：项目支出读不出')
  })

  it('a cost below zero is not less than an amount that cannot be read', () => {
    expect(rulesOf(overlay(`项目支出: 待定\n${costs(['项目支出', '', '≤-3万元'])}`))).toEqual(['JX208'])
  })

  it('a price per piece is not expected to state an amount, whatever its name', () => {
    expect(notCheckedOf(rows(whole, ['项目支出', '补贴', '475元/亩']))).toEqual([])
  })

  it('what is no amount is pointed at by its value', () => {
    const text = rows(['项目支出', '', '控制在预算内'])
    expect(checkText(text).notChecked.map(({ because }) => text.slice(because.start, because.end))).toEqual(['控制在预算内'])
    expect(checkText(rows(['项目支出', '', ''])).notChecked.map(({ because: { start, end } }) => end > start)).toEqual([true])
  })

  it('公务接待费 within the total is held against it', () => {
    expect(notCheckedOf(rows(['人员经费', '', '≤50万元'], ['公用经费', '', '≤40万元'], ['公务接待费', '', '≤2万元']))).toEqual([])
  })
})

describe('what a total row or a portion adds', () => {
  const lines = (text: string): readonly string[] => notesOf(text).split('\n')

  it('a total that is wrong is not named among the rows left out', () => {
    expect(lines(project(['甲', '≤30万元'], ['乙', '≤10.20万元'], ['合计', '≤39.20万元']))).toEqual(['验算：30.00 + 10.20 = 40.20'])
  })

  it('a 其中 row that says so itself is not named', () => {
    expect(lines(project(['甲', '≤30万元'], ['其中：乙', '≤20万元'], ['丙', '≤10万元']))).toContain('“丙”与“其中”行合起来正好是上一行，没有重复相加')
  })

  it('a portion over the budget is named unless a row that is more was named', () => {
    expect(rulesOf(project(['甲', '≤402万元'], ['丙', '≤50万元'], ['其中：乙', '≤100万元']))).toEqual(['JX206', 'JX206'])
    expect(rulesOf(project(['甲', '≤50万元'], ['其中：乙', '≤402万元']))).toEqual(['JX206', 'JX206'])
  })
})

describe('a budget in doubt: the broken sum offers what the cost rows come to', () => {
  const parts = costs(['项目支出', '甲', '≤30万元'], ['项目支出', '乙', '≤10.20万元'])
  it.each([
    ['JX205', `项目支出: 41.20\n${parts}`],
    ['JX204', `项目支出: 39.20\n${parts}`],
    ['JX206', `项目支出: 39.20\n${costs(['项目支出', '甲', '≤40.20万元'])}`],
    ['JX206', `项目支出:\n${costs(['项目支出', '甲', '≤40.20万元'])}`],
  ])('%s is not checked', (rule, text) => {
    expect(rulesOf(overlay(text))).toEqual(['JX201'])
    expect(notCheckedOf(overlay(text))).toEqual([`${rule} 成本指标与项目支出：项目支出的金额存疑，请先改正合计`])
  })

  it('another slip, another budget or a part of the total leave the costs to be judged', () => {
    const doubted = costs(['项目支出', '甲', '≤40.20万元'], ['基本支出', '乙', '≤70万元'])
    expect(rulesOf(overlay(`项目支出: 42.00\n${costs(['项目支出', '甲', '≤45万元'])}`))).toEqual(['JX201', 'JX206'])
    expect(rulesOf(overlay(`项目支出: 41.20\n${doubted}`))).toEqual(['JX201', 'JX206'])
    expect(rulesOf(overlay(`资金总额: 0\n一般公共预算: 90\n${costs(['项目支出', '', '≤50万元'])}`))).toEqual(['JX203', 'JX206'])
  })

  it('costs are not held against a total of 0 that has parts, but against one that has none', () => {
    const large = costs(['会议费', '', '≤5万元'])
    expect(rulesOf(overlay(`资金总额: 0\n一般公共预算: 90\n${large}`))).toEqual(['JX203'])
    expect(rulesOf(overlay(`资金总额: 0\n一般公共预算: 0\n基本支出: 0\n项目支出: 0\n${large}`))).toContain('JX206')
  })
})
