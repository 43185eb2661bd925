import type { FindingDraft } from '../base/finding.js'
import type { Span } from '../base/span.js'
import type { Declaration, IndicatorGroup } from '../model/declaration.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { defineRule, type Report } from './define-rule.js'
import { rowSpan } from './row-wording.js'
import { aboutSatisfaction } from './words/satisfaction.js'

const without = (more = ''): string => `年度绩效指标:
  产出指标:
    数量指标:
      - 三级指标: 某件
        指标值: 10件
    质量指标:
      - 三级指标: 抽检合格率
        指标值: ≥95%
    时效指标:
      - 三级指标: 完成时限
        指标值: 11月底前
    成本指标:
      - 三级指标: 每件成本
        指标值: ≤0.50万元/件
  ⟦效益指标⟧:
    社会效益指标:
      - 三级指标: 惠及人数
        指标值: ≥500人
${more}`

export default defineRule({
  code: 'JX112',
  name: 'satisfaction-missing',
  category: 'completeness',
  severity: 'warning',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '没有满意度指标', en: 'no indicator of satisfaction' },
  basis: { zh: '申报表“年度绩效指标”栏：满意度', en: 'the form, 年度绩效指标: satisfaction' },
  why: {
    zh: '服务对象满不满意是审核必看的一项。确实没有服务对象的，写一行“不适用”，在指标内容或备注里说明原因。',
    en: 'Reviews always look at satisfaction. Where nobody is served, a row says 不适用, with the reason in 指标内容 or 备注.',
  },
  realRows: [
    { group: '满意度', cells: { 三级指标: '师生对实验室改造满意度', 指标值: '≥95%' } },
    { group: '满意度', cells: { 三级指标: '提升群众安全感', 指标值: '≥90%' } },
    { group: '满意度', cells: { 三级指标: '残疾人满意，社会反响好受助人满意度', 指标值: '95%以上' } },
  ],
  good: [
    { name: '别的名目下也许有', yaml: without('    服务评价:\n      - 三级指标: 服务评价\n        指标值: ≥90%').replace(/[⟦⟧]/gu, '') },
    { name: '备注说明原因', yaml: without('    社会公众或服务对象满意度:\n      - 三级指标: 满意度\n        指标值: 不适用\n        备注: 后台系统维护，没有直接的服务对象').replace(/[⟦⟧]/gu, '') },
    { name: '指标内容说明原因', yaml: without('    社会公众或服务对象满意度:\n      - 三级指标: 满意度\n        指标内容: 没有直接的服务对象\n        指标值: 不适用').replace(/[⟦⟧]/gu, '') },
    { name: '一行不适用，另一行有值', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 游客满意度\n      指标值: 不适用\n    - 三级指标: 群众满意度\n      指标值: ≥90%' },
    { name: '写在了社会效益里，不算没有', yaml: without('').replace('惠及人数\n        指标值: ≥500人', '市民对空气质量改善的满意程度\n        指标值: ≥85%').replace(/[⟦⟧]/gu, '') },
    { name: '指标内容里问的是满意', yaml: without('').replace('惠及人数\n        指标值: ≥500人', '服务质量\n        指标内容: 群众满意程度\n        指标值: ≥85%').replace(/[⟦⟧]/gu, '') },
    { name: '效益指标整个没有，另说', yaml: without('').replace(/ {2}⟦效益指标[^]*$/u, '') },
    { name: '写的不是行，另说', yaml: without('    社会公众或服务对象满意度: ≥90%').replace(/[⟦⟧]/gu, '') },
    { name: '指标值没有填，另说', yaml: without('    社会公众或服务对象满意度:\n      - 三级指标: 群众满意度').replace(/[⟦⟧]/gu, '') },
  ],
  bad: [
    {
      name: '没有满意度',
      yaml: without(),
      zh: '“效益指标”下没有“社会公众或服务对象满意度”，也没有说明不适用的原因',
      en: '“效益指标” has no “社会公众或服务对象满意度”, nor a reason for leaving it out',
      proposal: '补上一行，如“信访对象满意率 ≥98%”（仅为示例）；没有服务对象的，写“不适用”并在备注里说明',
    },
    {
      name: '别的指标也没有',
      yaml: without().replace(/ {4}时效指标[^]*?底前\n/u, ''),
      zh: '“效益指标”下没有“社会公众或服务对象满意度”，也没有说明不适用的原因',
      en: '“效益指标” has no “社会公众或服务对象满意度”, nor a reason for leaving it out',
      also: ['JX111'],
    },
    {
      name: '有栏目没有行',
      yaml: without('    ⟦社会公众或服务对象满意度⟧:').replace('⟦效益指标⟧', '效益指标'),
      zh: '“社会公众或服务对象满意度”下没有指标，也没有说明不适用的原因',
      en: '“社会公众或服务对象满意度” has no row, nor a reason for leaving it out',
    },
    {
      name: '不适用，没有原因',
      yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 满意度\n      指标值: ⟦不适用⟧',
      zh: '“社会公众或服务对象满意度”写的是“不适用”，没有说明原因',
      en: '“社会公众或服务对象满意度” says “不适用” and gives no reason',
    },
  ],
  check(declaration, report) {
    const rows = indicatorRows(declaration)
    const own = rows.filter(({ indicator }) => indicator.level2.measures === 'satisfaction')
    const [first] = own
    if (first) return own.some(isGiven) ? undefined : reportUnexplained(first, report)
    if (!rows.some(({ name, content }) => [name, content].some((text) => text && aboutSatisfaction.test(text.text)))) reportMissing(declaration, report)
  },
})

