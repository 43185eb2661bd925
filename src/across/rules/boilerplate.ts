import { byYear, rowGroups, sharedGoals, type SharedGoal } from '../copies.js'
import { defineAcrossRule, elsewhere, nameOf, type AcrossReport, type Together } from '../define-across-rule.js'
import type { DeclarationSummary } from '../summary.js'

/** Rows of another department, for the examples. */
const ownRows = '年度绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 另一件\n        指标值: 20件\n    质量指标:\n      - 三级指标: 验收合格率\n        指标值: ≥98%\n    时效指标:\n      - 三级指标: 办理时限\n        指标值: 12月底前\n    成本指标:\n      - 三级指标: 每件费用\n        指标值: ≤0.30万元/件\n  效益指标:\n    社会效益指标:\n      - 三级指标: 受益人数\n        指标值: ≥300人\n    社会公众或服务对象满意度:\n      - 三级指标: 群众满意率\n        指标值: ≥95%'
const minimalRows = '\n  产出指标:\n    数量指标:\n      - 三级指标: 某件\n        指标值: 10件\n      - 三级指标: 走访企业\n        指标值: 30家\n      - 三级指标: 编发简报\n        指标值: 12期\n    质量指标:\n      - 三级指标: 抽检合格率\n        指标值: ≥95%\n    时效指标:\n      - 三级指标: 完成时限\n        指标值: 11月底前\n    成本指标:\n      - 三级指标: 每件成本\n        指标值: ≤0.50万元/件\n  效益指标:\n    社会效益指标:\n      - 三级指标: 惠及人数\n        指标值: ≥500人\n    社会公众或服务对象满意度:\n      - 三级指标: 满意率\n        指标值: ≥90%'

export default defineAcrossRule({
  code: 'JX703',
  name: 'boilerplate-across-departments',
  category: 'departments',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'relevance',
  needs: 'several',
  since: '0.1.0',
  title: { zh: '几个部门的目标或指标相同', en: 'goals or indicators that several departments share' },
  remedy: { zh: '按本部门的职能、任务重新填写', en: 'Write them anew by the duties and tasks of the department.' },
  basis: { zh: '本工具建议：目标、指标与本部门的职能相符', en: 'advice of this tool: goals and indicators follow the duties of the department' },
  why: {
    zh: '不同部门的目标一字不差，或指标行（连指标值）七成以上相同，多半是互相复制。单位自己的名称不算不同。一组只说一次，写在路径最靠前的那个文件里。',
    en: 'Goals that are the same word for word, or rows of which 70% are the same with their values, were mostly copied. The department’s own name makes no difference. Each group is told once, in the first of its files.',
  },
  good: [
    { name: '大家都用的短句', yaml: '整体绩效目标:\n  - 保障机关正常运转。\n  - 完成某件 10件。', others: [{ path: '2020/2.yaml', text: '填报单位: 乙局\n整体绩效目标:\n  - 保障机关正常运转。\n  - 做好某项工作。\n' + ownRows }] },
    { name: '保运转，各单位都一样', yaml: '整体绩效目标:\n  - 保障在职人员经费按月足额支付，公用经费不突破预算。\n  - 完成某件 10件。', others: [{ path: '2020/乙局.yaml', text: '填报单位: 乙局\n整体绩效目标:\n  - 保障在职人员经费按月足额支付，公用经费不突破预算。\n' + ownRows }] },
    { name: '行数太少，不作判断', yaml: '填报单位: 甲局', others: [{ path: '2020/乙局.yaml', text: '填报单位: 乙局' }] },
    { name: '指标不同', yaml: '填报单位: 甲局', others: [{ path: '2020/2.yaml', text: `填报单位: 乙局\n${ownRows}` }] },
    { name: '同一部门的两个年度', yaml: '填报单位: 甲局', others: [{ path: '2019/某局.yaml', text: '年度: 2019\n填报单位: 甲局' }] },
  ],
  bad: [
    {
      name: '目标一字不差',
      yaml: '填报单位: 甲局\n整体绩效目标:\n  - ⟦贯彻上级各项决策部署，提升甲局服务水平，群众满意。⟧\n  - 完成某件 10件。',
      path: '2020/1.yaml',
      others: [{ path: '2020/2.yaml', text: `填报单位: 乙局\n整体绩效目标:\n  - ⟨贯彻上级各项决策部署，提升乙局服务水平，群众满意。⟩\n${ownRows}` }],
      zh: '这条整体绩效目标与其他 1 个部门（乙局）一字不差',
      en: 'this goal is word for word that of 1 other department (乙局)',
    },
    {
      name: '指标行相同',
      yaml: '填报单位: 甲局\n⟦年度绩效指标⟧:' + minimalRows,
      path: '2020/1.yaml',
      others: [{ path: '2020/2.yaml', text: '填报单位: 乙局\n整体绩效目标:\n  - 做好某项工作。\n⟨年度绩效指标⟩:' + minimalRows }],
      zh: '甲局与其他 1 个部门（乙局）的指标有七成以上相同，连指标值也一样',
      en: 'at least 70% of the indicators of 甲局 are those of 1 other department (乙局), values included',
    },
  ],
  judge: judgeBoilerplate,
})

