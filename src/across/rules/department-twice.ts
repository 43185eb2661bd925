import { groupBy } from '../../base/group-by.js'
import { defineAcrossRule, elsewhere, identityOf, nameOf, type AcrossReport, type Together } from '../define-across-rule.js'
import type { DeclarationSummary } from '../summary.js'

export default defineAcrossRule({
  code: 'JX701',
  name: 'department-twice',
  category: 'departments',
  severity: 'error',
  criterion: 'completeness',
  needs: 'several',
  since: '0.1.0',
  title: { zh: '一个部门（一个项目）同一年度有两份申报表', en: 'two declarations of one department, or of one project, for one year' },
  remedy: { zh: '只留一份', en: 'Keep one of them.' },
  basis: { zh: '申报表：一个部门、一个项目一年填报一份', en: 'the form: one for each department or project, and year' },
  why: {
    zh: '同一部门（项目支出的表是同一项目）同一年度有两份，汇总时金额会重复计算，也不知道以哪一份为准。名称中的空格、全角半角不算不同。',
    en: 'With two of them the money is counted twice, and nobody knows which one holds. Blanks and width make no other name.',
  },
  good: [
    { name: '两个部门', yaml: '填报单位: 某县信访局', others: [{ path: '2020/民政局.yaml', text: '填报单位: 某县民政局' }] },
    { name: '两个年度', yaml: '填报单位: 某县信访局', others: [{ path: '2019/某局.yaml', text: '年度: 2019\n填报单位: 某县信访局' }] },
  ],
  bad: [
    {
      name: '同名',
      yaml: '填报单位: ⟦某县信访局⟧',
      path: '2020/信访局-2.yaml',
      others: [{ path: '2020/信访局-1.yaml', text: '填报单位: ⟨某县信访局⟩' }],
      zh: '某县信访局 2020 年度有 2 份申报表，另一份是 2020/信访局-1.yaml',
      en: '某县信访局 has 2 declarations for 2020; the other one is 2020/信访局-1.yaml',
    },
    {
      name: '只差空格',
      yaml: '填报单位: ⟦某县 信访局⟧',
      path: '2020/信访局-2.yaml',
      others: [{ path: '2020/信访局-1.yaml', text: '填报单位: ⟨某县信访局⟩' }],
      zh: '某县 信访局 2020 年度有 2 份申报表，另一份是 2020/信访局-1.yaml',
      en: '某县 信访局 has 2 declarations for 2020; the other one is 2020/信访局-1.yaml',
    },
  ],
  judge: judgeTwice,
})

function judgeTwice({ declarations }: Together, report: AcrossReport): void {
  const named = declarations.filter(({ year }) => year !== undefined)
  for (const [first, ...others] of groupBy(named, yearOf).values()) {
    for (const other of others) {
      if (!first.department || !other.department) continue
      const count = others.length + 1
      const about = other.matter ? `“${other.matter.text}”` : ''
      report.finding(other.path, {
        primary: other.matter ?? other.department,
        label: { zh: '同一部门', en: 'the same department' },
        message: {
          zh: `${nameOf(other)} ${other.year} 年度${about}有 ${count} 份申报表，另一份是 ${first.path}`,
          en: `${nameOf(other)} has ${count} declarations${about && ` of ${about}`} for ${other.year}; the other one is ${first.path}`,
        },
        elsewhere: [elsewhere(first, first.matter ?? first.department, { zh: '另一份', en: 'the other one' })],
      })
    }
  }
}

function yearOf(one: DeclarationSummary): string | undefined {
  const identity = identityOf(one)
  return identity === undefined ? undefined : `${one.year} ${identity}`
}
