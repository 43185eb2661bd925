import { makeDepartment, money, totals, toYaml, yearBefore } from './declaration.mjs'
import { faults } from './faults.mjs'
import { makeRandom, seedOf } from './random.mjs'
import { county, kindsOfPlace, offices, places } from './words.mjs'

/**
 * A county of declarations. Same options, same bytes.
 * `count`: departments; `seed`: any whole number; `share`: the part of the departments that gets one planted fault each;
 * `before`: the part that has a declaration of the year before.
 * Gives `files` (path → text), with lists of departments and budgets among them, and `planted`: what was planted where.
 */
export function makeCounty({ count, seed = 1, share = 0, before = 0.3 }) {
  const names = namesOf(count)
  const random = makeRandom(seedOf(`county ${seed}`))
  const own = (name, what = '') => makeRandom(seedOf(`${seed} ${name} ${what}`))
  const made = names.map(({ name, place, field }, index) => {
    const department = makeDepartment(name, place, field, own(name))
    const path = `2020/${String(index + 1).padStart(String(count).length, '0')}${name.replace(county, '')}.yaml`
    return { path, department, listed: true, there: true, ...(own(name, 'before').chance(before) && { earlier: yearBefore(department, own(name, 'less')) }) }
  })
  const planted = []
  const extra = []
  // Each fault has departments of its own, so that none hides another.
  const free = random.shuffle(made.map((_, index) => index))
  const wanted = Math.round(share * count)
  const left = [...faults]
  const takeOne = (fits) => {
    const at = free.findIndex((index) => fits(made[index]))
    return at === -1 ? undefined : made[free.splice(at, 1)[0]]
  }
  for (let number = 0; number < wanted && left.length > 0; number++) {
    const fault = left[number % left.length]
    const target = takeOne(fault.fits ?? (() => true))
    if (!target) continue
    const result = fault.plant(target, { random: own(target.path, fault.name), takeOne, extra, made })
    if (result) planted.push({ fault: fault.name, rule: fault.rule, path: target.path, ...result })
  }
  const all = [...made, ...extra].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const files = Object.fromEntries([
    ...all.filter(({ there }) => there).map((one) => [one.path, one.edit ? one.edit(toYaml(one.department)) : toYaml(one.department)]),
    ...all.filter(({ earlier }) => earlier).map(({ path, earlier, editEarlier }) => [path.replace('2020/', '2019/'), editEarlier ? editEarlier(toYaml(earlier)) : toYaml(earlier)]),
    ['单位名单.csv', listText(['单位名称'], all.filter(({ listed }) => listed).map(({ department }) => [department.name]))],
    ['预算.csv', listText(['单位名称', '资金总额', '基本支出', '项目支出'], uniqueBudgets(all))],
    ['jixiao.config.yaml', 'root: true\ndepartments: 单位名单.csv\nbudget: 预算.csv\n'],
  ])
  return { files, planted: planted.toSorted((a, b) => (a.path < b.path ? -1 : 1)) }
}

function namesOf(count) {
  const ofCounty = offices.map(([name, field]) => ({ name: county + name, place: '全县', field }))
  const ofPlaces = kindsOfPlace.flatMap(([kind, field]) => places.map((place) => ({ name: `${county}${place}${kind}`, place: `${place}${kind === '镇人民政府' ? '镇' : '片区'}`, field })))
  const all = [...ofCounty, ...ofPlaces]
  if (count > all.length) throw new Error(`there are names for ${all.length} departments`)
  // Small counties have all kinds too.
  const step = Math.max(1, Math.floor(ofPlaces.length / Math.max(1, count - ofCounty.length)))
  return [...ofCounty, ...ofPlaces.filter((_, index) => index % step === 0), ...ofPlaces.filter((_, index) => index % step !== 0)].slice(0, count)
}

function uniqueBudgets(all) {
  const rows = all.filter(({ unbudgeted }) => !unbudgeted).map(({ department, budget = totals(department) }) => [department.name, budget.total, budget.basic, budget.project].map((cell) => (typeof cell === 'number' ? money(cell) : cell)))
  const seen = new Set()
  return rows.filter(([name]) => seen.size !== seen.add(name).size)
}

function listText(head, rows) {
  return `${[head, ...rows].map((cells) => cells.join(',')).join('\n')}\n`
}
