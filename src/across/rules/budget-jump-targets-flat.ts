import { decimalOf, hundred } from '../../base/amount.js'
import { defineAcrossRule, elsewhere, type AcrossReport, type Together } from '../define-across-rule.js'
import { betterOf, comparable, pairsOf, type RowPair } from '../rows-of-years.js'

/** Growth of 资金总额 that should show in the targets. */
const jump = '1.3'
/** With fewer targets to compare nothing is said. */
const fewest = 3

export default defineAcrossRule({
  code: 'JX605',
  name: 'budget-jump-targets-flat',
  category: 'years',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  needs: 'last-year',
  since: '0.1.0',
  title: { zh: '资金大增，目标没有提高', en: 'much more money, and no target higher' },
  remedy: { zh: '说明增加的资金用在哪里，补充或提高相应的指标', en: 'Say what the additional money is for, and add or raise targets for it.' },
  basis: { zh: '本工具建议：目标与资金相适应', en: 'advice of this tool: targets are in keeping with the money' },
  why: {
    zh: '资金总额比上年增加三成以上，能比的指标却没有一项提高，也没有新的产出指标，看不出增加的钱做什么。',
    en: 'The money grew by 30% or more, no target that can be compared is higher, and there is no new output: nothing shows what it is for.',
  },
  good: [
    { name: '目标随之提高', yaml: `${money('150.30', '90.20')}\n${counts('15件', '15次', '15人')}`, others: [{ path: '2019/某局.yaml', text: `年度: 2019\n${counts('10件', '10次', '10人')}` }] },
    { name: '有新的指标', yaml: `${money('150.30', '90.20')}\n${counts('10件', '10次', '10人')}\n    - 三级指标: 新建公厕\n      指标值: 3座`, others: [{ path: '2019/某局.yaml', text: `年度: 2019\n${counts('10件', '10次', '10人')}` }] },
    { name: '资金增加不多', yaml: `${money('120.30', '60.20')}\n${counts('10件', '10次', '10人')}`, others: [{ path: '2019/某局.yaml', text: `年度: 2019\n${counts('10件', '10次', '10人')}` }] },
  ],
  bad: [
    {
      name: '资金增加近五成',
      yaml: `资金总额: ⟦150.30⟧\n一般公共预算: 150.30\n项目支出: 90.20\n${counts('10件', '10次', '10人')}`,
      others: [{ path: '2019/某局.yaml', text: `年度: 2019\n资金总额: ⟨100.30⟩\n${counts('10件', '10次', '10人')}` }],
      zh: '资金总额 150.30 万元，比 2019 年度的 100.30 万元增加 49%，能比的 6 项目标没有一项提高，也没有新的产出指标',
      en: '资金总额, 150.30 万元, is 49% more than the 100.30 万元 of 2019, but none of 6 targets that can be compared is higher, and there is no new output',
    },
    {
      name: '资金增加一倍，目标反而降了',
      yaml: `资金总额: ⟦200.60⟧\n一般公共预算: 200.60\n项目支出: 140.50\n${counts('10件', '9次', '10人')}`,
      others: [{ path: '2019/某局.yaml', text: `年度: 2019\n资金总额: ⟨100.30⟩\n${counts('10件', '10次', '10人')}` }],
      zh: '资金总额 200.60 万元，比 2019 年度的 100.30 万元增加 100%，能比的 6 项目标没有一项提高，也没有新的产出指标',
      en: '资金总额, 200.60 万元, is 100% more than the 100.30 万元 of 2019, but none of 6 targets that can be compared is higher, and there is no new output',
    },
  ],
  judge: judgeJumps,
})

const outputs: ReadonlySet<string> = new Set(['quantity', 'quality'])

function judgeJumps({ declarations, lastYear }: Together, report: AcrossReport): void {
  for (const declaration of declarations) {
    const before = lastYear.get(declaration.path)
    const [total, earlier] = [declaration.amounts['totalFunds'], before?.amounts['totalFunds']]
    if (!before || !total || !earlier || !decimalOf(earlier.value).gt(0)) continue
    const ratio = decimalOf(total.value).div(earlier.value)
    if (ratio.lt(jump)) continue
    const pairs = pairsOf(declaration, before)
    const known = new Set(pairs.map(({ row }) => row))
    const compared = pairs.filter((pair) => betterOf(pair.row) && comparable(pair.row.number, pair.before.number))
    const hasNew = declaration.rows.some((row) => outputs.has(row.measures) && !known.has(row))
    if (compared.length < fewest || hasNew || compared.some(isHigher)) continue
    const unit = declaration.amountUnit
    const percent = ratio.minus(1).times(hundred).toFixed(0, 0)
    report.finding(declaration.path, {
      primary: total.at,
      label: { zh: `比上年增加 ${percent}%`, en: `${percent}% more than a year before` },
      message: {
        zh: `${total.label} ${total.at.text} ${unit}，比 ${before.year} 年度的 ${earlier.at.text} ${unit}增加 ${percent}%，能比的 ${compared.length} 项目标没有一项提高，也没有新的产出指标`,
        en: `${total.label}, ${total.at.text} ${unit}, is ${percent}% more than the ${earlier.at.text} ${unit} of ${before.year}, but none of ${compared.length} targets that can be compared is higher, and there is no new output`,
      },
      elsewhere: [elsewhere(before, earlier.at, { zh: `上年的${earlier.label} ${earlier.at.text}`, en: `${earlier.label} a year before, ${earlier.at.text}` })],
    })
  }
}

function isHigher({ row, before }: RowPair): boolean {
  const numbers = comparable(row.number, before.number)
  if (!numbers) return false
  return betterOf(row) === 'less' ? numbers[0].lt(numbers[1]) : numbers[0].gt(numbers[1])
}

function money(total: string, project: string): string {
  return `资金总额: ${total}\n一般公共预算: ${total}\n项目支出: ${project}`
}

function counts(first: string, second: string, third: string): string {
  return `产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: ${first}\n    - 三级指标: 宣传次数\n      指标值: ${second}\n    - 三级指标: 培训人数\n      指标值: ${third}`
}
