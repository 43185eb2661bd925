import type { Text } from '../base/text.js'
import type { Suspect } from '../model/values/value.js'
import { defineRule } from './define-rule.js'
import { aboutValue, filledRows, guess, spellQuantity, suspectsIn } from './value-wording.js'

interface Fault {
  /** What keeps the value from being read. */
  readonly told: Text
  /** How it could be written, where the reading offers nothing. */
  readonly advice: Text
}

const faults: Partial<Readonly<Record<Suspect['why'], Fault>>> = {
  'broken-number': {
    told: { zh: '里的数字写法不对，读不出是多少', en: 'has a number that cannot be read' },
    advice: { zh: '核对原稿，写成一个数字加单位，如“1.5公里”', en: 'Write one number and its unit, such as “1.5公里”' },
  },
  fraction: {
    told: { zh: '是分数，不便比较', en: 'is a fraction, which cannot well be compared' },
    advice: { zh: '换算成百分比，如“三分之一”写“33%”', en: 'Write a percentage, such as “33%” for a third' },
  },
  'signs-disagree': {
    told: { zh: '的符号前后不一致，看不出是不低于还是不超过', en: 'has signs that disagree: at least or at most cannot be told' },
    advice: { zh: '只留一个符号：至少达到写“≥”，不得超过写“≤”', en: 'Keep one sign: “≥” for at least, “≤” for at most' },
  },
  'range-reversed': {
    told: { zh: '的范围前大后小', en: 'is a range whose first end is the higher' },
    advice: { zh: '小的写在前面', en: 'Write the lower end first' },
  },
  'no-such-date': {
    told: { zh: '里的日期不存在', en: 'names a date that does not exist' },
    advice: { zh: '改为确有的日期，或写“月底前”', en: 'Write a date that exists, or 月底前' },
  },
  'run-together': {
    told: { zh: '像是两格的数连在了一起', en: 'looks like the numbers of two cells run together' },
    advice: { zh: '核对原稿，分开填写', en: 'Check the original and fill them in apart' },
  },
}

const reasons: readonly Suspect['why'][] = ['broken-number', 'fraction', 'signs-disagree', 'range-reversed', 'no-such-date', 'run-together']

/** 10/10万: so many of a hundred thousand, as deaths are counted. */
const perMany = /[/／]\s*\d*[万千]/u

