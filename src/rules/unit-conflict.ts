import { shorten } from '../base/text.js'
import type { FindingDraft } from '../base/finding.js'
import type { Declaration } from '../model/declaration.js'
import { foldValue } from '../model/values/fold.js'
import type { DurationValue, NumberValue, RangeValue, Unit } from '../model/values/value.js'
import { defineRule } from './define-rule.js'
import { filledRows, rowTitle, type FilledRow } from './value-wording.js'
import { unitRole } from './unit-role.js'
import { peopleUnits } from '../model/values/units.js'
import { singleThings } from './words/things.js'

const places = { column: { zh: '计量单位栏', en: 'the column 计量单位' }, header: { zh: '表头', en: 'the heading' }, name: { zh: '指标名称', en: 'the name' }, value: { zh: '指标值', en: 'the value' } } as const

export default defineRule({
  code: 'JX307',
  name: 'unit-conflict',
  category: 'value',
  severity: 'error',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '两处的单位互相矛盾', en: 'two units contradict each other' },
  basis: { zh: '申报表“指标值”“计量单位”两栏', en: 'the form: the columns 指标值 and 计量单位' },
  why: {
    zh: '指标值里写万元，计量单位栏写 %，不知道以哪个为准，印出来也读不通。两处写得一样不算错；同是数数的单位不同（如“家”和“次”）、名称括号里的单位不同，只作提醒。',
    en: 'With 万元 in the value and % beside it nobody knows which holds. The same unit twice is no fault; two words for counting, or another unit in brackets behind the name, are but warned of.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '猪肉产量稳定率', 指标值: '≥95%', 计量单位: '%' } },
    { group: '质量指标', cells: { 三级指标: '预算执行进度(7月)', 指标值: '40%', 计量单位: '%' } },
    { group: '数量指标', cells: { 三级指标: '野生动植物保护、防火面积(万亩)', 指标值: '320万亩', 计量单位: '万亩' } },
    { group: '成本指标', cells: { 三级指标: '景观建设成本', 指标值: '<=2875元/个', 计量单位: '元/个' } },
    { group: '质量指标', cells: { 三级指标: '扶贫临时救助标准(<**元/户·年)——一户年最高5300元', 指标值: '<=5300元/户' } },
  ],
  good: [
    { name: '个写在指标值里', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 检查企业\n      指标值: 22个\n      计量单位: 家' },
    { name: '人次写在计量单位栏', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 检查企业\n      指标值: 24人/次\n      计量单位: 人次' },
    { name: '计量单位栏分开写', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 接待群众\n      指标值: 24人次\n      计量单位: 人/次' },
    { name: '名称括号里是月份', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 走访企业（7月）\n      指标值: 24家' },
    { name: '同一单位的两种写法', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 新建步道\n      指标值: 3km\n      计量单位: 公里' },
    { name: '人次分开写', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 接待群众\n      指标值: 24人/次\n      计量单位: 人/次' },
    { name: '个什么都能数', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 村卫生室\n      指标值: 22家\n      计量单位: 个' },
    { name: '名就是人', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 聘用人员\n      指标值: 22名\n      计量单位: 人' },
  ],
  bad: [
    { name: '次和个', severity: 'warning', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 检查企业\n      指标值: ⟦60次⟧\n      计量单位: ⟨个⟩', zh: '数量指标“检查企业”的单位矛盾：指标值“60次”的单位是“次”，计量单位栏写的是“个”', en: '数量指标“检查企业”: the units contradict each other: “次” in the value “60次”, “个” in the column 计量单位' },
    { name: '个和次', severity: 'warning', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 检查企业\n      指标值: ⟦60个⟧\n      计量单位: ⟨次⟩', zh: '数量指标“检查企业”的单位矛盾：指标值“60个”的单位是“个”，计量单位栏写的是“次”', en: '数量指标“检查企业”: the units contradict each other: “个” in the value “60个”, “次” in the column 计量单位' },
    { name: '家和所', severity: 'warning', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 检查企业\n      指标值: ⟦60家⟧\n      计量单位: ⟨所⟩', zh: '数量指标“检查企业”的单位矛盾：指标值“60家”的单位是“家”，计量单位栏写的是“所”', en: '数量指标“检查企业”: the units contradict each other: “家” in the value “60家”, “所” in the column 计量单位' },
    { name: '人和家', severity: 'warning', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 检查企业\n      指标值: ⟦60人⟧\n      计量单位: ⟨家⟩', zh: '数量指标“检查企业”的单位矛盾：指标值“60人”的单位是“人”，计量单位栏写的是“家”', en: '数量指标“检查企业”: the units contradict each other: “人” in the value “60人”, “家” in the column 计量单位' },
    { name: '家和人', severity: 'warning', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 检查企业\n      指标值: ⟦60家⟧\n      计量单位: ⟨人⟩', zh: '数量指标“检查企业”的单位矛盾：指标值“60家”的单位是“家”，计量单位栏写的是“人”', en: '数量指标“检查企业”: the units contradict each other: “家” in the value “60家”, “人” in the column 计量单位' },
    { name: '万元和百分号', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 业务工作支出安排\n      指标值: ⟦28.8万元⟧\n      计量单位: ⟨"%"⟩', zh: '质量指标“业务工作支出安排”的单位矛盾：指标值“28.8万元”的单位是“万元”，计量单位栏写的是“%”', en: '质量指标“业务工作支出安排”: the units contradict each other: “万元” in the value “28.8万元”, “%” in the column 计量单位' },
    { name: '家和万元', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 检查企业\n      指标值: ⟦60家⟧\n      计量单位: ⟨万元⟩', zh: '数量指标“检查企业”的单位矛盾：指标值“60家”的单位是“家”，计量单位栏写的是“万元”', en: '数量指标“检查企业”: the units contradict each other: “家” in the value “60家”, “万元” in the column 计量单位' },
    { name: '天和工作日', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 办结时限\n      指标值: ⟦≤7天⟧\n      计量单位: ⟨工作日⟩', zh: '时效指标“办结时限”的单位矛盾：指标值“≤7天”的单位是“日”，计量单位栏写的是“工作日”', en: '时效指标“办结时限”: the units contradict each other: “日” in the value “≤7天”, “工作日” in the column 计量单位' },
    { name: '范围的单位', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦90%-95%⟧\n      计量单位: ⟨件⟩', zh: '质量指标“抽检合格率”的单位矛盾：指标值“90%-95%”的单位是“%”，计量单位栏写的是“件”', en: '质量指标“抽检合格率”: the units contradict each other: “%” in the value “90%-95%”, “件” in the column 计量单位' },
    { name: '两个数数的单位', severity: 'warning', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 检查企业\n      指标值: ⟦60家⟧\n      计量单位: ⟨次⟩', zh: '数量指标“检查企业”的单位矛盾：指标值“60家”的单位是“家”，计量单位栏写的是“次”', en: '数量指标“检查企业”: the units contradict each other: “家” in the value “60家”, “次” in the column 计量单位' },
    { name: '名称括号里的单位', severity: 'warning', yaml: '产出指标:\n  成本指标:\n    - 三级指标: ⟨加工费（万元）⟩\n      指标值: ⟦≤5200元⟧', zh: '成本指标“加工费（万元）”的单位矛盾：指标值“≤5200元”的单位是“元”，指标名称写的是“万元”', en: '成本指标“加工费（万元）”: the units contradict each other: “元” in the value “≤5200元”, “万元” in the name' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      const { value } = row
      if (value.kind !== 'number' && value.kind !== 'range' && value.kind !== 'duration') continue
      if (value.conflict && isContradiction(value, value.conflict)) report.finding(findingOf(declaration, row, value, value.conflict))
    }
  },
})

type Measured = NumberValue | RangeValue | DurationValue

/** 24人/次 beside 人次 is the same; 7月 in brackets is a date. */
function isContradiction(value: Measured, { name, written, from }: Unit): boolean {
  const unit = unitOf(value)
  const { per = [] } = { per: undefined, ...value }
  if (foldValue(written).replaceAll('/', '') === [unit, ...per].join('')) return false
  return !(from === 'name' && unitRole(name) === 'time') && !countsTheSame(unit, name)
}

function countsTheSame(one: string, other: string): boolean {
  if (peopleUnits.has(one) && peopleUnits.has(other)) return true
  return (one === '个' || other === '个') && singleThings.has(one) && singleThings.has(other)
}

/** As written; lengths of time have the name of their unit. */
function unitOf(value: Measured): string {
  return value.kind === 'duration' ? value.unit : `${value.unit?.written}`
}

function roleOf(value: Measured): ReturnType<typeof unitRole> {
  return unitRole(unitOf(value))
}

function findingOf(declaration: Declaration, row: FilledRow, value: Measured, conflict: Unit): FindingDraft {
  const { cell, indicator: { cells }, name } = row
  const place = places[conflict.from]
  const other = conflict.from === 'column' ? cells['unit'] : name
  const isMild = conflict.from === 'name' || (roleOf(value) === 'count' && unitRole(conflict.name) === 'count')
  const title = rowTitle(declaration, row)
  const unit = unitOf(value)
  return {
    ...(isMild && { severity: 'warning' as const }),
    primary: cell.span,
    label: { zh: `单位是“${unit}”`, en: `the unit is “${unit}”` },
    message: {
      zh: `${title}的单位矛盾：指标值“${shorten(cell.text)}”的单位是“${unit}”，${place.zh}写的是“${conflict.written}”`,
      en: `${title}: the units contradict each other: “${unit}” in the value “${shorten(cell.text)}”, “${conflict.written}” in ${place.en}`,
    },
    related: other ? [{ span: other.span, message: { zh: `${place.zh}“${conflict.written}”`, en: `“${conflict.written}” in ${place.en}` } }] : [],
    proposal: { zh: `核对后只留一处；若以指标值为准，把${place.zh}的“${conflict.written}”改为“${unit}”`, en: `Keep one of them; if the value is right, write “${unit}” in ${place.en}` },
  }
}
