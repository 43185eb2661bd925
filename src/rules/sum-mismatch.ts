import { formatAmount } from '../base/amount.js'
import type { Text } from '../base/text.js'
import { fieldOf } from '../forms/form-kind.js'
import type { Declaration } from '../model/declaration.js'
import { guessSlip, type SumGuess } from '../model/sum-guess.js'
import { isBroken, isZeroTotal, readSums, type BrokenSum, type SumReading } from '../model/sums.js'
import { defineRule, type Report } from './define-rule.js'
import { addendPlace, additionText, judgeDifference } from './wording.js'

export default defineRule({
  code: 'JX201',
  name: 'sum-mismatch',
  category: 'arithmetic',
  severity: 'error',
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '合计与分项之和不符', en: 'a total differs from the sum of its parts' },
  remedy: { zh: '对照预算批复和测算表，找出写错的一项再改；两种分法都要恰好等于资金总额', en: 'Find the wrong figure in the budget papers and correct that one; both splits must come to the total' },
  basis: { zh: '申报表“年度预算申请”栏：资金总额按收入性质、按支出性质分列', en: 'the form, 年度预算申请: the total is split by revenue and by expenditure' },
  why: {
    zh: '资金总额按收入性质分列、按支出性质分列，两种分法加起来都应当恰好等于资金总额。差一分钱也要找出原因：不是总额写错，就是漏列、重列或写错了分项。',
    en: 'The total is split in two ways, and each split must come to the total exactly. A difference, however small, means a wrong total or a part that is missing, doubled or mistyped.',
  },
  options: ['tolerance'],
  good: [
    { name: '两位小数恰好相等', yaml: '资金总额: 100.30\n基本支出: 60.10\n项目支出: 40.20' },
    { name: '小数位数不同不影响', yaml: '资金总额: 100.3\n一般公共预算: 100.300\n基本支出: 60.1\n项目支出: 40.2000' },
    { name: '总额为 0，另说', yaml: '资金总额: 0\n一般公共预算: 100.30\n基本支出: 60.10\n项目支出: 40.20' },
    { name: '没有的项目留空', yaml: '项目支出:\n基本支出: 100.30' },
  ],
  bad: [
    {
      name: '项目支出写错',
      yaml: '资金总额: ⟦100.30⟧\n基本支出: ⟨60.10⟩\n项目支出: ⟨41.20⟩',
      zh: '资金总额与按支出性质分的各项之和不符：资金总额 100.30 万元，各项相加 101.30 万元，资金总额少 1.00 万元',
      says: ['验算：60.10 + 41.20 = 101.30 ≠ 100.30', '按收入性质分的各项相加是 100.30，与资金总额一致', '项目支出 41.20'],
      en: '资金总额 differs from the sum of its parts under 按支出性质分: total 100.30 万元, parts add up to 101.30 万元, the total is 1.00 万元 short',
    },
    {
      name: '未填的项目要点明',
      yaml: '资金总额: ⟦100.30⟧\n基本支出: ⟨60.10⟩\n⟨项目支出⟩:',
      zh: '资金总额与按支出性质分的各项之和不符：资金总额 100.30 万元，各项相加 60.10 万元，资金总额多 40.20 万元',
      says: ['验算：60.10 + 项目支出（未填） = 60.10 ≠ 100.30', '项目支出未填，按 0 计', '线索：只有“项目支出”未填；若项目支出是 40.20 万元'],
      en: '资金总额 differs from the sum of its parts under 按支出性质分: total 100.30 万元, parts add up to 60.10 万元, the total is 40.20 万元 over',
    },
    {
      name: '没有列的项目',
      yaml: '资金总额: ⟦100.30⟧\n⟨按支出性质分⟩:\n  基本支出: ⟨60.10⟩',
      zh: '资金总额与按支出性质分的各项之和不符：资金总额 100.30 万元，各项相加 60.10 万元，资金总额多 40.20 万元',
      says: ['项目支出未列，按 0 计'],
      en: '资金总额 differs from the sum of its parts under 按支出性质分: total 100.30 万元, parts add up to 60.10 万元, the total is 40.20 万元 over',
    },
    { name: '一正一负', yaml: '资金总额: ⟦0⟧\n一般公共预算: 0\n基本支出: ⟨60.10⟩\n项目支出: ⟨-70.10⟩', zh: '资金总额与按支出性质分的各项之和不符：资金总额 0 万元，各项相加 -10.00 万元，资金总额多 10.00 万元', en: '资金总额 differs from the sum of its parts under 按支出性质分: total 0 万元, parts add up to -10.00 万元, the total is 10.00 万元 over', also: ['JX209'] },
    {
      name: '总额写错，两种分法都对不上',
      yaml: '资金总额: ⟦100.40⟧\n一般公共预算: ⟨100.30⟩\n⟨政府性基金拨款⟩:\n⟨纳入专户的非税收入拨款⟩:\n⟨其他资金⟩:\n基本支出: ⟨60.10⟩\n项目支出: ⟨40.20⟩',
      zh: '资金总额与各项之和不符：资金总额 100.40 万元，按收入性质分、按支出性质分相加都是 100.30 万元，资金总额多 0.10 万元',
      en: '资金总额 differs from the sum of its parts: total 100.40 万元, both 按收入性质分 and 按支出性质分 add up to 100.30 万元, the total is 0.10 万元 over',
    },
  ],
  check(declaration, report) {
    const sums = readSums(declaration)
    for (const sum of sums) reportUnreadable(declaration, sum, report)
    // A total of zero over parts that are not has a rule of its own.
    const broken = sums.filter(isBroken).filter((sum) => !isZeroTotal(sum))
    for (const sum of broken) {
      const twins = broken.filter((other) => other.sum.total === sum.sum.total && other.computed.eq(sum.computed))
      if (twins[0] === sum) reportBroken(declaration, [sum, ...twins.slice(1)], sums, report)
    }
  },
})