export default defineRule({
  code: 'JX301',
  name: 'value-unreadable',
  category: 'value',
  severity: 'warning',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '指标值读不出来', en: 'an indicator’s value cannot be read' },
  basis: { zh: '本工具建议：指标值只有一种读法，年底才能对照', en: 'advice of this tool: a value is to have one reading, so that it can be compared at the end of the year' },
  why: {
    zh: '数字写坏、符号打架、日期不存在的指标值，审核时看不懂，自评时也没法判断完成没有。',
    en: 'A broken number, signs that disagree or a date that does not exist can neither be reviewed nor be compared with what was done.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '返本分红比例', 指标值: '第一年按总投资额返本20%,分红按8%分红' } },
    { group: '数量指标', cells: { 三级指标: '监督抽检批次', 指标值: '≥100组' } },
    { group: '时效指标', cells: { 三级指标: '各项费用使用周期', 指标值: '2020年1月--2020年11月' } },
    { group: '数量指标', cells: { 三级指标: '学生受资助人数', 指标值: '735', 计量单位: '人次', 计算符号: '≧' } },
  ],
  good: [
    { name: '两头的符号是一个意思', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      计算符号: ≥\n      指标值: 10件以上' },
    { name: '范围前小后大', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: 90%-95%' },
    { name: '十万分之几', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 孕产妇死亡率\n      指标值: ≤10/10万' },
    { name: '几万分之几', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 孕产妇死亡率\n      指标值: 1/3万' },
    { name: '二月最后一天', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 完成时限\n      指标值: 2020年2月29日前' },
  ],
  bad: [
    { name: '两个小数点', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: ⟦1.2.3件⟧', proposal: '核对原稿，写成一个数字加单位，如“1.5公里”', zh: '数量指标“某件”的指标值“1.2.3件”里的数字写法不对，读不出是多少', en: '数量指标“某件”: the value “1.2.3件” has a number that cannot be read' },
    { name: '分数', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦三分之二⟧', zh: '质量指标“抽检合格率”的指标值“三分之二”是分数，不便比较', en: '质量指标“抽检合格率”: the value “三分之二” is a fraction, which cannot well be compared' },
    { name: '符号打架', yaml: "产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      计算符号: ⟨≤⟩\n      指标值: ⟦≥95%⟧", proposal: '只留一个符号：至少达到写“≥”，不得超过写“≤”', zh: '质量指标“抽检合格率”的指标值“≥95%”的符号前后不一致，看不出是不低于还是不超过', en: '质量指标“抽检合格率”: the value “≥95%” has signs that disagree: at least or at most cannot be told' },
    { name: '范围前大后小', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦95%-90%⟧', proposal: '猜测原意是“90%-95%”，请核对后改写', zh: '质量指标“抽检合格率”的指标值“95%-90%”的范围前大后小', en: '质量指标“抽检合格率”: the value “95%-90%” is a range whose first end is the higher' },
    { name: '几个数里有一个', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: ⟦5件，100-50人⟧', proposal: '猜测原意是“50人-100人”，请核对后改写', zh: '数量指标“某件”的指标值“5件，100-50人”的范围前大后小', en: '数量指标“某件”: the value “5件，100-50人” is a range whose first end is the higher' },
    { name: '没有这一天', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 完成时限\n      指标值: ⟦2020年2月30日前⟧', zh: '时效指标“完成时限”的指标值“2020年2月30日前”里的日期不存在', en: '时效指标“完成时限”: the value “2020年2月30日前” names a date that does not exist' },
    { name: '数字写坏，符号在另一栏', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      计算符号: ≥\n      指标值: ⟦1.2.3件⟧', zh: '数量指标“某件”的指标值“≥1.2.3件”里的数字写法不对，读不出是多少', en: '数量指标“某件”: the value “≥1.2.3件” has a number that cannot be read' },
    { name: '计量单位栏又写了一遍单位', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: ⟦1.2.3件⟧\n      计量单位: 件', zh: '数量指标“某件”的指标值“1.2.3件”里的数字写法不对，读不出是多少', en: '数量指标“某件”: the value “1.2.3件” has a number that cannot be read' },
    { name: '两格连在一起', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: ⟦88100⟧', proposal: '猜测原意是“88”和“100”，请核对后改写', zh: '数量指标“某件”的指标值“88100”像是两格的数连在了一起', en: '数量指标“某件”: the value “88100” looks like the numbers of two cells run together' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      const [suspect] = suspectsIn(row.value, ...reasons).filter(({ raw }) => !perMany.test(raw))
      const fault = suspect && faults[suspect.why]
      if (!fault) continue
      const about = aboutValue(declaration, row)
      const operator = suspect.why === 'signs-disagree' ? row.indicator.cells['operator'] : undefined
      const meant = meaningOf(suspect)
      report.finding({
        primary: row.cell.span,
        label: { zh: '读不出', en: 'cannot be read' },
        message: { zh: `${about.zh}${fault.told.zh}`, en: `${about.en} ${fault.told.en}` },
        related: operator ? [{ span: operator.span, message: { zh: `计算符号“${operator.text}”`, en: `the sign “${operator.text}”` } }] : [],
        proposal: meant === undefined ? fault.advice : guess(meant),
        cause: suspect.why,
      })
    }
  },
})

/** What was probably meant, in the usual spelling. */
function meaningOf({ guess: meant }: Suspect): string | undefined {
  if (meant?.kind === 'range') return spellQuantity(meant)
  return meant?.kind === 'multi' ? meant.parts.map(({ raw }) => raw).join('”和“') : undefined
}
