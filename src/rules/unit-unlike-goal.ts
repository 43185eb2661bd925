import { fieldOf } from '../forms/form-kind.js'
import { partOf } from '../model/part-of.js'
import { defineRule } from './define-rule.js'
import { contradictions } from './goal-contradictions.js'
import { rowName, rowSpan } from './row-wording.js'

export default defineRule({
  code: 'JX506',
  name: 'unit-unlike-goal',
  category: 'consistency',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'relevance',
  since: '0.1.0',
  title: { zh: '指标值与整体绩效目标里的数不同', en: 'a value that differs from the goal' },
  basis: { zh: '本工具建议：指标是对整体绩效目标的细化，同一件事的数和单位前后一致', en: 'advice of this tool: indicators refine the goals, with the same numbers and units' },
  why: {
    zh: '目标写“开设课程220门”，指标写“200门”，不知道以哪个为准；目标写“6批次”，指标写“6次”，一批可以有好几次，两个数不能比。',
    en: 'With 220 courses in the goal and 200 in the row nobody knows which counts; and 6 batches are not 6 times.',
  },
  realRows: [
    { group: '数量指标', cells: { 三级指标: '主体班培训人次', 指标值: '280人次' } },
    { group: '数量指标', cells: { 三级指标: '情景教学或外训批次', 指标值: '6次' } },
    { group: '数量指标', cells: { 三级指标: '网上信访件', 指标内容: '登记、办理信访数量', 指标值: '2351个' } },
    { group: '社会效益指标', cells: { 三级指标: '贫困地区乡村旅游开发景点接待游客数量(≥**人)', 指标值: '>=60000人' } },
  ],
  good: [
    { name: '数和单位都相同', yaml: goal('主体班培训280人次。', '主体班培训人次', '280人次') },
    { name: '同组另有一行同名、没有写单位', yaml: '整体绩效目标:\n  - 基本支出60.00万元。\n产出指标:\n  成本指标:\n    - 三级指标: 基本支出\n      指标内容: 人员\n      指标值: 40\n    - 三级指标: 基本支出\n      指标内容: 公用\n      指标值: ≤20万元' },
    { name: '单位可以互换', yaml: goal('化解信访积案25件。', '信访积案化解', '25个') },
    { name: '名称里就有单位，那一行自己不符', yaml: goal('情景教学或外训6批次。', '情景教学或外训批次', '6次') },
    { name: '万人化成人', yaml: goal('接待游客6万人。', '接待游客', '60000人') },
    { name: '万元化成元', yaml: goal('村集体收入达到6万元。', '村集体收入', '60000元') },
    { name: '说的不是一件事', yaml: goal('党员培训200人。', '农民培训人数', '300人') },
    { name: '名称太笼统', yaml: goal('乡村振兴干部能力培训200人。', '培训人数', '300人') },
    { name: '指标比目标的下限高', yaml: goal('主体班培训不少于280人次。', '主体班培训人次', '≥300人次') },
    { name: '目标说的是增幅', yaml: goal('接待游客人数增长5%。', '接待游客人数', '增长8%') },
    { name: '目标的这个数另有一行', yaml: `整体绩效目标:\n  - 主体班培训280人次。\n产出指标:\n  数量指标:\n    - 三级指标: 主体班培训人次\n      指标值: 100人次\n    - 三级指标: 全部班次人次\n      指标值: 280人次` },
    { name: '说不准是哪一行', yaml: `整体绩效目标:\n  - 主体班培训280人次。\n产出指标:\n  数量指标:\n    - 三级指标: 主体班培训\n      指标内容: 春季\n      指标值: 100人次\n    - 三级指标: 主体班培训\n      指标内容: 秋季\n      指标值: 180人次` },
    { name: '单位与名称也不符，由那条规则说', yaml: goal('情景教学或外训批次6批次。', '情景教学或外训批次', '6次') },
    { name: '每年的数与全部的数', yaml: goal('主体班每年培训280人次。', '主体班培训人次', '140人次') },
    { name: '目标里还有另一个数对得上', yaml: goal('主体班培训280人次。下半年主体班培训100人次。', '主体班培训人次', '280人次') },
    { name: '目标写的是标准', yaml: goal('公益岗位补助标准1000元/人。', '公益岗位补助标准', '2000元') },
    { name: '目标写的是增幅，指标写的是比例', yaml: goal('接待游客比例增长5%。', '接待游客比例', '8%') },
    { name: '目标写的是区间', yaml: goal('主体班培训200-300人次。', '主体班培训人次', '250人次') },
    { name: '指标说的是其中一步', yaml: goal('主体班培训280人次。', '主体班培训结业考核人次', '200人次') },
    { name: '另一个数写在前一句', yaml: goal('春季主体班培训100人次，全年主体班培训280人次。', '主体班培训人次', '280人次') },
  ],
  bad: [
    {
      name: '单位不同',
      yaml: goal('高质量完成培训，情景教学或外训⟨6批次⟩。', '情景教学或外训', '⟦6次⟧'),
      zh: '“情景教学或外训”写的是“6次”，整体绩效目标第 1 条写的是“6批次”，单位不同',
      en: '“情景教学或外训” is “6次”, but 整体绩效目标 no. 1 says “6批次”, another unit',
    },
    {
      name: '别组同名的行没有数',
      yaml: '整体绩效目标:\n  - 开设课程数量⟨220门⟩。\n产出指标:\n  数量指标:\n    - 三级指标: 开设课程数量\n      指标值: ⟦200门⟧\n  时效指标:\n    - 三级指标: 开设课程数量\n      指标值: 年底前',
      zh: '“开设课程数量”写的是“200门”，整体绩效目标第 1 条写的是“220门”，数不同',
      en: '“开设课程数量” is “200门”, but 整体绩效目标 no. 1 says “220门”, another number',
    },
    {
      name: '数不同',
      yaml: goal('开设课程数量⟨220门⟩。', '开设课程数量', '⟦200门⟧'),
      zh: '“开设课程数量”写的是“200门”，整体绩效目标第 1 条写的是“220门”，数不同',
      en: '“开设课程数量” is “200门”, but 整体绩效目标 no. 1 says “220门”, another number',
    },
    {
      name: '指标比目标的下限低',
      yaml: goal('完成主体班培训⟨不少于280人次⟩。', '主体班培训人次', '⟦≥200人次⟧'),
      zh: '“主体班培训人次”写的是“≥200人次”，整体绩效目标第 1 条写的是“不少于280人次”，数不同',
      en: '“主体班培训人次” is “≥200人次”, but 整体绩效目标 no. 1 says “不少于280人次”, another number',
    },
    {
      name: '百分比',
      yaml: '整体绩效目标:\n  - 完成某件 10件。\n  - 群众来访办结率⟨达到95%以上⟩。\n产出指标:\n  质量指标:\n    - 三级指标: 群众来访办结率\n      指标值: ⟦≥90%⟧',
      zh: '“群众来访办结率”写的是“≥90%”，整体绩效目标第 2 条写的是“达到95%以上”，数不同',
      en: '“群众来访办结率” is “≥90%”, but 整体绩效目标 no. 2 says “达到95%以上”, another number',
    },
    {
      name: '比目标多',
      yaml: goal('主体班培训⟨280人次⟩。', '主体班培训人次', '⟦300人次⟧'),
      zh: '“主体班培训人次”写的是“300人次”，整体绩效目标第 1 条写的是“280人次”，数不同',
      en: '“主体班培训人次” is “300人次”, but 整体绩效目标 no. 1 says “280人次”, another number',
    },
    {
      name: '同名的完成率不是一回事',
      yaml: `${goal('开设课程⟨220门⟩。', '开设课程数量', '⟦200门⟧')}\n  质量指标:\n    - 三级指标: 开设课程完成率\n      指标值: 100%`,
      zh: '“开设课程数量”写的是“200门”，整体绩效目标第 1 条写的是“220门”，数不同',
      en: '“开设课程数量” is “200门”, but 整体绩效目标 no. 1 says “220门”, another number',
    },
  ],
  check(declaration, report) {
    const { label } = fieldOf(declaration.kind, 'overallGoals')
    for (const match of contradictions(declaration)) {
      const { counted: { goal: text, index, quantity }, row, isUnit } = match
      const written = `“${row.value.raw}”`
      const why = isUnit ? { zh: '单位不同', en: 'another unit' } : { zh: '数不同', en: 'another number' }
      report.finding({
        primary: rowSpan(row),
        label: { zh: `目标里是“${quantity.text}”`, en: `“${quantity.text}” in the goal` },
        message: {
          zh: `“${rowName(row)}”写的是${written}，${label}第 ${index} 条写的是“${quantity.text}”，${why.zh}`,
          en: `“${rowName(row)}” is ${written}, but ${label} no. ${index} says “${quantity.text}”, ${why.en}`,
        },
        related: [{ span: partOf(declaration, text, quantity.from, quantity.to), message: { zh: `这里写的是“${quantity.text}”`, en: `“${quantity.text}” is written here` } }],
        proposal: { zh: `核实后两处写成一样，如都写“${quantity.text}”`, en: `Write the same in both places, such as “${quantity.text}”` },
      })
    }
  },
})

function goal(text: string, name: string, value: string): string {
  return `整体绩效目标:\n  - ${text}\n产出指标:\n  数量指标:\n    - 三级指标: ${name}\n      指标值: ${value}`
}
