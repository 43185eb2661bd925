import { foldValue } from '../model/values/fold.js'
import { isRateName } from '../model/values/name-units.js'
import { defineRule } from './define-rule.js'
import { aboutValue, filledRows, type FilledRow } from './value-wording.js'
import { isJudgement } from './words/rates.js'

export default defineRule({
  code: 'JX321',
  name: 'rate-in-words',
  category: 'value',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'feasibility',
  since: '0.1.0',
  title: { zh: '“率”没有写成百分比', en: 'a rate without a number' },
  basis: { zh: '本工具建议：名称是“率”的，指标值写百分比', en: 'advice of this tool: what is named a rate has a percentage' },
  why: {
    zh: '“资金发放及时率”问的是有多少及时发了，只写“及时”，到底要 100% 还是 90%，评分时没有依据。名称改为“资金发放及时性”，写“及时”才对得上。',
    en: 'A rate of timely payments asks how many of them are in time. With 及时 alone nobody knows whether all or nine in ten are meant.',
  },
  realRows: [
    { group: '时效指标', cells: { 三级指标: '补助经费到位及时性', 指标值: '及时' } },
    { group: '数量指标', cells: { 三级指标: '指标1:政府办基层医疗卫生机构实施国家基本药物制度覆盖率', 指标值: '实施乡镇社区基层医疗机构37个。' } },
    { group: '成本指标', cells: { 三级指标: '成本控制率', 指标值: '不超预算' } },
    { group: '质量指标', cells: { 三级指标: '医疗机构依法执业监督覆盖率', 指标值: '全覆盖' } },
  ],
  good: [
    { name: '率写了百分比', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 资金发放及时率\n      指标值: 100%' },
    { name: '名称不是率', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 资金发放\n      指标值: 及时' },
    { name: '没有写名称，另说', yaml: '产出指标:\n  时效指标:\n    - 指标值: 及时' },
    { name: '说了全部', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 对象覆盖率\n      指标值: 应保尽保' },
    { name: '效率、频率不是百分比', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 办事效率\n      指标值: 较高\n    - 三级指标: 巡查频率\n      指标值: 正常' },
    { name: '满意度可以写等次', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 群众满意度\n      指标值: 满意' },
    { name: '“率”不在末尾', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 出勤率统计进度\n      指标值: 正常' },
    { name: '只有方向，另说', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 群众参与率\n      指标值: 不断提高' },
  ],
  bad: [
    { name: '及时率写“及时”', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 资金发放及时率\n      指标值: ⟦及时⟧', proposal: '写明百分比，如“100%”“≥95%”；说不出百分比的，把名称里的“率”改掉（仅为示例）', says: ['没有百分比'], zh: '时效指标“资金发放及时率”的指标值“及时”没有说是百分之几', en: '时效指标“资金发放及时率”: the value “及时” does not say how many percent' },
    { name: '按期完成', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 整改完成率\n      指标值: ⟦按期完成⟧', zh: '质量指标“整改完成率”的指标值“按期完成”没有说是百分之几', en: '质量指标“整改完成率”: the value “按期完成” does not say how many percent' },
    { name: '合格率写等次', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 工程验收合格率(%)\n      指标值: ⟦合格。⟧', zh: '质量指标“工程验收合格率(%)”的指标值“合格。”没有说是百分之几', en: '质量指标“工程验收合格率(%)”: the value “合格。” does not say how many percent' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      if (!isRateInWords(row)) continue
      const about = aboutValue(declaration, row)
      report.finding({
        primary: row.cell.span,
        label: { zh: '没有百分比', en: 'no percentage' },
        message: { zh: `${about.zh}没有说是百分之几`, en: `${about.en} does not say how many percent` },
        proposal: { zh: '写明百分比，如“100%”“≥95%”；说不出百分比的，把名称里的“率”改掉（仅为示例）', en: 'State a percentage such as “100%” or “≥95%”; without one, the name should not be a rate (an example only)' },
      })
    }
  },
})

/** 率 alone: a 满意度 is often given as a grade, and 全覆盖 or 不超预算 can be checked. */
function isRateInWords({ name, value }: FilledRow): boolean {
  if (value.kind !== 'qualitative' || !name || !isJudgement(value.text)) return false
  const folded = foldValue(name.text)
  return /率(?:\([^()]*\))?$/u.test(folded) && isRateName(folded)
}
