import { defineRule } from './define-rule.js'
import { grouped } from './grouped.js'

const row = (indent: number, name: string, value: string): string => `${' '.repeat(indent)}- 三级指标: ${name}\n${' '.repeat(indent)}  指标值: ${value}\n`
const output = `  产出指标:\n    数量指标:\n${row(6, '某件', '10件')}    质量指标:\n${row(6, '抽检合格率', '≥95%')}    时效指标:\n${row(6, '完成时限', '11月底前')}`
const social = `    社会效益指标:\n${row(6, '惠及人数', '≥500人')}`
const satisfied = `    社会公众或服务对象满意度:\n${row(6, '满意率', '≥90%')}`

export default defineRule({
  code: 'JX116',
  name: 'mixed-scheme',
  category: 'completeness',
  severity: 'warning',
  criterion: 'completeness',
  since: '0.1.0',
  title: { zh: '用了另一种表的一级、二级指标', en: 'groups of another form’s scheme' },
  basis: { zh: '申报表“年度绩效指标”栏的一级、二级指标', en: 'the form, 年度绩效指标: its level-1 and level-2 indicators' },
  why: {
    zh: '各年、各类表的指标分法不同：有的把成本、满意度列为一级指标，有的把成本再分三项。混着用，打印出来就不是这张表。',
    en: 'Forms of other years have cost and satisfaction as level 1, or split cost in three. Mixed together, the print would not be this form.',
  },
  realRows: [
    { group: '成本指标', cells: { 三级指标: '社会成本指标', 指标值: '100%' } },
    { group: '成本指标', cells: { 三级指标: '项目建设成本', 指标值: '≤65万元' } },
    { group: '社会公众或服务对象满意度', cells: { 三级指标: '市民满意度', 指标值: '≥90%' } },
  ],
  good: [
    { name: '本表的分法', yaml: '效益指标:\n  社会公众或服务对象满意度:\n    - 三级指标: 满意率\n      指标值: ≥90%' },
    { name: '少缩进了一级，另说', yaml: `年度绩效指标:\n${output}  成本指标:\n${row(4, '每件成本', '≤0.50万元/件')}  效益指标:\n${social}${satisfied}` },
    { name: '下面是本表的其他栏目，另说', yaml: `年度绩效指标:\n${output}  满意度指标:\n${social}${satisfied}` },
  ],
  bad: [
    {
      name: '满意度列为一级指标',
      yaml: `年度绩效指标:\n${output}    成本指标:\n${row(6, '每件成本', '≤0.50万元/件')}  效益指标:\n${social}  ⟦满意度指标⟧:\n    服务对象满意度指标:\n${row(6, '满意率', '≥90%')}`,
      zh: '“满意度指标”不是本表的一级指标，本表列在“效益指标”下的“社会公众或服务对象满意度”',
      en: '“满意度指标” is no level-1 indicator of this form; here it is “社会公众或服务对象满意度” under “效益指标”',
    },
    {
      name: '成本列为一级指标，分三项',
      yaml: `年度绩效指标:\n${output}  ⟦成本指标⟧:\n    经济成本指标:\n${row(6, '每件成本', '≤0.50万元/件')}    社会成本指标:\n    生态环境成本指标:\n  效益指标:\n${social}${satisfied}`,
      zh: '“成本指标”不是本表的一级指标，本表列在“产出指标”下的“成本指标”',
      en: '“成本指标” is no level-1 indicator of this form; here it is “成本指标” under “产出指标”',
    },
    {
      name: '产出下分三项成本',
      yaml: `年度绩效指标:\n${output}    ⟦经济成本指标⟧:\n${row(6, '每件成本', '≤0.50万元/件')}    ⟨社会成本指标⟩:\n${row(6, '停工损失', '≤1万元')}  效益指标:\n${social}${satisfied}`,
      zh: '“经济成本指标”“社会成本指标”不是本表的二级指标，本表列在“产出指标”下的“成本指标”',
      en: '“经济成本指标”, “社会成本指标” are no level-2 indicators of this form; here it is “成本指标” under “产出指标”',
    },
    {
      name: '已有成本指标，又写经济成本指标',
      yaml: `年度绩效指标:\n${output}    成本指标:\n${row(6, '每件成本', '≤0.50万元/件')}    ⟦经济成本指标⟧:\n${row(6, '材料费', '≤3万元')}  效益指标:\n${social}${satisfied}`,
      zh: '“经济成本指标”不是本表的二级指标，本表列在“产出指标”下的“成本指标”',
      en: '“经济成本指标” is no level-2 indicator of this form; here it is “成本指标” under “产出指标”',
    },
  ],
  check(declaration, report) {
    // Keys that stand for one group at one level are one fault.
    for (const same of grouped(declaration.adopted, ({ level, group }) => `${level} ${group}`)) {
      const [first, ...others] = same
      const home = declaration.groups.find(({ level2 }) => level2.id === first.group)
      if (!home) continue
      const level = first.level === 1 ? { zh: '一级指标', en: 'level-1' } : { zh: '二级指标', en: 'level-2' }
      const [here, group] = [home.level1.label, home.level2.label]
      report.finding({
        primary: first.key,
        label: { zh: '另一种表的栏目', en: 'a group of another form' },
        message: {
          zh: `${same.map(({ written }) => `“${written}”`).join('')}不是本表的${level.zh}，本表列在“${here}”下的“${group}”`,
          en: `${same.map(({ written }) => `“${written}”`).join(', ')} ${others.length > 0 ? `are no ${level.en} indicators` : `is no ${level.en} indicator`} of this form; here it is “${group}” under “${here}”`,
        },
        related: others.map(({ key, written }) => ({ span: key, message: { zh: `“${written}”`, en: `“${written}”` } })),
        notes: [{ zh: `其中的各行已当作“${group}”检查、打印。`, en: `Its rows were checked, and are printed, as those of “${group}”.` }],
        proposal: { zh: `把这些行移到“${here}”下的“${group}”，删去这里的栏目名`, en: `Move the rows to “${group}” under “${here}” and delete the key here` },
      })
    }
  },
})