/** Departments that a message names. */
const named = 3

function judgeBoilerplate(together: Together, report: AcrossReport): void {
  for (const declarations of byYear(together.declarations)) {
    const groups = rowGroups(declarations)
    for (const group of groups) tellRows(group, report)
    // Who has the rows in common need not hear that the goals are too.
    const inOneGroup = (members: readonly DeclarationSummary[]): boolean => groups.some((group) => members.every((member) => group.includes(member)))
    for (const places of sharedGoals(declarations)) {
      if (!inOneGroup(places.map(({ declaration }) => declaration))) tellGoal(places, report)
    }
  }
}

function tellRows([first, ...others]: readonly DeclarationSummary[], report: AcrossReport): void {
  if (!first?.indicators) return
  const list = namesOf(others)
  report.finding(first.path, {
    primary: first.indicators,
    label: { zh: '与别的部门大多相同', en: 'mostly those of other departments' },
    message: {
      zh: `${nameOf(first)}与其他 ${others.length} 个部门（${list.zh}）的指标有七成以上相同，连指标值也一样`,
      en: `at least 70% of the indicators of ${nameOf(first)} are those of ${others.length} other department${others.length === 1 ? '' : 's'} (${list.en}), values included`,
    },
    elsewhere: others.flatMap((other) => (other.indicators ? [elsewhere(other, other.indicators, { zh: nameOf(other), en: nameOf(other) })] : [])),
    cause: 'rows',
  })
}

function tellGoal([first, ...others]: readonly SharedGoal[], report: AcrossReport): void {
  if (!first) return
  const list = namesOf(others.map(({ declaration }) => declaration))
  report.finding(first.declaration.path, {
    primary: first.goal,
    label: { zh: '与别的部门一字不差', en: 'word for word that of others' },
    message: {
      zh: `这条${first.declaration.goalsLabel}与其他 ${others.length} 个部门（${list.zh}）一字不差`,
      en: `this goal is word for word that of ${others.length} other department${others.length === 1 ? '' : 's'} (${list.en})`,
    },
    elsewhere: others.map(({ declaration, goal }) => elsewhere(declaration, goal, { zh: nameOf(declaration), en: nameOf(declaration) })),
  })
}

function namesOf(declarations: readonly DeclarationSummary[]): { readonly zh: string; readonly en: string } {
  const names = declarations.slice(0, named).map(nameOf)
  const isAll = names.length === declarations.length
  return { zh: names.join('、') + (isAll ? '' : '等'), en: names.join(', ') + (isAll ? '' : ' and more') }
}
