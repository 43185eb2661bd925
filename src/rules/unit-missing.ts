import type { Big } from '../base/amount.js'
import type { Text } from '../base/text.js'
import type { Measure } from '../forms/form-kind.js'
import { namesUnitOf, shownUnit } from '../model/shown-unit.js'
import type { NumberValue } from '../model/values/value.js'
import { defineRule } from './define-rule.js'
import { aboutValue, filledRows, namesOf, suspectsIn, type FilledRow } from './value-wording.js'
import { avoided, unitless } from './words/things.js'

export default defineRule({
  code: 'JX306',
  name: 'unit-missing',
  category: 'value',
  severity: 'warning',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '指标值没有单位', en: 'a value without a unit' },
  basis: { zh: '本工具建议：指标值要写明数的是什么', en: 'advice of this tool: a value is to say what it counts' },
  why: {
    zh: '“220”是门、是课时还是人，没有单位就无法审核，也无法和实际完成数比较。单位可以写在指标值里，也可以写在计量单位栏或指标名称的括号里。',
    en: 'Without a unit nobody can tell what is counted. It may stand in the value, in 计量单位 or in brackets behind the name.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '实施营造林总面积(亩)', 指标值: '80000' } },
    { group: '数量指标', cells: { 三级指标: '补助学生数量', 指标内容: '反映补助学生人数', 指标值: '168' } },
    { group: '时效指标', cells: { 三级指标: '任务完成时限(月)', 指标值: '10' } },
    { group: '质量指标', cells: { 三级指标: '种植作物成活率(≥**%)', 指标值: '>=85' } },
    { group: '成本指标', cells: { 三级指标: '控制在预算成本内', 指标值: '250万' } },
    { group: '质量指标', cells: { 三级指标: '县级储备粮库存粮 食明显变质比例', 指标值: '0' } },
  ],
  good: [
    { name: '单位在计量单位栏', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 开设课程数量\n      指标值: 220\n      计量单位: 门' },
    { name: '名称里写了几台', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 配套变压器3台\n      指标值: 3' },
    { name: '名称说的是个数', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 村（社区）个数\n      指标值: 35' },
    { name: '指数没有单位', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 路面技术状况指数\n      指标值: ≥75' },
    { name: '不希望有的事写了单位', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 安全事故\n      指标值: 0\n      计量单位: 起' },
    { name: '不希望花的钱', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 安全事故\n      指标值: 0元' },
    { name: '人口数的是人', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 返贫人口\n      指标值: 0\n    - 三级指标: 受益人口数\n      指标值: 3500' },
    { name: '人口性别比没有单位', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 出生人口性别比\n      指标值: ≤108' },
    { name: '单位用字母写', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抗菌药物使用强度\n      指标值: ≤40DDDs' },
    { name: '区间的单位在后面或名称里', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 非遗项目\n      指标值: 2-3个\n    - 三级指标: 非遗项目数（个）\n      指标值: 2-3\n    - 三级指标: 非遗项目2～3项\n      指标值: 2-3' },
    { name: '区间不在数量指标里，或是增幅', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 非遗项目\n      指标值: 增加2-3\n  质量指标:\n    - 三级指标: 评优\n      指标值: 80-90' },
    { name: '零另有规则', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 某件\n      指标值: 0' },
  ],
  bad: [
    { name: '没有单位，目标里有', yaml: '整体绩效目标:\n  - 主体班培训280人次；开设课程数量⟨220门⟩。\n产出指标:\n  数量指标:\n    - 三级指标: 开设课程数量\n      指标值: ⟦220⟧', proposal: '猜测单位是“门”，请核对后改为“220门”', zh: '数量指标“开设课程数量”的指标值“220”没有单位，计量单位栏和名称里也没有', en: '数量指标“开设课程数量”: the value “220” has no unit, nor do 计量单位 and the name tell one' },
    { name: '没有单位，同名的行有', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 新建高校\n      指标内容: 在建\n      指标值: ⟨7所⟩\n    - 三级指标: 新建高校\n      指标内容: 建成\n      指标值: ⟦2⟧', zh: '数量指标“新建高校：建成”的指标值“2”没有单位，计量单位栏和名称里也没有', en: '数量指标“新建高校：建成”: the value “2” has no unit, nor do 计量单位 and the name tell one' },
    { name: '比同名的行大得多，不猜是同一单位', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标内容: 人员\n      指标值: ≤45万元\n    - 三级指标: 基本支出\n      指标内容: 公用\n      指标值: ⟦45001⟧', proposal: '写上单位，如“45001万元”“45001元”，或填计量单位栏', zh: '成本指标“基本支出：公用”的指标值“45001”没有单位，计量单位栏和名称里也没有', en: '成本指标“基本支出：公用”: the value “45001” has no unit, nor do 计量单位 and the name tell one' },
    { name: '大一千倍还猜', yaml: '产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标内容: 人员\n      指标值: ⟨≤45万元⟩\n    - 三级指标: 基本支出\n      指标内容: 公用\n      指标值: ⟦45000⟧', proposal: '猜测单位是“万元”，请核对后改为“45000万元”', zh: '成本指标“基本支出：公用”的指标值“45000”没有单位，计量单位栏和名称里也没有', en: '成本指标“基本支出：公用”: the value “45000” has no unit, nor do 计量单位 and the name tell one' },
    { name: '同名的行没有指标内容', also: ['JX501'], yaml: '产出指标:\n  数量指标:\n    - 三级指标: 新建高校\n      指标值: ⟨7所⟩\n    - 三级指标: 新建高校\n      指标值: ⟦2⟧', zh: '数量指标“新建高校”的指标值“2”没有单位，计量单位栏和名称里也没有', en: '数量指标“新建高校”: the value “2” has no unit, nor do 计量单位 and the name tell one' },
    { name: '两行都只有指标内容', also: ['JX102', 'JX501'], yaml: '产出指标:\n  数量指标:\n    - 指标内容: 新建高校\n      指标值: 7所\n    - 指标内容: 新建高校\n      指标值: ⟦2⟧', zh: '数量指标“新建高校”的指标值“2”没有单位，计量单位栏和名称里也没有', en: '数量指标“新建高校”: the value “2” has no unit, nor do 计量单位 and the name tell one' },
    { name: '人数只写了万', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 服务人数\n      指标值: ⟦3万⟧', proposal: '写上单位，如“3万人”“3万人次”，或填计量单位栏', zh: '数量指标“服务人数”的指标值“3万”没有单位，计量单位栏和名称里也没有', en: '数量指标“服务人数”: the value “3万” has no unit, nor do 计量单位 and the name tell one' },
    { name: '质量指标没有单位', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 评优\n      指标值: ⟦≥10⟧', proposal: '写上单位，如“≥10%”“≥10次”，或填计量单位栏', zh: '质量指标“评优”的指标值“≥10”没有单位，计量单位栏和名称里也没有', en: '质量指标“评优”: the value “≥10” has no unit, nor do 计量单位 and the name tell one' },
    { name: '哪里都没有单位', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 办公设备采购数量\n      指标值: ⟦≥10⟧', proposal: '写上单位，如“≥10个”“≥10件”，或填计量单位栏', zh: '数量指标“办公设备采购数量”的指标值“≥10”没有单位，计量单位栏和名称里也没有', en: '数量指标“办公设备采购数量”: the value “≥10” has no unit, nor do 计量单位 and the name tell one' },
    { name: '目标里的数说的是别的', yaml: '整体绩效目标:\n  - 慰问老人2人，共1200人。\n产出指标:\n  数量指标:\n    - 三级指标: 重点建设工程安排数量\n      指标值: ⟦2⟧', zh: '数量指标“重点建设工程安排数量”的指标值“2”没有单位，计量单位栏和名称里也没有', en: '数量指标“重点建设工程安排数量”: the value “2” has no unit, nor do 计量单位 and the name tell one' },
    { name: '名称里的人数不是要数的', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 在校人数变化统计\n      指标值: ⟦2⟧', proposal: '写上单位，如“2个”“2件”，或填计量单位栏', zh: '数量指标“在校人数变化统计”的指标值“2”没有单位，计量单位栏和名称里也没有', en: '数量指标“在校人数变化统计”: the value “2” has no unit, nor do 计量单位 and the name tell one' },
    { name: '区间没有单位', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 非遗项目申报\n      指标值: ⟦2-3⟧', zh: '数量指标“非遗项目申报”的指标值“2-3”没有单位，计量单位栏和名称里也没有', en: '数量指标“非遗项目申报”: the value “2-3” has no unit, nor do 计量单位 and the name tell one' },
    { name: '人口只写了万', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 受益人口\n      指标值: ⟦3万⟧', proposal: '写上单位，如“3万人”“3万人次”，或填计量单位栏', zh: '社会效益指标“受益人口”的指标值“3万”没有单位，计量单位栏和名称里也没有', en: '社会效益指标“受益人口”: the value “3万” has no unit, nor do 计量单位 and the name tell one' },
    { name: '只写了万', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 发放宣传品\n      指标值: ⟦3万⟧', zh: '数量指标“发放宣传品”的指标值“3万”没有单位，计量单位栏和名称里也没有', en: '数量指标“发放宣传品”: the value “3万” has no unit, nor do 计量单位 and the name tell one' },
    { name: '没有单位的零', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 安全事故\n      指标值: ⟦0⟧', proposal: '写上单位，如“0起”“0次”，或填计量单位栏', zh: '质量指标“安全事故”的指标值“0”没有单位，计量单位栏和名称里也没有', en: '质量指标“安全事故”: the value “0” has no unit, nor do 计量单位 and the name tell one' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      const number = bareNumber(row)
      if (!number) continue
      const about = aboutValue(declaration, row)
      const shown = shownUnit(declaration, row, number)
      report.finding({
        primary: row.cell.span,
        label: { zh: '没有单位', en: 'no unit' },
        message: { zh: `${about.zh}没有单位，计量单位栏和名称里也没有`, en: `${about.en} has no unit, nor do 计量单位 and the name tell one` },
        related: shown ? [{ span: shown.span, message: { zh: `这里写的是“${shown.text}”`, en: `here it says “${shown.text}”` } }] : [],
        proposal: shown
          ? { zh: `猜测单位是“${shown.unit}”，请核对后改为“${row.cell.text}${shown.unit}”`, en: `A guess: the unit is “${shown.unit}”; write “${row.cell.text}${shown.unit}”` }
          : sampleOf(row),
        cause: 'unit-missing',
      })
    }
  },
})

/** Units that are usual for what a group measures. */
const usualUnits: ReadonlyMap<Measure | undefined, readonly [string, string]> = new Map([['timeliness', ['天', '个工作日']], ['cost', ['万元', '元']], ['quality', ['%', '次']]])

/** Of what nobody wants. */
const none: readonly [string, string] = ['起', '次']

const people: readonly [string, string] = ['人', '人次']

function sampleOf(row: FilledRow): Text {
  const { cell, context: { measures } } = row
  const usual = /人[数口]$/u.test(namesOf(row)) ? people : /^[^1-9]*$/u.test(cell.text) ? none : usualUnits.get(measures)
  const [one, other] = usual ?? ['个', '件']
  return { zh: `写上单位，如“${cell.text}${one}”“${cell.text}${other}”，或填计量单位栏`, en: `Write the unit, such as “${cell.text}${one}” or “${cell.text}${other}”, or fill in 计量单位` }
}

/** Of 2-3 without a unit, the 3; elsewhere than under 数量 a range may be of scores or of an index. */
function upperEnd({ value, context: { measures } }: FilledRow): Pick<NumberValue, 'kind' | 'value' | 'unit'> | undefined {
  return value.kind === 'range' && !value.change && measures === 'quantity' ? { kind: 'number', value: value.high, unit: value.unit } : undefined
}

/** The number that has no unit; a zero only of what nobody wants, as any other may mean that there is no such thing. */
function bareNumber(row: FilledRow): Big | undefined {
  const [suspect] = suspectsIn(row.value, 'no-unit', 'bare-scale', 'zero')
  const meant = suspect?.guess ?? upperEnd(row)
  if (meant?.kind !== 'number' || meant.unit) return undefined
  const names = namesOf(row)
  if (unitless.test(names) || namesUnitOf(names, meant.value)) return undefined
  return suspect?.why !== 'zero' || avoided.test(names) ? meant.value : undefined
}