/** Something other than 不适用, or the reason for it. */
function isGiven({ value, content, indicator }: IndicatorRow): boolean {
  return value.kind !== 'na' || content !== undefined || indicator.cells['remarks'] !== undefined
}

/** Rows that all say 不适用 need a reason. */
function reportUnexplained(row: IndicatorRow, report: Report): void {
  const { indicator: { level2: { label } }, value: { raw } } = row
  report.finding({
    primary: rowSpan(row),
    label: { zh: '没有说明原因', en: 'no reason given' },
    message: { zh: `“${label}”写的是“${raw}”，没有说明原因`, en: `“${label}” says “${raw}” and gives no reason` },
    proposal: { zh: '写上满意度的目标，如“≥90%”；确实没有服务对象的，在备注里写明', en: 'State a target such as “≥90%”; where nobody is served, say so in 备注' },
  })
}

function reportMissing({ groups }: Declaration, report: Report): void {
  for (const group of groups.filter(isLacking)) {
    const place = group.key ?? group.level1Key
    if (place) report.finding(findingOf(group, place))
  }
}

function isLacking({ level2, isFilled, mayBeElsewhere }: IndicatorGroup): boolean {
  return level2.measures === 'satisfaction' && level2.expected === true && !isFilled && !mayBeElsewhere
}

function findingOf({ key, level1: { label: above }, level2: { label, examples } }: IndicatorGroup, place: Span): FindingDraft {
  const example = Object.values(examples[0]).join(' ')
  return {
    primary: place,
    label: { zh: '没有满意度指标', en: 'no indicator of satisfaction' },
    message: key
      ? { zh: `“${label}”下没有指标，也没有说明不适用的原因`, en: `“${label}” has no row, nor a reason for leaving it out` }
      : { zh: `“${above}”下没有“${label}”，也没有说明不适用的原因`, en: `“${above}” has no “${label}”, nor a reason for leaving it out` },
    proposal: { zh: `补上一行，如“${example}”（仅为示例）；没有服务对象的，写“不适用”并在备注里说明`, en: `Add a row such as “${example}” (an example only); where nobody is served, write 不适用 with the reason in 备注` },
  }
}
