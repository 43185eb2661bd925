import { hundred } from '../base/amount.js'
import type { Text } from '../base/text.js'
import type { Declaration } from '../model/declaration.js'
import { indicatorRows, type IndicatorRow } from '../model/rows.js'
import { subjectOf, withoutEnding } from '../model/subjects.js'
import { textOf } from './cell-text.js'
import { defineRule } from './define-rule.js'
import { listOf, rowPlace, rowSpan } from './row-wording.js'
import { echoEnding, tooGeneral } from './words/echoes.js'

const quantities = '产出指标:\n  数量指标:\n    - 三级指标: 网上信访件\n      指标值: 2351个\n    - 三级指标: 主体班培训人次\n      指标值: 280人次\n    - 三级指标: 开设课程数量\n      指标值: 220门'

export default defineRule({
  code: 'JX502',
  name: 'echo-quality',
  category: 'consistency',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'relevance',
  since: '0.1.0',
  title: { zh: '质量、时效指标只是重复数量指标', en: 'quality that only repeats quantities' },
  basis: { zh: '本工具建议：质量指标写做到什么程度，时效指标写什么时候做完，不重复数量指标', en: 'advice of this tool: quality says how well, timeliness says when; neither repeats the quantities' },
  why: {
    zh: '数量指标写“网上信访件 2351个”，质量指标再写“网上信访件 100%”，只说明数量完成了，没有说做得怎么样。夹在别的指标里的一两行无妨；大半如此，或者只此一行，质量就没有考核。',
    en: 'After 网上信访件 2351个 a quality row 网上信访件 100% only says that the quantity is reached. One such row among others does no harm; where most are like that, or the only one, nobody asks for quality.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '网上信访件', 指标内容: '登记、办理信访件', 指标值: '100%' } },
    { group: '质量指标', cells: { 三级指标: '课程数量达标率', 指标值: '100%' } },
    { group: '时效指标', cells: { 三级指标: '及时完成率', 指标值: '100%' } },
    { group: '质量指标', cells: { 三级指标: '设备验收合格率', 指标值: '100%' } },
  ],
  good: [
    { name: '任务数也不算', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 重点项目数量\n      指标值: 2个\n    - 三级指标: 巡查任务数\n      指标值: 20次\n  时效指标:\n    - 三级指标: 任务数完成率\n      指标值: 100%\n    - 三级指标: 项目数量完成率\n      指标值: 100%' },
    { name: '值是件数', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 网上信访件\n      指标值: 100件\n    - 三级指标: 主体班培训人次\n      指标值: 100件\n    - 三级指标: 开设课程数量\n      指标值: 100件` },
    { name: '值是范围', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 网上信访件\n      指标值: 95%-100%\n    - 三级指标: 主体班培训人次\n      指标值: 95%-100%\n    - 三级指标: 开设课程数量\n      指标值: 95%-100%` },
    { name: '只剩一个字', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 件完成率\n      指标值: 100%\n    - 三级指标: 课完成率\n      指标值: 100%` },
    { name: '只有一行，名称不全同', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 网上信访件完成率\n      指标值: 100%` },
    { name: '一行，还有别的', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 网上信访件\n      指标值: 100%\n    - 三级指标: 考试优良率\n      指标值: ≥90%` },
    { name: '只有一行，说的是质量', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 网上信访件\n      指标内容: 一次办结率\n      指标值: 100%` },
    { name: '两行，不到一半', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 网上信访件\n      指标值: 100%\n    - 三级指标: 主体班培训完成率\n      指标值: 100%\n    - 三级指标: 结业考试合格率\n      指标值: ≥95%\n    - 三级指标: 课程优良率\n      指标值: ≥90%\n    - 三级指标: 信访件登记准确率\n      指标值: ≥99%` },
    { name: '说的是质量', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 网上信访件办结率\n      指标值: 100%\n    - 三级指标: 主体班培训合格率\n      指标值: 100%\n    - 三级指标: 课程质量达标率\n      指标值: 100%` },
    { name: '值不是 100%', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 网上信访件\n      指标值: ≥95%\n    - 三级指标: 主体班培训完成率\n      指标值: ≥98%\n    - 三级指标: 课程完成率\n      指标值: ≥90%` },
    { name: '数量指标里没有', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 档案数字化完成率\n      指标值: 100%\n    - 三级指标: 危房改造完成率\n      指标值: 100%\n    - 三级指标: 图书编目完成率\n      指标值: 100%` },
    { name: '项目、工程这样的词不算', yaml: '产出指标:\n  数量指标:\n    - 三级指标: 重点项目数量\n      指标值: 2个\n    - 三级指标: 水利工程处数\n      指标值: 20处\n  时效指标:\n    - 三级指标: 项目完成率\n      指标值: 100%\n    - 三级指标: 工程完成率\n      指标值: 100%' },
    { name: '100 不是百分比', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 网上信访件\n      指标值: 100分\n    - 三级指标: 主体班培训完成情况\n      指标值: 100分` },
    { name: '没有“完成率”这样的字，名称也不同', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 信访件\n      指标值: 100%\n    - 三级指标: 主体班\n      指标值: 100%` },
    { name: '只写了“完成率”', yaml: `${quantities}\n  质量指标:\n    - 三级指标: 完成率\n      指标值: 100%\n    - 三级指标: 达成率\n      指标值: 100%` },
    { name: '没有写名称，另有提示', yaml: '产出指标:\n  数量指标:\n    - 指标值: 100件\n  质量指标:\n    - 指标值: 100%' },
  ],
  bad: [
    {
      name: '三行同名而值为 100%',
      yaml: `${quantities}\n  质量指标:\n    - 三级指标: 网上信访件\n      指标值: ⟦100%⟧\n    - 三级指标: 主体班培训人次\n      指标值: ⟨100%⟩\n    - 三级指标: 开设课程数量\n      指标值: ⟨100%⟩\n    - 三级指标: 抽检合格率\n      指标值: ≥95%\n    - 三级指标: 考试优良率\n      指标值: ≥90%\n    - 三级指标: 登记准确率\n      指标值: ≥99%\n    - 三级指标: 报告差错率\n      指标值: ≤1%`,
      zh: '质量指标下 3 行只是重复数量指标，值都是 100%：“网上信访件”“主体班培训人次”“开设课程数量”',
      en: '3 rows under 质量指标 only repeat quantities, each with 100%: “网上信访件”, “主体班培训人次”, “开设课程数量”',
    },
    {
      name: '全部两行都是完成率',
      yaml: `${quantities}\n  质量指标:\n    - 三级指标: 培训完成率\n      指标值: ⟦100%⟧\n    - 三级指标: 课程数量达标率\n      指标值: ⟨100%⟩`,
      zh: '质量指标下 2 行只是重复数量指标，值都是 100%：“培训完成率”“课程数量达标率”',
      en: '2 rows under 质量指标 only repeat quantities, each with 100%: “培训完成率”, “课程数量达标率”',
      proposal: '写做到什么程度，如抽查合格率、一次办结率、差错率；没有别的质量要求的，可以不另列（仅为示例）',
    },
    {
      name: '唯一的一行与数量指标同名',
      yaml: `${quantities}\n  质量指标:\n    - 三级指标: 网上信访件\n      指标值: ⟦100%⟧`,
      zh: '质量指标下只有“网上信访件”一行，与数量指标同名，值是 100%，只是重复数量指标',
      en: 'the only row under 质量指标, “网上信访件”, has the name of a quantity with 100%: it only repeats the quantity',
    },
    {
      name: '唯一的一行，名称写在指标内容里', also: ['JX102'],
      yaml: `${quantities}\n  质量指标:\n    - 指标内容: 网上信访件\n      指标值: ⟦100%⟧`,
      zh: '质量指标下只有“网上信访件”一行，与数量指标同名，值是 100%，只是重复数量指标',
      en: 'the only row under 质量指标, “网上信访件”, has the name of a quantity with 100%: it only repeats the quantity',
    },
    {
      name: '四行里有两行',
      yaml: `${quantities}\n  质量指标:\n    - 三级指标: 网上信访件\n      指标值: ⟦100%⟧\n    - 三级指标: 课程数量达标率\n      指标值: ⟨100%⟩\n    - 三级指标: 考试优良率\n      指标值: ≥90%\n    - 三级指标: 登记准确率\n      指标值: ≥99%`,
      zh: '质量指标下 2 行只是重复数量指标，值都是 100%：“网上信访件”“课程数量达标率”',
      en: '2 rows under 质量指标 only repeat quantities, each with 100%: “网上信访件”, “课程数量达标率”',
    },
    {
      name: '时效指标也一样',
      yaml: `${quantities}\n  时效指标:\n    - 三级指标: 网上信访件\n      指标值: ⟦100%⟧\n    - 三级指标: 培训完成率\n      指标值: ⟨100%⟩\n    - 三级指标: 开设课程完成率\n      指标值: ⟨100%⟩\n    - 三级指标: 完成时限\n      指标值: 11月底前`,
      zh: '时效指标下 3 行只是重复数量指标，值都是 100%：“网上信访件”“培训完成率”“开设课程完成率”',
      en: '3 rows under 时效指标 only repeat quantities, each with 100%: “网上信访件”, “培训完成率”, “开设课程完成率”',
      proposal: '写什么时候做完，如“11月底前”“60日内办结”（仅为示例）',
    },
  ],
  check(declaration, report) {
    const rows = indicatorRows(declaration)
    const named = quantityNames(declaration, rows)
    for (const measures of ['quality', 'timeliness'] as const) {
      const group = rows.filter(({ indicator }) => indicator.level2.measures === measures)
      const echoes = group.filter((row) => isWhole(row) && repeats(declaration, row, named))
      const isAll = group.length === 1 && echoes.some((row) => isNamesake(declaration, row, named))
      const [first, ...others] = isAll || isMost(echoes, group) ? echoes : []
      if (!first) continue
      const names = listOf(echoes.map(({ name }) => textOf(name)))
      const { label } = first.indicator.level2
      report.finding({
        primary: rowSpan(first),
        label: { zh: '只说明数量完成了', en: 'only says that the quantity is reached' },
        message: isAll ? messageOfOne(label, textOf(first.name)) : {
          zh: `${label}下 ${echoes.length} 行只是重复数量指标，值都是 100%：${names.zh}`,
          en: `${echoes.length} rows under ${label} only repeat quantities, each with 100%: ${names.en}`,
        },
        related: others.map(rowPlace),
        proposal: measures === 'quality'
          ? { zh: '写做到什么程度，如抽查合格率、一次办结率、差错率；没有别的质量要求的，可以不另列（仅为示例）', en: 'Say how well it is done, such as a rate of conformity or of errors; rows without a demand of their own may go (an example only)' }
          : { zh: '写什么时候做完，如“11月底前”“60日内办结”（仅为示例）', en: 'Say by when it is done, such as 11月底前 or 60日内办结 (an example only)' },
      })
    }
  },
})

/** One or two such rows do no harm among others, unless these are few. */
function isMost({ length }: readonly IndicatorRow[], group: readonly IndicatorRow[]): boolean {
  return length >= 3 || (length === 2 && group.length <= 4)
}

/** Names of the quantities, and all that they speak of in one text. */
interface QuantityNames {
  readonly plain: ReadonlySet<string>
  readonly cores: string
}

function quantityNames(declaration: Declaration, rows: readonly IndicatorRow[]): QuantityNames {
  const subjects = rows.flatMap(({ indicator, name }) => (indicator.level2.measures === 'quantity' && name ? [subjectOf(declaration, name.text)] : []))
  return { plain: new Set(subjects.map(({ plain }) => plain)), cores: subjects.map(({ core }) => core).join('\n') }
}

function isWhole({ value }: IndicatorRow): boolean {
  return value.kind === 'number' && value.unit?.name === '%' && value.value.eq(hundred)
}

/** The very name of a quantity, with nothing in 指标内容 that may tell of quality. */
function isNamesake(declaration: Declaration, { name, content }: IndicatorRow, { plain }: QuantityNames): boolean {
  return name !== undefined && (content === undefined || content === name) && plain.has(subjectOf(declaration, name.text).plain)
}

function messageOfOne(label: string, name: string): Text {
  return {
    zh: `${label}下只有“${name}”一行，与数量指标同名，值是 100%，只是重复数量指标`,
    en: `the only row under ${label}, “${name}”, has the name of a quantity with 100%: it only repeats the quantity`,
  }
}

function repeats(declaration: Declaration, { name }: IndicatorRow, { plain, cores }: QuantityNames): boolean {
  const own = name ? subjectOf(declaration, name.text).plain : ''
  if (plain.has(own)) return true
  const rest = own.replace(echoEnding, '')
  if (rest === own || rest.length < 2) return false
  const core = withoutEnding(rest)
  return !tooGeneral.has(core) && cores.includes(core)
}
