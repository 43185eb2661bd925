import { describe, expect, it, test } from 'vitest'
import { unitCosts } from '../../src/model/unit-costs.js'
import { declared, groupOf, type Row } from './declared.js'

/** What comes of the costs of these rows times the quantities that they refer to. */
function products(costs: readonly Row[], quantities: readonly Row[], links = '数量指标/合作社'): readonly string[] {
  const declaration = declared([groupOf('数量指标', quantities), ...groupOf('成本指标', costs).split('\n').flatMap((line) => (line.includes('指标值:') ? [line, `    对应: ${links}`] : [line]))].join('\n'))
  const [group] = declaration.kind.costs
  return group ? unitCosts(declaration, group).map((one) => (one.state === 'read' ? `${one.factors} = ${one.product.toFixed()}${one.isFloor ? '' : ', or less'}` : [one.why, ...(one.units ?? [])].join(' '))) : []
}

const product = (cost: string, quantity: string, name = '补助', content?: string): readonly string[] => products([content === undefined ? [name, cost] : [name, cost, content]], [['合作社', quantity]])

describe('a cost per piece times the quantity that it refers to', () => {
  test.each([
    ['23万元/个', '10个', '23万元/个 × 10个 = 230'],
    ['5000元/个', '10个', '5000元/个 × 10个 = 5'],
    ['=23万元/个', '=10个', '23万元/个 × 10个 = 230'],
    ['≥23万元/个', '＞10个', '≥23万元/个 × ＞10个 = 230'],
    ['≤23万元/个', '10个', '≤23万元/个 × 10个 = 230, or less'],
    ['23万元/个', '＜10个', '23万元/个 × ＜10个 = 230, or less'],
    ['约23万元/个', '10个', '约23万元/个 × 10个 = 230, or less'],
    ['23万元/个', '≥约10个', '23万元/个 × ≥约10个 = 230, or less'],
    ['23万元/平米', '10平米', '23万元/平方米 × 10平米 = 230'],
    ['23万元/平方米', '10平米', '23万元/平方米 × 10平米 = 230'],
    ['23万元/个/年', '10个', '23万元/个/年 × 10个 = 230'],
    ['23万元/人', '5户，10人', '23万元/人 × 10人 = 230'],
  ])('%s for %s', (cost, quantity, expected) => {
    expect(product(cost, quantity)).toEqual([expected])
  })

  test.each([
    ['23万元/个/月', '10个', 'several-units'],
    ['23万元/个', '10户', 'other-unit 个 户'],
    ['23万元/个', '10', 'quantity-without-unit'],
    ['23万元/个', '0', 'quantity-unread'],
    ['23万元/个', '若干', 'quantity-unread'],
    ['23万元/个', '90%-80%', 'quantity-unread'],
    ['23万元/个', '增长10个', 'quantity-unread'],
    ['23万元/个', '5-10个', 'quantity-unread'],
    ['23万元/人', '10人，20人', 'quantity-unread'],
    ['23万元/人', '5户，10件', 'quantity-unread'],
    ['23万元/人', '5户，增长10人', 'quantity-unread'],
    ['23万元/人', '78+12人', '23万元/人 × 12人 = 276'],
    ['23吨/个', '10个', 'money-unread'],
  ])('%s for %s comes to nothing: %s', (cost, quantity, expected) => {
    expect(product(cost, quantity)).toEqual([expected])
  })

  it('for a number that needs no unit comes to nothing', () => {
    expect(products([['补助', '23万元/个']], [['物价指数', '10']], '数量指标/物价指数')).toEqual(['quantity-without-unit'])
  })

  it('whose unit is doubtful comes to nothing', () => {
    const declaration = declared(`${groupOf('数量指标', [['合作社', '10个']])}\n成本指标:\n  - 三级指标: 补助标准\n    指标值: 23万元\n    计量单位: 元\n    对应: 数量指标/合作社`)
    const [group = expect.fail()] = declaration.kind.costs
    expect(unitCosts(declaration, group)).toMatchObject([{ state: 'doubtful', why: 'money-unread' }])
  })
})

describe('a cost of each by its name', () => {
  test.each<readonly [string, string | undefined, boolean]>([
    ['补助标准', undefined, true], ['设备单价', undefined, true], ['单位成本', undefined, true], ['人均经费', undefined, true], ['每亩补助', undefined, true], ['补助', '每亩', true],
    ['补助', undefined, false], ['标准化建设', undefined, false], ['每年补助', undefined, false],
    ['其中：补助标准', undefined, false], ['包含：补助标准', undefined, false], ['内含:补助标准', undefined, false], ['含：补助标准', undefined, false], ['补助标准', '其中：甲', false],
    ['未含氟补助标准', undefined, true], ['含氟补助标准', undefined, true], ['补助标准其中', undefined, true],
  ])('%s, %s: %s', (name, content, isUnitCost) => {
    expect(product('23万元', '10个', name, content)).toEqual(isUnitCost ? ['23万元 × 10个 = 230'] : [])
  })

  it('is not multiplied with a share, nor where it is a change or no number', () => {
    expect(product('23万元', '95%', '补助标准')).toEqual(['other-unit'])
    expect(product('增长23万元', '10个', '补助标准')).toEqual([])
    expect(product('若干', '10个', '补助标准')).toEqual([])
    expect(product('23万元', '5户，95%', '补助标准')).toEqual(['23万元 × 5户 = 115'])
  })
})

describe('the quantity that a cost refers to', () => {
  const rows: readonly Row[] = [['合作社', '10个'], ['农户', '5个']]

  test.each<readonly [string, readonly string[]]>([
    ['数量指标/农户', ['23万元/个 × 5个 = 115']],
    ['数量指标/农户；数量指标/农户', ['23万元/个 × 5个 = 115']],
    ['数量指标/农户；数量指标/合作社', ['several-quantities']],
    ['目标1；数量指标/农户；满意度/满意率', ['23万元/个 × 5个 = 115']],
    ['目标1', []],
    ['数量指标/别的', []],
    ['', []],
  ])('%s', (links, expected) => {
    expect(products([['补助', '23万元/个']], rows, links)).toEqual(expected)
  })

  it('is read for each row of costs, in file order, and for rows of costs alone', () => {
    expect(products([['甲补助', '2万元/个'], ['乙补助', '3万元/个']], rows)).toEqual(['2万元/个 × 10个 = 20', '3万元/个 × 10个 = 30'])
    const declaration = declared(`${groupOf('数量指标', rows)}\n质量指标:\n  - 三级指标: 补助\n    指标值: 23万元/个\n    对应: 数量指标/合作社`)
    const [group = expect.fail()] = declaration.kind.costs
    expect(unitCosts(declaration, group)).toEqual([])
  })
})
