import { closest } from '../../base/closest.js'
import { defineAcrossRule, nameOf, type AcrossReport, type Together } from '../define-across-rule.js'
import { declarationsFor, entryFinder } from '../lists.js'
import { plainName } from '../plain-text.js'

export default defineAcrossRule({
  code: 'JX708',
  name: 'department-unlisted',
  category: 'departments',
  severity: 'error',
  criterion: 'completeness',
  needs: 'departments',
  since: '0.1.0',
  title: { zh: '名单上没有这个部门', en: 'a department that is not on the list' },
  remedy: { zh: '改正单位名称，或补进名单', en: 'Correct the name, or put the department on the list.' },
  basis: { zh: '配置中 departments 指定的单位名单', en: 'the list that the configuration names under `departments`' },
  why: {
    zh: '不在名单上的，或是名称写错，或是名单没有更新。空格、全角半角不算不同；名单上省去县名的（信访局）也认得。',
    en: 'Either the name is wrong or the list is out of date. Blanks and width make no difference, and a list may leave the county out (信访局).',
  },
  good: [
    { name: '在名单上', yaml: '填报单位: 某局', others: [{ path: '单位名单.csv', text: '单位名称\n某　局' }] },
    { name: '名单上省去县名', yaml: '填报单位: 某县信访局', others: [{ path: '单位名单.csv', text: '单位名称\n信访局' }] },
  ],
  bad: [
    { name: '名称少一个字', yaml: '填报单位: ⟦某县残疾联合会⟧', others: [{ path: '单位名单.csv', text: '单位名称\n某县残疾人联合会' }], zh: '单位名单上没有“某县残疾联合会”，是否是“某县残疾人联合会”？', en: '“某县残疾联合会” is not on the list of departments; is it “某县残疾人联合会”?' },
    { name: '完全没有', yaml: '填报单位: ⟦某县档案馆⟧', others: [{ path: '单位名单.csv', text: '单位名称\n某县信访局' }], zh: '单位名单上没有“某县档案馆”', en: '“某县档案馆” is not on the list of departments' },
  ],
  judge: judgeUnlisted,
})

function judgeUnlisted({ declarations, departments }: Together, report: AcrossReport): void {
  for (const list of departments) {
    const { file, entries } = list
    if (entries.length === 0) continue
    const find = entryFinder(entries)
    const own = declarationsFor(list, declarations)
    // A name that has its declaration is not the one that was meant.
    const there = new Set(own.map((declaration) => find(nameOf(declaration))))
    const open = entries.flatMap((entry) => (there.has(entry) ? [] : [{ name: plainName(entry.name) }]))
    for (const declaration of own) {
      const { path, department } = declaration
      if (!department || find(department.text)) continue
      const meant = closest(plainName(department.text), open)
      report.finding(path, {
        primary: department,
        label: { zh: '不在名单上', en: 'not on the list' },
        message: {
          zh: `单位名单上没有“${nameOf(declaration)}”${meant === undefined ? '' : `，是否是“${meant}”？`}`,
          en: `“${nameOf(declaration)}” is not on the list of departments${meant === undefined ? '' : `; is it “${meant}”?`}`,
        },
        notes: [{ zh: `名单：${file.path}`, en: `the list: ${file.path}` }],
      })
    }
  }
}
