import { hundred } from '../base/amount.js'
import type { RelatedPlace } from '../base/finding.js'
import { defineRule } from './define-rule.js'
import { aboutValue, filledRows, rowTitle, signSpan, suggest, writtenValue, type FilledRow } from './value-wording.js'
import { isWholeShare } from './share-of-whole.js'

export default defineRule({
  code: 'JX305',
  name: 'rate-at-least-100',
  category: 'value',
  severity: 'info',
  profile: 'strict',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '最高 100% 的比率写成“≥100%”', en: '“≥100%” on a share that ends at 100%' },
  basis: { zh: '本工具建议：合格率、覆盖率、满意度这类比率最高是 100%', en: 'advice of this tool: shares such as 合格率, 覆盖率 or 满意度 end at 100%' },
  why: {
    zh: '“≥100%”只能是“=100%”。写成“100%”更准确；想留余地，就写一个低于 100% 的下限。',
    en: '“≥100%” can only mean “=100%”. Write that, or a lower bound below 100% to leave room.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '项目(工程)验收合格率', 指标值: '100%' } },
    { group: '时效指标', cells: { 三级指标: '项目年末完成率', 指标值: '≥95%' } },
    { group: '可持续影响指标', cells: { 三级指标: '促进学校教育事业健康发展', 计算符号: '≧', 指标值: '100', 计量单位: '%' } },
  ],
  good: [
    { name: '任务可以超额完成', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 收入任务完成率\n      指标值: ≥100%' },
    { name: '一百件', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 群众好评\n      指标值: ≥100件' },
  ],
  bad: [
    { name: '合格率', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦≥100%⟧', zh: '质量指标“抽检合格率”的指标值“≥100%”写成不低于 100%，而这个比率最高就是 100%', en: '质量指标“抽检合格率”: the value “≥100%” asks for at least 100% of a share that ends there' },
    { name: '几行都这样，只说一次', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦100%以上⟧\n    - 三级指标: 培训覆盖率\n      计算符号: ⟨≥⟩\n      指标值: 100%', zh: '质量指标“抽检合格率”的指标值“100%以上”写成不低于 100%，而这个比率最高就是 100%；共 2 行这样写', en: '质量指标“抽检合格率”: the value “100%以上” asks for at least 100% of a share that ends there; 2 rows are written so' },
  ],
  check(declaration, report) {
    const rows = filledRows(declaration).filter(isAtLeastWhole)
    const [first, ...others] = rows
    if (!first) return
    const about = aboutValue(declaration, first)
    const many = others.length === 0 ? { zh: '', en: '' } : { zh: `；共 ${rows.length} 行这样写`, en: `; ${rows.length} rows are written so` }
    report.finding({
      primary: signSpan(first),
      label: { zh: '不会超过 100%', en: 'ends at 100%' },
      message: { zh: `${about.zh}写成不低于 100%，而这个比率最高就是 100%${many.zh}`, en: `${about.en} asks for at least 100% of a share that ends there${many.en}` },
      related: others.map((row): RelatedPlace => ({ span: signSpan(row), message: { zh: `${rowTitle(declaration, row)} ${writtenValue(row)}`, en: `${rowTitle(declaration, row)} ${writtenValue(row)}` } })),
      proposal: suggest('100%'),
    })
  },
})

function isAtLeastWhole(row: FilledRow): boolean {
  const { value } = row
  return value.kind === 'number' && value.op === '>=' && value.unit?.name === '%' && value.value.eq(hundred) && isWholeShare(row)
}
