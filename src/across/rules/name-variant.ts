import { editDistance } from '../../base/closest.js'
import { defineAcrossRule, elsewhere, nameOf, type AcrossReport, type Together } from '../define-across-rule.js'
import { plainName, plainText, withoutCounty } from '../plain-text.js'
import type { DeclarationSummary } from '../summary.js'

/** Two names of one office in other wording: 信访局 and 信访办, 发改委 and 发改委员会. */
const endings = [/(?:局|办公室|办)$/u, /(?:委员会|委)$/u]

export default defineAcrossRule({
  code: 'JX702',
  name: 'name-variant',
  category: 'departments',
  severity: 'warning',
  isHeuristic: true,
  criterion: 'completeness',
  needs: 'several',
  since: '0.1.0',
  title: { zh: '单位名称像是同一个部门的两种写法', en: 'two names that seem to be of one department' },
  remedy: { zh: '按公章核对，用全称', en: 'Write the name as the seal has it.' },
  basis: { zh: '本工具建议：填报单位用全称，与公章一致', en: 'advice of this tool: the full name, as the seal has it' },
  why: {
    zh: '信访局和信访办、多一个字或两个字颠倒而第一条职能相同的，多半是同一个部门，汇总时会算成两个。换了一个字的（教育局、体育局，青溪镇、柳溪镇）不算。',
    en: '信访局 and 信访办, or names with a character too many or two that changed places while the first duty is the same, are mostly one department and would be counted as two.',
  },
  good: [
    { name: '差一个字，职能不同', yaml: '填报单位: 某县教育局', others: [{ path: '2020/体育局.yaml', text: '填报单位: 某县体育局\n部门职能职责概述:\n  - 负责全县群众体育工作。' }] },
    { name: '两个镇，职能照抄', yaml: '填报单位: 某县青溪镇人民政府\n部门职能职责概述:\n  - 负责本镇经济社会发展和公共服务。', others: [{ path: '2020/柳溪镇.yaml', text: '填报单位: 某县柳溪镇人民政府\n部门职能职责概述:\n  - 负责本镇经济社会发展和公共服务。' }] },
    { name: '新城和城', yaml: '填报单位: 某县新城关镇政府\n部门职能职责概述:\n  - 负责本镇经济社会发展和公共服务。', others: [{ path: '2020/城关镇.yaml', text: '填报单位: 某县城关镇政府\n部门职能职责概述:\n  - 负责本镇经济社会发展和公共服务。' }] },
    { name: '局和它的中心', yaml: '填报单位: 某县医疗保障局', others: [{ path: '2020/中心.yaml', text: '填报单位: 某县医疗保障中心\n部门职能职责概述:\n  - 负责医疗费用报销。' }] },
  ],
  bad: [
    {
      name: '局和办',
      yaml: '填报单位: ⟦某县信访局⟧',
      path: '2020/信访局.yaml',
      others: [{ path: '2020/信访办.yaml', text: '填报单位: ⟨某县信访办⟩\n部门职能职责概述:\n  - 负责受理来信来访。' }],
      zh: '“某县信访局”与 2020/信访办.yaml 的“某县信访办”像是同一个部门（推测）',
      en: '“某县信访局” and “某县信访办” in 2020/信访办.yaml seem to be one department (a guess)',
    },
    {
      name: '两个字颠倒，职能相同',
      yaml: '填报单位: ⟦某县卫健生康局⟧\n部门职能职责概述:\n  - 负责基本公共卫生服务和妇幼健康。',
      path: '2020/2.yaml',
      others: [{ path: '2020/1.yaml', text: '填报单位: ⟨某县卫生健康局⟩\n部门职能职责概述:\n  - 负责基本公共卫生服务和妇幼健康。' }],
      zh: '“某县卫健生康局”与 2020/1.yaml 的“某县卫生健康局”像是同一个部门（推测）',
      en: '“某县卫健生康局” and “某县卫生健康局” in 2020/1.yaml seem to be one department (a guess)',
    },
    {
      name: '差一个字，职能相同',
      yaml: '填报单位: ⟦某县残疾人联合会⟧\n部门职能职责概述:\n  - 负责残疾人康复、教育、就业服务。',
      path: '2020/残联2.yaml',
      others: [{ path: '2020/残联.yaml', text: '填报单位: ⟨某县残疾联合会⟩\n部门职能职责概述:\n  - 负责残疾人康复、教育、就业服务。' }],
      zh: '“某县残疾人联合会”与 2020/残联.yaml 的“某县残疾联合会”像是同一个部门（推测）',
      en: '“某县残疾人联合会” and “某县残疾联合会” in 2020/残联.yaml seem to be one department (a guess)',
    },
  ],
  judge: judgeNames,
})

