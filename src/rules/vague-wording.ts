import type { Text } from '../base/text.js'
import { defineRule } from './define-rule.js'
import { exampleOf, listOf, rowPlace, rowSpan } from './row-wording.js'
import { vagueRows, type QualitativeRow } from './vague-rows.js'

const rows = (values: readonly string[]): string => values.map((value, index) => `    - 三级指标: ${'甲乙丙丁戊己庚辛壬癸子丑寅'.charAt(index)}件\n      指标值: ${value}`).join('\n')
const timeliness = (...values: string[]): string => `产出指标:\n  时效指标:\n${rows(values)}`

export default defineRule({
  code: 'JX401',
  name: 'vague-wording',
  category: 'wording',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'adequacy',
  since: '0.1.0',
  title: { zh: '多处指标值只有“及时”“加强”一类的话', en: 'many values of words that set no measure' },
  basis: { zh: '本工具建议：绩效目标细化量化', en: 'advice of this tool: goals are measured' },
  why: {
    zh: '“及时地办理”“进一步加强”怎样都算完成，年底考核不了。偶尔一两处不说，成片出现才提示。',
    en: 'Whatever happens, 及时地办理 or 进一步加强 was reached. One or two are let pass; a form full of them is told.',
  },
  realRows: [
    { group: '时效指标', cells: { 三级指标: '补助经费到位及时性', 指标值: '及时' } },
    { group: '可持续影响指标', cells: { 三级指标: '义务教育优质均衡发展情况', 指标值: '稳步提高' } },
    { group: '社会效益指标', cells: { 三级指标: '对维护基建市场公平的影响程度', 指标值: '效果明显' } },
    { group: '数量指标', cells: { 三级指标: '部门单位履职、运转', 指标内容: '信访、扶贫、党建、计生等工作履职开展', 指标值: '予以保障' } },
  ],
  good: [
    { name: '只有两处', yaml: timeliness('及时地登记', '及时地办理') },
    { name: '不到四分之一', yaml: `${timeliness('及时地登记', '及时地办理', '及时地接待', ...Array.from({ length: 10 }, () => '60日之内办结'))}\n  质量指标:\n${rows(Array.from({ length: 10 }, () => '合格'))}` },
    { name: '散在几组，一组一处', yaml: `${timeliness('及时地登记')}\n  数量指标:\n${rows(['进一步加强'])}\n  质量指标:\n${rows(['不断提高', ...Array.from({ length: 11 }, () => '合格')])}` },
    { name: '等次不是空话', yaml: timeliness('良好', '较好', '优良', '效果明显') },
    { name: '应保尽保、按文件、不出事', yaml: timeliness('应保尽保', '本年度按政策文件列支', '无安全事故', '零上访') },
    { name: '是非式的及时、到位', yaml: timeliness('及时', '到位', '正常', '按时') },
    { name: '话里有数，或说了怎样做', yaml: timeliness('及时地办理，3日内答复', '逐步提高到省级标准', '持续改善并报人大备案') },
    { name: '备注写了怎样衡量', yaml: `产出指标:\n  时效指标:\n${['甲', '乙', '丙'].map((name) => `    - 三级指标: ${name}件\n      指标值: 及时地办理\n      备注: 以系统登记的时间为准`).join('\n')}` },
  ],
  bad: [
    {
      name: '时效指标里成片',
      yaml: timeliness('⟦及时地登记⟧', '⟨及时地办理⟩', '⟨及时地接待⟩', ...Array.from({ length: 9 }, () => '60日之内办结')),
      zh: '3 行的指标值只说怎样去做、没有可考核的尺度：“及时地登记”“及时地办理”“及时地接待”',
      en: '3 values tell a manner and no measure: “及时地登记”, “及时地办理”, “及时地接待”',
      proposal: '写明期限、数量或比例，如“60日之内办结”（仅为示例）；确实不能量化的，写等次（好、较好、一般、差）',
    },
    {
      name: '一组里成片，虽然别处都有等次',
      yaml: `${timeliness('⟦及时地登记⟧', '⟨及时地办理⟩', '⟨及时地接待⟩')}\n  质量指标:\n${rows(Array.from({ length: 10 }, () => '合格'))}`,
      zh: '3 行的指标值只说怎样去做、没有可考核的尺度：“及时地登记”“及时地办理”“及时地接待”',
      en: '3 values tell a manner and no measure: “及时地登记”, “及时地办理”, “及时地接待”',
    },
    {
      name: '一组里恰好四分之一，别的组有一处',
      yaml: `${timeliness('⟨及时地登记⟩', '⟨及时地办理⟩', '⟨及时地接待⟩', ...Array.from({ length: 9 }, () => '60日之内办结'))}\n  质量指标:\n${rows(['⟦不断提高⟧', ...Array.from({ length: 13 }, () => '合格')])}`,
      zh: '4 行的指标值只说怎样去做、没有可考核的尺度：“不断提高”“及时地登记”“及时地办理”等',
      en: '4 values tell a manner and no measure: “不断提高”, “及时地登记”, “及时地办理” and others',
    },
    {
      name: '散在各处',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 甲件\n      指标值: ⟦进一步加强⟧\n  质量指标:\n    - 三级指标: 乙件\n      指标值: ⟨不断提高⟩\n效益指标:\n  社会效益指标:\n    - 三级指标: 丙件\n      指标值: ⟨明显改善⟩\n  社会公众或服务对象满意度:\n    - 三级指标: 丁件\n      指标值: ⟨提升⟩',
      proposal: '写明期限、数量或比例，如“2351个”（仅为示例）；确实不能量化的，写等次（好、较好、一般、差）',
      zh: '4 行的指标值只说怎样去做、没有可考核的尺度：“进一步加强”“不断提高”“明显改善”等',
      en: '4 values tell a manner and no measure: “进一步加强”, “不断提高”, “明显改善” and others',
    },
    {
      name: '散在各处，一组里多些',
      yaml: '产出指标:\n  数量指标:\n    - 三级指标: 甲件\n      指标值: ⟦进一步加强⟧\n  质量指标:\n    - 三级指标: 乙件\n      指标值: ⟨不断提高⟩\n    - 三级指标: 丙件\n      指标值: ⟨明显改善⟩',
      zh: '3 行的指标值只说怎样去做、没有可考核的尺度：“进一步加强”“不断提高”“明显改善”',
      en: '3 values tell a manner and no measure: “进一步加强”, “不断提高”, “明显改善”',
      proposal: '写明期限、数量或比例，如“100%”（仅为示例）；确实不能量化的，写等次（好、较好、一般、差）',
    },
  ],
  check(declaration, report) {
    const vague = vagueRows(declaration)
    const [first, ...others] = vague
    if (!first) return
    const words = listOf([...new Set(vague.map(({ value }) => value.text))])
    report.finding({
      primary: rowSpan(first),
      label: { zh: '没有尺度', en: 'no measure' },
      message: { zh: `${vague.length} 行的指标值只说怎样去做、没有可考核的尺度：${words.zh}`, en: `${vague.length} values tell a manner and no measure: ${words.en}` },
      related: others.map(rowPlace),
      proposal: proposalFor(first, vague),
    })
  },
})

/** What a value of the group that has most of them could be, as the form kind's own example has it. */
function proposalFor(first: QualitativeRow, vague: readonly QualitativeRow[]): Text {
  const inGroup = ({ indicator: { level2 } }: QualitativeRow): number => vague.filter(({ indicator }) => indicator.level2 === level2).length
  const example = exampleOf(vague.reduce((best, row) => (inGroup(row) > inGroup(best) ? row : best), first), 'indicatorValue')
  return {
    zh: `写明期限、数量或比例，如“${example}”（仅为示例）；确实不能量化的，写等次（好、较好、一般、差）`,
    en: `State a term, a number or a rate, such as “${example}” (an example only); what cannot be measured takes a grade (好, 较好, 一般, 差)`,
  }
}
