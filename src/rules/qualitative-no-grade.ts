import type { QualitativeFamily } from '../model/values/value.js'
import { defineRule } from './define-rule.js'
import { listOf, rowName, rowPlace, rowSpan } from './row-wording.js'
import { qualitativeRows, vagueRows, type QualitativeRow } from './vague-rows.js'
import { canBeSeen, plainAnswer } from './words/evidence.js'

/** Families that tell no grade: nobody can say how much of it was reached. */
const ungraded: ReadonlySet<QualitativeFamily> = new Set(['direction', 'echo', 'statement', 'timeliness'])

export default defineRule({
  code: 'JX402',
  name: 'qualitative-no-grade',
  category: 'wording',
  severity: 'warning',
  profile: 'strict',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '定性指标没有等次，也没有依据', en: 'qualitative values without a grade or evidence' },
  basis: { zh: '本工具建议：不能量化的指标写等次或佐证材料', en: 'advice of this tool: what cannot be measured takes a grade or evidence' },
  why: {
    zh: '“有所提升”“完成任务”这样的值，评分时只能凭印象。写上等次（好、较好、一般、差）或看什么材料，才好打分。',
    en: 'Values such as 有所提升 or 完成任务 can be scored by impression only. A grade, or the papers to look at, makes them judgeable.',
  },
  realRows: [
    { group: '质量指标', cells: { 三级指标: '服务周期内空气质量', 指标值: '优良' } },
    { group: '可持续影响指标', cells: { 三级指标: '实现社会稳定和谐发展', 指标值: '长期' } },
    { group: '质量指标', cells: { 三级指标: '经费支出合规性', 指标值: '严格执行相关制度规定' } },
    { group: '社会效益指标', cells: { 三级指标: '是否保证实验教学水平，提高教学质量', 指标值: '是' } },
  ],
  good: [
    { name: '改善里有数', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 办学条件\n      指标值: 持续改善12所学校的办学条件' },
    { name: '名次也是数', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 群众安全感\n      指标值: 提升至全省前3' },
    { name: '备注写了依据', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 办学条件\n      指标值: 持续改善\n      备注: 以年度督导评估结论为准' },
    { name: '话里有数', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 办学条件\n      指标值: 提高办学条件，新建校舍3处' },
    { name: '与上年比，查得到', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 越级上访批次\n      指标值: 较上年下降' },
    { name: '说了哪一天', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 来访接待\n      指标值: 当日登记' },
    { name: '保障类', yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 单位运转\n      指标值: 应保尽保' },
    { name: '有明确的界限', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 水毁工程修复\n      指标值: 汛前\n  质量指标:\n    - 三级指标: 垃圾清运\n      指标值: 日产日清\n    - 三级指标: 化肥农药使用量\n      指标值: 负增长' },
    { name: '假期、平均水平、全体，都查得到', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 运动场维修\n      指标值: 暑假期间\n    - 三级指标: 学位申请\n      指标值: 按实际\n  数量指标:\n    - 三级指标: 慰问对象\n      指标值: 全体会员\n效益指标:\n  经济效益指标:\n    - 三级指标: 投资\n      指标值: 高于全市平均水平\n    - 三级指标: 成果\n      指标值: 通过专家评审' },
    { name: '已按空话提示过的不再说', yaml: '产出指标:\n  时效指标:\n    - 三级指标: 甲件\n      指标值: 及时地登记\n    - 三级指标: 乙件\n      指标值: 及时地办理\n    - 三级指标: 丙件\n      指标值: 及时地接待' },
  ],
  bad: [
    {
      name: '只有方向',
      yaml: '效益指标:\n  社会效益指标:\n    - 三级指标: 生活质量\n      指标值: ⟦有所提升⟧',
      zh: '“生活质量”的指标值“有所提升”没有等次，也没有依据，不好评分',
      en: 'the value “有所提升” of “生活质量” has neither a grade nor evidence and is hard to score',
    },
    {
      name: '几类各一行',
      yaml: '产出指标:\n  质量指标:\n    - 三级指标: 甲件\n      指标值: ⟦完成年度任务⟧\n  时效指标:\n    - 三级指标: 乙件\n      指标值: ⟨按计划进度⟩\n效益指标:\n  社会效益指标:\n    - 三级指标: 丙件\n      指标值: ⟨代代相传⟩',
      zh: '3 行定性的指标值没有等次，也没有依据，不好评分：“完成年度任务”“按计划进度”“代代相传”',
      en: '3 qualitative values have neither a grade nor evidence and are hard to score: “完成年度任务”, “按计划进度”, “代代相传”',
    },
  ],
  check(declaration, report) {
    const told = new Set<unknown>(vagueRows(declaration))
    const rows = qualitativeRows(declaration).filter((row) => lacksGrade(row) && !told.has(row))
    const [first, ...others] = rows
    if (!first) return
    const words = listOf(rows.map(({ value }) => value.text))
    report.finding({
      primary: rowSpan(first),
      label: { zh: '没有等次', en: 'no grade' },
      message: others.length === 0
        ? { zh: `“${rowName(first)}”的指标值${words.zh}没有等次，也没有依据，不好评分`, en: `the value ${words.en} of “${rowName(first)}” has neither a grade nor evidence and is hard to score` }
        : { zh: `${rows.length} 行定性的指标值没有等次，也没有依据，不好评分：${words.zh}`, en: `${rows.length} qualitative values have neither a grade nor evidence and are hard to score: ${words.en}` },
      related: others.map(rowPlace),
      proposal: { zh: '写成等次，如“较好及以上（好、较好、一般、差）”，或在备注里写明看什么材料', en: 'State a grade, such as “较好及以上（好、较好、一般、差）”, or say in 备注 which papers show it' },
    })
  },
})

function lacksGrade({ value, indicator }: QualitativeRow): boolean {
  const { family, text, mentionsNumber } = value
  return ungraded.has(family) && !mentionsNumber && !plainAnswer.test(text) && !canBeSeen.test(text) && indicator.cells['remarks'] === undefined
}
