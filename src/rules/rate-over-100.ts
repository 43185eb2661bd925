import { hundred } from '../base/amount.js'
import type { NumberValue, Value } from '../model/values/value.js'
import { defineRule } from './define-rule.js'
import { aboutValue, filledRows, signSpan } from './value-wording.js'
import { isWholeShare } from './share-of-whole.js'

export default defineRule({
  code: 'JX304',
  name: 'rate-over-100',
  category: 'value',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'feasibility',
  since: '0.1.0',
  title: { zh: '比率超过 100%', en: 'a share of more than 100%' },
  basis: { zh: '本工具建议：合格率、覆盖率、满意度这类比率最高是 100%', en: 'advice of this tool: shares such as 合格率, 覆盖率 or 满意度 end at 100%' },
  why: {
    zh: '部分不会多于全部。要求超过 100% 的合格率、满意度永远达不到；增长率、任务完成率、产销率可以超过，不在此列。',
    en: 'A part is never more than the whole, so that such a target cannot be met. Growth, or a task overfulfilled, may pass 100%.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '委托业务报告合格率', 指标值: '≥100百分比' } },
    { group: '时效指标', cells: { 三级指标: '完成及时率(≥**%)', 指标值: '>=100%' } },
    { group: '质量指标', cells: { 三级指标: '经常性大型设备更新验收合格率', 指标值: '292%' } },
  ],
  good: [
    { name: '大于 95%', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: "＞95%"' },
    { name: '任务可以超额完成', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 收入任务完成率\n      指标值: ≥105%' },
    { name: '写的是变化', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 参保率\n      指标值: 增长120%' },
    { name: '不认识的率不猜', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 复种率\n      指标值: ≥180%' },
    { name: '另有规则说方向', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 编制控制到位率\n      指标值: ≤105%' },
    { name: '不是百分比', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 群众满意人数\n      指标值: ≥500人' },
  ],
  bad: [
    { name: '率写在指标内容里', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 工程质量\n      指标内容: 验收合格率\n      指标值: ⟦120%⟧', zh: '质量指标“工程质量”的指标值“120%”达不到：这个比率最高是 100%', en: '质量指标“工程质量”: the value “120%” cannot be reached: this share ends at 100%' },
    { name: '满意度', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 群众评价\n      指标值: ⟦≥120%⟧', zh: '社会公众或服务对象满意度“群众评价”的指标值“≥120%”达不到：这个比率最高是 100%', en: '社会公众或服务对象满意度“群众评价”: the value “≥120%” cannot be reached: this share ends at 100%' },
    { name: '合格率', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦105%⟧', zh: '质量指标“抽检合格率”的指标值“105%”达不到：这个比率最高是 100%', en: '质量指标“抽检合格率”: the value “105%” cannot be reached: this share ends at 100%' },
    { name: '没有写名称', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 指标值: ⟦≥120%⟧', zh: '社会公众或服务对象满意度的指标值“≥120%”达不到：这个比率最高是 100%', en: '社会公众或服务对象满意度: the value “≥120%” cannot be reached: this share ends at 100%', also: ['JX102'] },
    { name: '符号在另一栏，数不对', yaml: '产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      计算符号: ≥\n      指标值: ⟦120%⟧', zh: '质量指标“抽检合格率”的指标值“≥120%”达不到：这个比率最高是 100%', en: '质量指标“抽检合格率”: the value “≥120%” cannot be reached: this share ends at 100%' },
    { name: '符号在另一栏，符号不对', yaml: "产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      计算符号: ⟦'>'⟧\n      指标值: 100%", zh: '质量指标“抽检合格率”的指标值“>100%”达不到：这个比率最高是 100%', en: '质量指标“抽检合格率”: the value “>100%” cannot be reached: this share ends at 100%' },
    { name: '大于 100%', yaml: "产出指标:\n  质量指标:\n    - 三级指标: 抽检合格率\n      指标值: ⟦'>100%'⟧", zh: '质量指标“抽检合格率”的指标值“>100%”达不到：这个比率最高是 100%', en: '质量指标“抽检合格率”: the value “>100%” cannot be reached: this share ends at 100%' },
  ],
  check(declaration, report) {
    for (const row of filledRows(declaration)) {
      if (!asksForMore(row.value) || !isWholeShare(row)) continue
      const about = aboutValue(declaration, row)
      report.finding({
        primary: row.value.value.eq(hundred) ? signSpan(row) : row.cell.span,
        label: { zh: '超过 100%', en: 'more than 100%' },
        message: { zh: `${about.zh}达不到：这个比率最高是 100%`, en: `${about.en} cannot be reached: this share ends at 100%` },
        proposal: { zh: '改为 100% 以内的目标，如“100%”“≥95%”', en: 'Write a target within 100%, such as “100%” or “≥95%”' },
      })
    }
  },
})

/** More than 100%, or >100%; a ceiling and a change are something else. */
function asksForMore(value: Value): value is NumberValue {
  if (value.kind !== 'number' || value.unit?.name !== '%' || value.change || value.op?.startsWith('<')) return false
  return value.value.gt(hundred) || (value.op === '>' && value.value.eq(hundred))
}