function judgeNames({ declarations }: Together, report: AcrossReport): void {
  const named = declarations.filter(({ department, year, isOnly }) => isOnly && department !== undefined && year !== undefined)
  const candidates = [...pairsBy(named, stemsOf), ...pairsBy(named, dutiesOf)]
  const told = new Set<string>()
  for (const [first, other] of candidates.toSorted(([, a], [, b]) => (a.path < b.path ? -1 : Number(a.path > b.path)))) {
    const key = `${first.path}\n${other.path}`
    if (told.has(key) || !first.department || !other.department || !areVariants(nameOf(first), nameOf(other))) continue
    told.add(key)
    report.finding(other.path, {
      primary: other.department,
      label: { zh: '像是同一个部门', en: 'seems to be the same department' },
      message: {
        zh: `“${nameOf(other)}”与 ${first.path} 的“${nameOf(first)}”像是同一个部门（推测）`,
        en: `“${nameOf(other)}” and “${nameOf(first)}” in ${first.path} seem to be one department (a guess)`,
      },
      elsewhere: [elsewhere(first, first.department, { zh: `“${nameOf(first)}”`, en: `“${nameOf(first)}”` })],
    })
  }
}

/** Pairs of one year that have a key in common: names are never compared all with all. */
function pairsBy(declarations: readonly DeclarationSummary[], keysOf: (declaration: DeclarationSummary) => readonly string[]): readonly (readonly [DeclarationSummary, DeclarationSummary])[] {
  const byKey = new Map<string, DeclarationSummary[]>()
  const pairs: (readonly [DeclarationSummary, DeclarationSummary])[] = []
  for (const declaration of declarations) {
    for (const key of new Set(keysOf(declaration))) {
      const known = byKey.get(`${declaration.year} ${key}`) ?? []
      // A duty that many have, such as 完成交办的其他任务, tells nothing.
      if (known.length <= mostSharers) pairs.push(...known.map((other) => [other, declaration] as const))
      byKey.set(`${declaration.year} ${key}`, [...known.slice(0, mostSharers), declaration])
    }
  }
  return pairs
}

const mostSharers = 5

/** The name without its ending, once for each kind of ending. */
function stemsOf(declaration: DeclarationSummary): readonly string[] {
  const name = withoutCounty(plainName(nameOf(declaration)))
  return endings.flatMap((ending) => (ending.test(name) ? [`${ending.source} ${name.replace(ending, '')}`] : []))
}

function dutiesOf({ duties }: DeclarationSummary): readonly string[] {
  const [first] = duties.map(({ text }) => plainText(text))
  return first === undefined || first.length < shortestDuty ? [] : [`duty ${first}`]
}

const shortestDuty = 10

/** Written in two ways, not once in the same: that is a department twice. */
function areVariants(a: string, b: string): boolean {
  const [one, other] = [withoutCounty(plainName(a)), withoutCounty(plainName(b))]
  if (plainName(a) === plainName(b)) return false
  return endings.some((ending) => ending.test(one) && ending.test(other) && one.replace(ending, '') === other.replace(ending, '')) || isSlip(one, other)
}

/** Characters by which one office is told from another: 第一中学, 新城镇. */
const telling = /[一二三四五六七八九十\d东西南北中上下大小新老]/u

/** A character too many, or two that changed places. Another character in its place is another name: 青溪镇, 柳溪镇. */
function isSlip(a: string, b: string): boolean {
  if (a.length < 4 || editDistance(a, b) !== 1) return false
  const [longer, shorter] = a.length > b.length ? [a, b] : [b, a]
  if (longer.length === shorter.length) return Array.from(a).toSorted().join('') === Array.from(b).toSorted().join('')
  const extra = Array.from(longer).find((character, index) => character !== shorter[index]) ?? ''
  return !telling.test(extra)
}
