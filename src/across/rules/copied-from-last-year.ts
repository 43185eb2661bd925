import { plainText } from '../plain-text.js'
import { defineAcrossRule, elsewhere, type AcrossReport, type Together } from '../define-across-rule.js'
import type { DeclarationSummary, RowSummary } from '../summary.js'

/** Rows that are the same, of all rows. */
const share = 0.8
/** With fewer rows than this there is little to tell. */
const fewest = 7

export default defineAcrossRule({
  code: 'JX601',
  name: 'copied-from-last-year',
  category: 'years',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  needs: 'last-year',
  since: '0.1.0',
  title: { zh: '指标照搬上年', en: 'indicators copied from the year before' },
  remedy: { zh: '按本年度的任务、预算重新核定指标和指标值', en: 'Set the indicators and their values anew by the tasks and the budget of this year.' },
  basis: { zh: '本工具建议：年度指标按当年的任务和预算设定', en: 'advice of this tool: the indicators of a year follow its tasks and its budget' },
  why: {
    zh: '八成以上的指标行连指标值都与上年一样，多半是复制了上年的表。年份不同的算一样。经常性工作确实不变的，可以说明原因。',
    en: 'Where four rows in five are those of the year before, values included, the form was mostly copied. Rows that differ in the year alone count as the same.',
  },
  good: [
    { name: '名称不变，指标值按当年核定', yaml: rows(['甲', '乙', '丙', '丁', '戊'], '12件'), others: [{ path: '2019/某局.yaml', text: `年度: 2019\n${rows(['甲', '乙', '丙', '丁', '戊'], '10件')}` }] },
    { name: '行数太少，不作判断', yaml: whole(['甲'], '10件'), others: [{ path: '2019/某局.yaml', text: `年度: 2019\n${whole(['甲'], '10件')}` }] },
  ],
  bad: [
    {
      name: '全部相同',
      yaml: `资金总额: 101.30\n一般公共预算: 101.30\n项目支出: 41.20\n⟦年度绩效指标⟧:${whole(['甲', '乙', '丙', '丁', '戊'], '10件').slice('年度绩效指标:'.length)}`,
      others: [{ path: '2019/某局.yaml', text: `年度: 2019\n⟨年度绩效指标⟩:${whole(['甲', '乙', '丙', '丁', '戊'], '10件').slice('年度绩效指标:'.length)}` }],
      zh: '年度绩效指标 10 行中有 10 行与 2019 年度完全相同（100%）：多半是照搬上年',
      en: '10 of 10 rows of indicators are those of 2019, values included (100%): the form was mostly copied',
    },
    {
      name: '只改了年份',
      yaml: `⟦年度绩效指标⟧:${whole(['甲', '乙', '丙', '丁'], '10件', '2020年11月底前').slice('年度绩效指标:'.length)}`,
      others: [{ path: '2019/某局.yaml', text: `年度: 2019\n⟨年度绩效指标⟩:${whole(['甲', '乙', '丙', '丁'], '10件', '2019年11月底前').slice('年度绩效指标:'.length)}` }],
      zh: '年度绩效指标 9 行中有 9 行与 2019 年度完全相同（100%）：多半是照搬上年',
      en: '9 of 9 rows of indicators are those of 2019, values included (100%): the form was mostly copied',
    },
  ],
  judge: judgeCopies,
})

function judgeCopies({ declarations, lastYear }: Together, report: AcrossReport): void {
  for (const declaration of declarations) {
    const before = lastYear.get(declaration.path)
    const { rows: own, indicators } = declaration
    if (!before?.indicators || !indicators || own.length < fewest) continue
    const earlier = new Set(before.rows.map((row) => signature(row, before)))
    const same = own.filter((row) => earlier.has(signature(row, declaration))).length
    if (same < share * own.length) continue
    const percent = Math.floor((same / own.length) * 100)
    report.finding(declaration.path, {
      primary: indicators,
      label: { zh: `${own.length} 行中有 ${same} 行与上年相同`, en: `${same} of ${own.length} rows are those of the year before` },
      message: {
        zh: `${indicators.text} ${own.length} 行中有 ${same} 行与 ${before.year} 年度完全相同（${percent}%）：多半是照搬上年`,
        en: `${same} of ${own.length} rows of indicators are those of ${before.year}, values included (${percent}%): the form was mostly copied`,
      },
      elsewhere: [elsewhere(before, before.indicators, { zh: '上年的指标', en: 'the indicators of the year before' })],
    })
  }
}

/** A row with its value; the form's own year has no number. */
function signature({ group, name, content, value }: RowSummary, { year }: DeclarationSummary): string {
  return [group, name, content, value].map(plainText).join('|').replaceAll(String(year), 'Y')
}

function rows(names: readonly string[], value: string): string {
  return `产出指标:\n  数量指标:\n${names.map((name) => `    - 三级指标: ${name}\n      指标值: ${value}`).join('\n')}`
}

function whole(names: readonly string[], value: string, time = '11月底前'): string {
  const quantities = names.map((name) => `      - 三级指标: ${name}\n        指标值: ${value}`).join('\n')
  return `年度绩效指标:\n  产出指标:\n    数量指标:\n${quantities}\n    质量指标:\n      - 三级指标: 抽检合格率\n        指标值: ≥95%\n    时效指标:\n      - 三级指标: 完成时限\n        指标值: ${time}\n    成本指标:\n      - 三级指标: 每件成本\n        指标值: ≤0.50万元/件\n  效益指标:\n    社会效益指标:\n      - 三级指标: 惠及人数\n        指标值: ≥500人\n    社会公众或服务对象满意度:\n      - 三级指标: 满意率\n        指标值: ≥90%`
}
