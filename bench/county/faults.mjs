import { goalsOf, groupsOf, makeDepartment, totals } from './declaration.mjs'

/**
 * What can be planted. `plant` changes a department and returns what else the manifest says: `also` are rules that cannot help finding
 * it too, `places` other files that the finding must name; nothing where it did not fit.
 */
export const faults = [
  { name: '资金总额多 1 元', rule: 'JX201', plant: ({ department }) => set(department, { sums: { total: totals(department).total + 1 } }, { also: ['JX202', 'JX205', 'JX709'], isCounted: true }) },
  { name: '办结率写成 ≤', rule: 'JX302', plant: ({ department }) => withRow(department, '质量指标', ['事项按期办结率', undefined, '≤95%', {}]) },
  { name: '率超过 100%', rule: 'JX304', plant: ({ department }) => withRow(department, '质量指标', ['资料抽查合格率', undefined, '130%', {}]) },
  { name: '数量没有单位', rule: 'JX306', plant: ({ department }) => withRow(department, '数量指标', ['走访基层', undefined, '37', {}]) },
  { name: '没有指标值', rule: 'JX113', plant: ({ department }) => withRow(department, '数量指标', ['走访基层', undefined, undefined, {}]) },
  { name: '模板文字没有换', rule: 'JX117', plant: ({ department }) => withRow(department, '数量指标', ['走访基层', undefined, 'XX次', {}]) },
  { name: '成本写成下限', rule: 'JX303', plant: ({ department }) => withRow(department, '成本指标', ['资料印刷单价', undefined, '≥12元/册', {}]) },
  { name: '重复的行', rule: 'JX501', plant: ({ department }) => withRow(department, '数量指标', groupsOf(department)['数量指标'][0]) },
  { name: '没有满意度', rule: 'JX112', plant: ({ department }) => set(department, { groups: { ...groupsOf(department), 社会公众或服务对象满意度: [] } }) },
  { name: '身份证号', rule: 'JX710', plant: ({ department }) => set(department, { dutyTexts: [`负责${department.place}救助对象 11010519491231002X 的帮扶。`, '承办上级交办的其他事项。'] }) },
  { name: '栏目写错', rule: 'JX101', plant: (target) => edited(target, (text) => text.replace('财政部门审核意见:', '财政部门审核意件:')) },
  {
    name: '同一部门两份', rule: 'JX701',
    plant: (target, { random, extra }) => {
      const path = target.path.replace('.yaml', '（补）.yaml')
      extra.push({ path, department: { ...makeDepartment(target.department.name, target.department.place, fieldLike(target), random), basic: target.department.basic, projects: target.department.projects, fund: 0, other: 0 }, listed: false, there: true })
      return { at: path, places: [target.path] }
    },
  },
  {
    name: '名称写成两种', rule: 'JX702', fits: ({ department, earlier }) => department.name.endsWith('局') && !earlier,
    plant: (target, { random, extra }) => {
      const name = target.department.name.replace(/局$/u, '办公室')
      const path = target.path.replace('.yaml', '办.yaml')
      extra.push({ path, department: makeDepartment(name, target.department.place, fieldLike(target), random), listed: true, there: true })
      return { anyOf: [target.path, path] }
    },
  },
  {
    name: '指标照抄别的部门', rule: 'JX703',
    plant: (target, { takeOne }) => {
      const other = takeOne(({ department, earlier }) => department.quantities.length >= 4 && !earlier)
      if (!other || target.earlier) return undefined
      const { name, place } = other.department
      other.department = { ...target.department, name, place, duties: other.department.duties, goals: goalsOf(other.department).slice(2), groups: { ...groupsOf(target.department), 社会公众或服务对象满意度: groupsOf({ ...other.department, name })['社会公众或服务对象满意度'] } }
      return { group: [target.path, other.path] }
    },
  },
  {
    name: '目标一字不差', rule: 'JX703',
    plant: (target, { takeOne }) => {
      const other = takeOne(() => true)
      if (!other) return undefined
      const goal = '贯彻落实上级各项决策部署，提升服务质量和水平，推动各项事业高质量发展。'.replace('上级', `上级第${target.department.basic.heads}号、第${target.department.basic.staff}号文件`)
      for (const one of [target, other]) one.department = { ...one.department, goals: [...goalsOf(one.department), goal] }
      return { group: [target.path, other.path] }
    },
  },
  { name: '单价高出十倍', rule: 'JX705', fits: ({ department }) => department.trainee !== undefined, plant: ({ department }) => set(department, { trainee: department.trainee * 10 }) },
  { name: '名单上的部门没有报', rule: 'JX707', plant: (target) => Object.assign(target, { there: false, earlier: undefined }) && { at: '单位名单.csv', says: target.department.name } },
  { name: '不在名单上', rule: 'JX708', plant: (target) => Object.assign(target, { listed: false }) && {} },
  {
    name: '与预算表差 0.01 万元', rule: 'JX709',
    plant: (target) => {
      const own = totals(target.department)
      target.budget = { ...own, project: own.project + 1 }
      return {}
    },
  },
  {
    name: '照搬上年', rule: 'JX601', fits: ({ earlier }) => earlier,
    plant: (target) => {
      const { year, basic, projects, fund, other } = target.earlier
      target.earlier = { ...target.department, year, basic, projects, fund, other, groups: { ...groupsOf({ ...target.department, year }) } }
      target.earlier = { ...target.earlier, basic: target.department.basic, projects: target.department.projects }
      return {}
    },
  },
  {
    name: '上年的年份没有改', rule: 'JX602', fits: ({ earlier }) => earlier,
    plant: (target) => {
      const goal = `${target.department.place}2019年新增服务点${target.department.basic.heads}个，持续发挥作用。`
      target.department = { ...target.department, goals: [...goalsOf(target.department), goal] }
      target.earlier = { ...target.earlier, goals: [...goalsOf(target.earlier), goal] }
      return {}
    },
  },
  {
    name: '资金没有少，目标降低', rule: 'JX603', fits: ({ earlier }) => earlier,
    plant: (target) => {
      const [first, ...others] = target.earlier.quantities
      target.earlier = { ...target.earlier, quantities: [{ ...first, number: target.department.quantities[0].number * 2 }, ...others] }
      return {}
    },
  },
  {
    name: '目标远低于上年实际', rule: 'JX604', fits: ({ department }) => department.quantities[0].number > 3,
    plant: ({ department }) => {
      const [{ item, number, unit }] = department.quantities
      return set(department, { remarks: [{ key: item, cells: { 备注: `上年实际完成${number * 3}${unit}` } }] })
    },
  },
  {
    name: '资金大增，目标不变', rule: 'JX605', fits: ({ earlier, department }) => earlier && department.quantities.length >= 4,
    plant: (target) => {
      const { quantities, qualities, social } = target.department
      const half = (cents) => Math.floor(cents / 2)
      const { basic, projects } = target.department
      target.earlier = { ...target.earlier, quantities, qualities, social, basic: { ...basic, staff: half(basic.staff), office: half(basic.office) }, projects: projects.map((one) => ({ ...one, cents: half(one.cents) })), times: target.department.times.map((one) => ({ ...one, style: 0, month: 12 })), satisfaction: { rate: 89, style: 0 } }
      return { also: ['JX601'] }
    },
  },
]

function fieldLike({ department }) {
  return ['civil', 'teaching', 'health', 'farming', 'building', 'supervising', 'office'][department.basic.heads % 7]
}

function set(department, changes, result = {}) {
  Object.assign(department, changes)
  return result
}

/** One more row in a group. */
function withRow(department, label, row, also = []) {
  const groups = department.groups ?? groupsOf(department)
  return set(department, { groups: { ...groups, [label]: [...groups[label], row] } }, { also })
}

function edited(target, edit) {
  target.edit = edit
  return {}
}