function reportUnreadable(declaration: Declaration, { unreadable, sum }: SumReading, report: Report): void {
  const [first] = unreadable
  if (!first) return
  const by = fieldOf(declaration.kind, sum.by).label
  const names = unreadable.map(({ label }) => `“${label}”`).join('、')
  const faults = new Set(unreadable.map(({ fault }) => fault))
  const because: Text = faults.has('damaged')
    ? { zh: '受写法错误影响', en: 'the syntax errors must be mended first' }
    : faults.has('not-found')
      ? { zh: `没有找到${names}`, en: `${names} not found` }
      : { zh: `${names}读不出`, en: `${names} cannot be read` }
  report.notChecked({ zh: `${by}的合计：${because.zh}`, en: `the sum under ${by}: ${because.en}` }, first.span)
}

/** `twins`: broken equations of one total that come to the same sum, so that one finding says it all. */
function reportBroken(declaration: Declaration, twins: readonly [BrokenSum, ...BrokenSum[]], all: readonly SumReading[], report: Report): void {
  const [first] = twins
  const guess = guessSlip(declaration, first, all)
  report.finding(judgeDifference({
    primary: first.total.span,
    label: { zh: `这里填的${first.total.label}`, en: `the ${first.total.label} stated` },
    message: mismatch(declaration, first, twins),
    related: twins.flatMap(({ parts }) => parts.map(addendPlace)),
    notes: [...twins.map(proof), ...agreeing(declaration, first, all), ...(guess ? [guessText(guess, declaration)] : [])],
  }, first.total.value.minus(first.computed), declaration.kind.amountUnit, report.tolerance))
}

function mismatch(declaration: Declaration, { total, computed }: BrokenSum, twins: readonly BrokenSum[]): Text {
  const unit = declaration.kind.amountUnit
  const labels = twins.map(({ sum }) => fieldOf(declaration.kind, sum.by).label)
  const difference = total.value.minus(computed)
  const sum = formatAmount(computed)
  const size = formatAmount(difference.abs())
  const [over, overEn] = difference.gt(0) ? ['多', 'over'] : ['少', 'short']
  const ending = { zh: `${total.label}${over} ${size} ${unit}`, en: `the total is ${size} ${unit} ${overEn}` }
  const stated = `${total.text} ${unit}`
  if (labels.length > 1) {
    return {
      zh: `${total.label}与各项之和不符：${total.label} ${stated}，${labels.join('、')}相加都是 ${sum} ${unit}，${ending.zh}`,
      en: `${total.label} differs from the sum of its parts: total ${stated}, both ${labels.join(' and ')} add up to ${sum} ${unit}, ${ending.en}`,
    }
  }
  return {
    zh: `${total.label}与${labels[0]}的各项之和不符：${total.label} ${stated}，各项相加 ${sum} ${unit}，${ending.zh}`,
    en: `${total.label} differs from the sum of its parts under ${labels[0]}: total ${stated}, parts add up to ${sum} ${unit}, ${ending.en}`,
  }
}

function proof({ parts, computed, total: { text } }: BrokenSum): Text {
  const addition = additionText(parts, computed)
  return { zh: `验算：${addition.zh} ≠ ${text}`, en: `Check: ${addition.en} ≠ ${text}` }
}

/** Equations of the same total that do hold, which speaks for the total. */
function agreeing(declaration: Declaration, broken: BrokenSum, all: readonly SumReading[]): readonly Text[] {
  const holding = all.filter(({ sum, unreadable, computed }) => sum.total === broken.sum.total && unreadable.length === 0 && computed.eq(broken.total.value))
  return holding.map(({ sum, computed }) => {
    const by = fieldOf(declaration.kind, sum.by).label
    return { zh: `${by}的各项相加是 ${formatAmount(computed)}，与${broken.total.label}一致`, en: `The parts under ${by} add up to ${formatAmount(computed)}, which agrees with ${broken.total.label}` }
  })
}

function guessText({ amount, value, reason }: SumGuess, { kind }: Declaration): Text {
  const figure = `${formatAmount(value)} ${kind.amountUnit}`
  const because: Record<SumGuess['reason'], Text> = {
    costs: { zh: `成本指标中“${amount.label}”各行相加是 ${figure}`, en: `the cost indicators under ${amount.label} add up to ${figure}` },
    'other-split': { zh: '两种分法相加一致', en: 'both splits come to the same sum' },
    'swapped-digits': { zh: '可能是相邻两个数字写反了', en: 'two neighbouring digits may have changed places' },
    'shifted-point': { zh: '可能是小数点错位，或把元写成了万元', en: 'the decimal point may have slipped, or 元 been written for 万元' },
    'left-blank': { zh: `只有“${amount.label}”未填`, en: `${amount.label} alone is blank` },
  }
  return {
    zh: `线索：${because[reason].zh}；若${amount.label}是 ${figure}，就对得上（只是猜测，请核对原始依据）`,
    en: `Clue: ${because[reason].en}; with ${amount.label} at ${figure} the sum holds (only a guess: check it against your records)`,
  }
}
