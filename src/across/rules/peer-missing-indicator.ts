import { groupBy } from '../../base/group-by.js'
import { defineAcrossRule, elsewhere, nameOf, type AcrossReport, type Together } from '../define-across-rule.js'
import { plainName, plainText } from '../plain-text.js'
import type { DeclarationSummary, RowSummary } from '../summary.js'

/** Offices of one kind do the same things; other departments have no peers. */
const kinds = [/(?:镇|乡)(?:人民政府)?$/u, /街道(?:办事处)?$/u, /(?:中学|小学|学校)$/u, /幼儿园$/u, /(?:卫生院|医院)$/u]
/** Others of a kind, and the part of them that must have an indicator. */
const fewest = 5
const part = 0.8

export default defineAcrossRule({
  code: 'JX706',
  name: 'peer-missing-indicator',
  category: 'departments',
  severity: 'info',
  profile: 'strict',
  isHeuristic: true,
  criterion: 'completeness',
  needs: 'several',
  since: '0.1.0',
  title: { zh: '同类单位都有的指标，这里没有', en: 'an indicator that offices of the same kind have is missing' },
  basis: { zh: '本工具建议：同类单位的指标大体一致', en: 'advice of this tool: offices of a kind have much the same indicators' },
  why: {
    zh: '乡镇、街道、学校、卫生院各自是同类。八成以上的同类单位都有某个指标，只有这里没有，可能漏填了。',
    en: 'Townships, sub-districts, schools and clinics are peers. Where four in five have an indicator and one has not, it was perhaps forgotten.',
  },
  good: [{ name: '同类单位太少', yaml: '填报单位: 某县甲镇人民政府', others: [{ path: '2020/乙镇.yaml', text: '填报单位: 某县乙镇人民政府\n产出指标:\n  数量指标:\n    - 三级指标: 河道清淤\n      指标值: 3公里' }] }],
  bad: [
    {
      name: '别的镇都有',
      yaml: '填报单位: 某县甲镇人民政府\n⟦年度绩效指标⟧:\n  产出指标:\n    数量指标:\n      - 三级指标: 某件\n        指标值: 10件\n    质量指标:\n      - 三级指标: 抽检合格率\n        指标值: ≥95%\n    时效指标:\n      - 三级指标: 完成时限\n        指标值: 11月底前\n    成本指标:\n      - 三级指标: 每件成本\n        指标值: ≤0.50万元/件\n  效益指标:\n    社会效益指标:\n      - 三级指标: 惠及人数\n        指标值: ≥500人\n    社会公众或服务对象满意度:\n      - 三级指标: 满意率\n        指标值: ≥90%',
      path: '2020/0.yaml',
      others: towns('⟨3公里⟩'),
      zh: '5 个同类单位中有 5 个有数量指标“河道清淤”，某县甲镇人民政府没有',
      en: '5 of 5 offices of the same kind have “河道清淤” under 数量指标, 某县甲镇人民政府 has not',
    },
    {
      name: '五个镇里有四个',
      yaml: '填报单位: 某县甲镇人民政府\n⟦年度绩效指标⟧:\n  产出指标:\n    数量指标:\n      - 三级指标: 某件\n        指标值: 10件\n    质量指标:\n      - 三级指标: 抽检合格率\n        指标值: ≥95%\n    时效指标:\n      - 三级指标: 完成时限\n        指标值: 11月底前\n    成本指标:\n      - 三级指标: 每件成本\n        指标值: ≤0.50万元/件\n  效益指标:\n    社会效益指标:\n      - 三级指标: 惠及人数\n        指标值: ≥500人\n    社会公众或服务对象满意度:\n      - 三级指标: 满意率\n        指标值: ≥90%',
      path: '2020/0.yaml',
      others: [...towns('⟨3公里⟩').slice(0, 1), ...towns('3公里').slice(1, 4), { path: '2020/5.yaml', text: '年度: 2020\n填报单位: 某县己镇人民政府\n年度绩效指标:' }],
      zh: '5 个同类单位中有 4 个有数量指标“河道清淤”，某县甲镇人民政府没有',
      en: '4 of 5 offices of the same kind have “河道清淤” under 数量指标, 某县甲镇人民政府 has not',
      also: ['JX102', 'JX111', 'JX112', 'JX119', 'JX104'],
    },
  ],
  judge: judgePeers,
})

function judgePeers({ declarations }: Together, report: AcrossReport): void {
  for (const peers of peersOf(declarations)) {
    const indicators = indicatorsOf(peers)
    const others = peers.length - 1
    const usual = [...indicators.values()].filter(({ owners }) => others >= fewest && owners.size >= part * others)
    for (const one of peers.filter(({ isWhole, rows }) => isWhole && rows.length > 0)) {
      for (const indicator of usual.filter(({ owners }) => !owners.has(one.path))) tellMissing(one, indicator, others, report)
    }
  }
}

function tellMissing(one: DeclarationSummary, { row, first, owners }: Owned, others: number, report: AcrossReport): void {
  if (!one.indicators) return
  report.finding(one.path, {
    primary: one.indicators,
    label: { zh: '可能漏填', en: 'perhaps forgotten' },
    message: {
      zh: `${others} 个同类单位中有 ${owners.size} 个有${row.groupLabel}“${row.name}”，${nameOf(one)}没有`,
      en: `${owners.size} of ${others} offices of the same kind have “${row.name}” under ${row.groupLabel}, ${nameOf(one)} has not`,
    },
    elsewhere: [elsewhere(first, row.at, { zh: `${nameOf(first)}是 ${row.value}`, en: `${nameOf(first)} states ${row.value}` })],
  })
}

function peersOf(declarations: readonly DeclarationSummary[]): readonly (readonly DeclarationSummary[])[] {
  const groups = groupBy(declarations.filter(({ isOnly }) => isOnly), (declaration) => {
    const kind = kinds.findIndex((pattern) => pattern.test(plainName(nameOf(declaration))))
    return kind === -1 ? undefined : `${kind} ${declaration.kind} ${declaration.year}`
  })
  return [...groups.values()]
}

interface Owned {
  readonly row: RowSummary
  /** The first that has it, in order of paths. */
  readonly first: DeclarationSummary
  readonly owners: Set<string>
}

function indicatorsOf(peers: readonly DeclarationSummary[]): ReadonlyMap<string, Owned> {
  const owned = new Map<string, Owned>()
  for (const one of peers) {
    for (const row of one.rows) {
      const key = `${row.group} ${plainText(row.name)}`
      const known = owned.get(key)
      if (known) known.owners.add(one.path)
      else owned.set(key, { row, first: one, owners: new Set([one.path]) })
    }
  }
  return owned
}

function towns(value: string): { readonly path: string; readonly text: string }[] {
  return ['乙', '丙', '丁', '戊', '己'].map((name, index) => ({ path: `2020/${index + 1}.yaml`, text: `填报单位: 某县${name}镇人民政府\n整体绩效目标:\n  - 做好${name}镇的工作。\n产出指标:\n  数量指标:\n    - 三级指标: 河道清淤\n      指标值: ${index === 0 ? value : value.replace(/[⟨⟩]/gu, '')}` }))
}
