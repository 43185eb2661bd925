import { thingOtherThan } from './counted-thing.js'
import { defineRule } from './define-rule.js'
import { aboutValue, filledRows } from './value-wording.js'

export default defineRule({
  code: 'JX308',
  name: 'unit-unlike-name',
  category: 'value',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '单位与指标名称不符', en: 'the unit is not that of the name' },
  basis: { zh: '本工具建议：名称数的是什么，单位就写什么', en: 'advice of this tool: the unit is what the name counts' },
  why: {
    zh: '名称说“人数”，单位却写“个”；名称说“批次”，单位写“次”。人和人次、批次和次数出来的数不同，不能互换。',
    en: 'A name that counts 人 with 个 behind the number, or 批次 with 次: people and visits, batches and times are different numbers.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '补助村(社区)数量', 指标值: '=8个' } },
    { group: '数量指标', cells: { 三级指标: '贫困地区旅游景点开发数量( ≥**个 )', 指标值: '>=4个' } },
    { group: '数量指标', cells: { 三级指标: '★★★建档立卡贫困人口中接受临时救助的人次数(≥**人次)', 指标值: '>=59人次' } },
    { group: '数量指标', cells: { 三级指标: '信访接待中心接待来访群众数量', 指标内容: '登记接待信访人', 指标值: '2227批次，5572人' } },
    { group: '数量指标', cells: { 三级指标: '大楼安检巡察次数', 指标值: '200次' } },
  ],
  good: [
    { name: '按村算的个数', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 保障村干部人数\n      指标值: 42个/村' },
    { name: '单位出自名称', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 村干部（个）\n      指标内容: 在岗村干部人数\n      指标值: 42' },
    { name: '两处单位矛盾，另说', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 保障村干部人数\n      指标值: 42个\n      计量单位: 户' },
    { name: '名和人是一回事', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 慰问人数\n      指标值: 20名' },
    { name: '内容说的是户', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 帮扶人数\n      指标内容: 帮扶户数\n      指标值: 20户' },
    { name: '名称说的是人次', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 服务200人次的站点\n      指标值: 200个' },
    { name: '接待人数按人次算', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 接待观众人数\n      指标值: 300人次' },
    { name: '长度与里程的单位', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 渠道长度\n      指标值: 25.3公里\n    - 三级指标: 灌溉面积\n      指标值: 2.3万亩' },
    { name: '占人数的比例', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 持证上岗人数\n      指标值: ≥90%' },
  ],
  bad: [
    { name: '人数写成个', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 保障村干部人数\n      指标值: ⟦42个⟧', zh: '数量指标“保障村干部人数”的指标值“42个”单位与名称不符：名称数的是“人”，单位写的是“个”', en: '数量指标“保障村干部人数”: the value “42个” is not in the unit of the name: that counts 人, the unit is 个' },
    { name: '人次写成人', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 接待查档\n      指标内容: 接待查档人次\n      指标值: ⟦≥3000人⟧', zh: '数量指标“接待查档”的指标值“≥3000人”单位与名称不符：名称数的是“人次”，单位写的是“人”', en: '数量指标“接待查档”: the value “≥3000人” is not in the unit of the name: that counts 人次, the unit is 人' },
    { name: '批次写成次', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 情景教学或外训批次\n      指标值: 6\n      计量单位: ⟦次⟧', zh: '数量指标“情景教学或外训批次”的指标值“6次”单位与名称不符：名称数的是“批次”，单位写的是“次”', en: '数量指标“情景教学或外训批次”: the value “6次” is not in the unit of the name: that counts 批次, the unit is 次' },
    { name: '计量单位栏写了一遍', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 保障村干部人数\n      指标值: ⟦42个⟧\n      计量单位: 个', zh: '数量指标“保障村干部人数”的指标值“42个”单位与名称不符：名称数的是“人”，单位写的是“个”', en: '数量指标“保障村干部人数”: the value “42个” is not in the unit of the name: that counts 人, the unit is 个' },
    { name: '名称里写了多少人', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 村组干部230人\n      指标值: ⟦230个⟧', zh: '数量指标“村组干部230人”的指标值“230个”单位与名称不符：名称数的是“人”，单位写的是“个”', en: '数量指标“村组干部230人”: the value “230个” is not in the unit of the name: that counts 人, the unit is 个' },
    { name: '长度写成平方米', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 渠道长度\n      指标值: ⟦2530平方米⟧', zh: '数量指标“渠道长度”的指标值“2530平方米”单位与名称不符：名称数的是“米”，单位写的是“平方米”', en: '数量指标“渠道长度”: the value “2530平方米” is not in the unit of the name: that counts 米, the unit is 平方米' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      const { value } = row
      if (value.kind !== 'number' || !value.unit || value.unit.from === 'name' || value.conflict || value.per) continue
      const thing = thingOtherThan(row, value.unit.name, value.value.toFixed())
      if (thing === undefined) continue
      const about = aboutValue(declaration, row)
      const isColumn = value.unit.from === 'column'
      report.finding({
        primary: (isColumn ? row.indicator.cells['unit'] : undefined)?.span ?? row.cell.span,
        label: { zh: `单位是“${value.unit.written}”`, en: `the unit is “${value.unit.written}”` },
        message: { zh: `${about.zh}单位与名称不符：名称数的是“${thing}”，单位写的是“${value.unit.written}”`, en: `${about.en} is not in the unit of the name: that counts ${thing}, the unit is ${value.unit.written}` },
        proposal: { zh: `核对数的是什么：数的是“${thing}”就改为“${value.value.toFixed()}${thing}”，否则改名称`, en: `Check what is counted: write “${value.value.toFixed()}${thing}”, or change the name` },
      })
    }
  },
})
