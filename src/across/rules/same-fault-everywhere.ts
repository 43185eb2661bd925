import { groupBy } from '../../base/group-by.js'
import { defineAcrossRule, elsewhere, type AcrossReport, type Together } from '../define-across-rule.js'
import type { DeclarationSummary } from '../summary.js'

/** Of the files, the part above which a fault is nobody's own, and the files that this takes at least. */
const part = 0.3
const fewest = 5

export default defineAcrossRule({
  code: 'JX704',
  name: 'same-fault-everywhere',
  category: 'departments',
  severity: 'info',
  isHeuristic: true,
  needs: 'several',
  since: '0.1.0',
  title: { zh: '许多文件在同一处有同样的问题', en: 'one fault at the same place of many files' },
  basis: { zh: '本工具建议：三成以上的文件同一处有同样的问题，先查模板或导出的程序', en: 'advice of this tool: a fault that three files in ten share comes from the template or the program that wrote them' },
  why: {
    zh: '同一栏、同一条规则的问题在三成以上的文件里出现，多半是模板或导出程序的问题，改一处就都好了。在屏幕上和网页里只说一次，各个文件里的那些照样计数。',
    en: 'Where more than 30% of the files have one fault at one place, the template or the program that wrote them is mostly to blame. For people it is told once; the single ones still count.',
  },
  good: [{ name: '只有几个文件', yaml: '资金总额: 0', others: [{ path: '2020/乙局.yaml', text: '填报单位: 乙局' }] }],
  bad: [
    {
      name: '五个文件的总额都没有填对',
      yaml: '资金总额: ⟦101.30⟧',
      path: '2020/01.yaml',
      others: ['乙', '丙', '丁', '戊'].map((name, index) => ({ path: `2020/0${index + 2}.yaml`, text: `填报单位: ${name}局\n资金总额: ⟨101.30⟩\n整体绩效目标:\n  - 做好${name}项工作。` })),
      zh: 'JX201 的问题在 5 个文件的“年度预算申请 › 资金总额”都有（共 5 个文件）：像是模板或导出程序的问题',
      en: '5 of 5 files have JX201 at “年度预算申请 › 资金总额”: the template or the program that wrote them seems to be at fault',
      says: ['这里的是：资金总额与各项之和不符'],
      also: ['JX201'],
    },
    {
      name: '七个文件里有五个',
      yaml: '资金总额: ⟦101.30⟧',
      path: '2020/01.yaml',
      others: [...['乙', '丙', '丁', '戊'].map((name, index) => ({ path: `2020/0${index + 2}.yaml`, text: `填报单位: ${name}局\n资金总额: ⟨101.30⟩` })), { path: '2020/06.yaml', text: '填报单位: 己局' }, { path: '2020/07.yaml', text: '填报单位: 庚局' }],
      zh: 'JX201 的问题在 5 个文件的“年度预算申请 › 资金总额”都有（共 7 个文件）：像是模板或导出程序的问题',
      en: '5 of 7 files have JX201 at “年度预算申请 › 资金总额”: the template or the program that wrote them seems to be at fault',
      also: ['JX201'],
    },
  ],
  judge: judgeEverywhere,
})

function judgeEverywhere({ declarations }: Together, report: AcrossReport): void {
  const faults = declarations.flatMap((declaration) => declaration.faults.map((fault) => [declaration, fault] as const))
  const counts = countByKind(declarations)
  for (const places of groupBy(faults, ([{ kind }, { rule, where }]) => `${kind} ${rule} ${where}`).values()) {
    const files = new Set(places.map(([{ path }]) => path)).size
    const [first, ...others] = places
    const all = counts.get(first[0].kind) ?? 0
    if (files < fewest || files <= part * all) continue
    const [declaration, { rule, where, at, message: { zh, en } }] = first
    report.finding(declaration.path, {
      primary: at,
      label: { zh: '许多文件的这里都有问题', en: 'many files have a fault here' },
      message: {
        zh: `${rule} 的问题在 ${files} 个文件的“${where}”都有（共 ${all} 个文件）：像是模板或导出程序的问题`,
        en: `${files} of ${all} files have ${rule} at “${where}”: the template or the program that wrote them seems to be at fault`,
      },
      elsewhere: others.map(([other, fault]) => elsewhere(other, fault.at, { zh: fault.at.text, en: fault.at.text })),
      sumsUp: rule,
      notes: [
        { zh: `这里的是：${zh}`, en: `here it is: ${en}` },
        { zh: `这里和下面各处的 ${rule} 不再逐个列出；单看一个文件时照常列出。`, en: `${rule} is not shown again at these places; a check of a single file shows it as ever.` },
      ],
      cause: `${rule} ${where}`,
    })
  }
}

function countByKind(declarations: readonly DeclarationSummary[]): ReadonlyMap<string, number> {
  return new Map([...groupBy(declarations, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]))
}
