import { defineRule } from './define-rule.js'
import { reportGuesses } from './guessed-value.js'
import { isWholeShare } from './share-of-whole.js'

export default defineRule({
  code: 'JX315',
  name: 'misread-sign',
  category: 'value',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '“≥”像是认成了“2”', en: 'a “≥” that was read as a “2”' },
  basis: { zh: '本工具建议：扫描或转换来的文字要逐个核对符号', en: 'advice of this tool: check the signs of scanned or converted texts' },
  why: {
    zh: '扫描件识别文字时，“≥92%”常被认成“292%”。合格率、满意度没有超过 100% 的。',
    en: 'In scanned pages “≥92%” is often read as “292%”. Shares do not pass 100%.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '办公大楼日常维修维护验收合格率', 指标值: '>92%' } },
    { group: '质量指标', cells: { 三级指标: '重.要设备维修维保验收合格率', 指标值: '95%' } },
    { group: '数量指标', cells: { 三级指标: '生活垃圾运输车辆', 指标值: '283辆' } },
  ],
  good: [
    { name: '增长率可以超过', yaml: '效益指标:\n  经济效益指标:\n    - 三级指标: 产值增长率\n      指标值: 260%' },
    { name: '不认识的率不猜', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 复种率\n      指标值: 250%' },
    { name: '带着符号', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 复种率\n      指标值: ≥250%' },
  ],
  bad: [
    { name: '合格率', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 设备更新验收合格率\n      指标值: ⟦292%⟧', zh: '质量指标“设备更新验收合格率”的指标值“292%”不可能，像是把“≥”认成了“2”', en: '质量指标“设备更新验收合格率”: the value “292%” is not possible; it looks like a “≥” read as a “2”', proposal: '猜测原意是“≥92%”，请核对后改写' },
    { name: '满意度', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 市民满意度调查\n      指标值: ⟦290%⟧', zh: '社会公众或服务对象满意度“市民满意度调查”的指标值“290%”不可能，像是把“≥”认成了“2”', en: '社会公众或服务对象满意度“市民满意度调查”: the value “290%” is not possible; it looks like a “≥” read as a “2”' },
  ],
  check(declaration, report) {
    reportGuesses(declaration, report, 'ocr-comparison', { zh: '不可能，像是把“≥”认成了“2”', en: 'is not possible; it looks like a “≥” read as a “2”' }, { zh: '超过 100%', en: 'more than 100%' }, isWholeShare)
  },
})
