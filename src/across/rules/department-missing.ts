import { defineAcrossRule, nameOf, type AcrossReport, type Together } from '../define-across-rule.js'
import { declarationsFor, entryFinder } from '../lists.js'

export default defineAcrossRule({
  code: 'JX707',
  name: 'department-missing',
  category: 'departments',
  severity: 'error',
  criterion: 'completeness',
  needs: 'departments',
  since: '0.1.0',
  title: { zh: '名单上的部门没有申报', en: 'a department on the list has no declaration' },
  remedy: { zh: '催报，或从名单里去掉', en: 'Ask for it, or take the department off the list.' },
  basis: { zh: '配置中 departments 指定的单位名单', en: 'the list that the configuration names under `departments`' },
  why: {
    zh: '名单由配置的 departments 指定。检查了配置所在的整个文件夹（或其中一个年度的文件夹）时，名单上没有申报表的部门逐个列出；只检查一部分文件时不作判断。',
    en: 'Only where the whole folder of the configuration was looked at, or the folder of a year in it, are departments without a declaration told.',
  },
  good: [
    { name: '都报了，名称只差空格', path: '单位名单.csv', yaml: '单位名称\n某 局', others: [{ path: '2020/某局.yaml', text: '填报单位: 某局' }] },
    { name: '名单上省去县名', path: '单位名单.csv', yaml: '单位名称\n信访局', others: [{ path: '2020/某县信访局.yaml', text: '填报单位: 某县信访局' }] },
  ],
  bad: [
    { name: '缺一个', path: '单位名单.csv', yaml: '单位名称\n某局\n⟦某县档案馆⟧', others: [{ path: '2020/某局.yaml', text: '填报单位: 某局' }], zh: '名单第 3 行的某县档案馆没有 2020 年度的申报表', en: '某县档案馆, line 3 of the list, has no declaration for 2020' },
    { name: '名单只有一列，没有表头', path: '单位名单.csv', yaml: '⟦某县档案馆⟧\n某局', others: [{ path: '2020/某局.yaml', text: '填报单位: 某局' }], zh: '名单第 1 行的某县档案馆没有 2020 年度的申报表', en: '某县档案馆, line 1 of the list, has no declaration for 2020' },
  ],
  judge: judgeMissing,
})

function judgeMissing({ declarations, departments }: Together, report: AcrossReport): void {
  for (const list of departments) {
    const { file, entries } = list
    const own = declarationsFor(list, declarations)
    const year = own[0]?.year
    // Where nothing of the list's year was looked at, not all is missing.
    if (!list.isComplete || year === undefined) continue
    const find = entryFinder(entries)
    const there = new Set(own.map((one) => find(nameOf(one))))
    let line = 1
    let at = 0
    for (const entry of entries) {
      const { name, span } = entry
      // In file order, so that lines are counted once.
      line += file.text.slice(at, span.start).split('\n').length - 1
      at = span.start
      if (there.has(entry)) continue
      report.finding(file.path, {
        primary: span,
        label: { zh: '没有申报表', en: 'no declaration' },
        message: { zh: `名单第 ${line} 行的${name}没有 ${year} 年度的申报表`, en: `${name}, line ${line} of the list, has no declaration for ${year}` },
      })
    }
  }
}
