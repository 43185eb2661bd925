import { county, fields } from './words.mjs'

/** Money is counted in hundredths of 万元. */
const money = (cents) => (cents / 100).toFixed(2)
const chinese = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A department as plain data: what the file says and what last year's said are both made of it. */
export function makeDepartment(name, place, field, random) {
  const words = fields[field]
  const { between, pick, shuffle, chance } = random
  const quantities = shuffle(words.quantity).slice(0, between(6, words.quantity.length)).map(([item, unit, low, high]) => ({ item, unit, number: between(low, high), style: between(0, 5) }))
  const qualities = shuffle(words.quality).slice(0, between(2, words.quality.length)).map((item) => ({ item, rate: between(90, 99), style: between(0, 4) }))
  const times = quantities.slice(0, between(2, quantities.length)).map(({ item }) => ({ item, style: between(0, 5), month: between(9, 11), days: between(1, 12) * 5 }))
  // A large department has a rate for each of its outputs too.
  if (chance(0.2)) qualities.push(...quantities.map(({ item }) => ({ item: `${item}抽查合格率`, rate: between(90, 99), style: between(0, 4) })))
  const projects = quantities.slice(0, between(1, 4)).map(({ item }) => ({ item, cents: between(300, 42000) }))
  const basic = { staff: between(2000, 90000), office: between(150, 9000), heads: between(5, 180) }
  const trainee = chance(0.35) ? between(280, 420) : undefined
  const [social, unit, low, high] = pick(words.social)
  return {
    name,
    place,
    year: 2020,
    duties: shuffle(words.duty).slice(0, between(2, 4)),
    quantities,
    qualities,
    times,
    basic,
    projects,
    trainee,
    fund: chance(0.2) ? between(500, 8000) : 0,
    other: chance(0.2) ? between(100, 3000) : 0,
    social: { item: social, unit, number: between(low, high), style: between(0, 5) },
    lasting: chance(0.5) ? between(2, 8) : undefined,
    satisfaction: { rate: between(90, 98), style: between(0, 4) },
    separate: chance(0.25),
    done: chance(0.3),
    remarks: [],
  }
}

/** The year before: less of everything, the same rows. */
export function yearBefore(department, random) {
  const less = (number) => Math.max(1, Math.floor(number * (0.86 + 0.08 * random.next())))
  const { basic, projects } = department
  return {
    ...department,
    year: department.year - 1,
    quantities: department.quantities.map((one) => ({ ...one, number: less(one.number) })),
    qualities: department.qualities.map((one) => ({ ...one, rate: one.rate - 1 })),
    basic: { ...basic, staff: less(basic.staff), office: less(basic.office) },
    projects: projects.map((one) => ({ ...one, cents: less(one.cents) })),
    social: { ...department.social, number: less(department.social.number) },
    fund: 0,
    other: 0,
  }
}

export const totals = ({ basic, projects }) => {
  const basicSum = basic.staff + basic.office
  const projectSum = projects.reduce((sum, { cents }) => sum + cents, 0)
  return { basic: basicSum, project: projectSum, total: basicSum + projectSum }
}

const count = ({ number, unit, style }) => [`${number}${unit}`, `≥${number}${unit}`, `不少于${number}${unit}`, `${number}${unit}以上`, `不低于 ${number} ${unit}`, `完成${number}${unit}`][style]
const rate = ({ rate: percent, style }) => [`≥${percent}%`, `不低于${percent}%`, `${percent}%以上`, `达到${percent}%以上`, `百分之${chinese[Math.floor(percent / 10)]}十${percent % 10 === 0 ? '' : chinese[percent % 10]}以上`][style]
const time = ({ style, month, days }, year) => [`${month}月底前`, `${year}年${month}月30日前`, `${days}日内办结`, `每季度末月完成`, `${days}个工作日内完成`, `${year}年${month}月底前完成`][style]

/** The rows of a group: [三级指标, 指标内容 or nothing, 指标值, further cells]. */
export function groupsOf(department) {
  const { quantities, qualities, times, basic, projects, trainee, social, lasting, satisfaction, separate, year, name } = department
  const more = (key) => department.remarks.find((one) => one.key === key)?.cells ?? {}
  return {
    数量指标: quantities.map((one) => [one.item, undefined, separate && one.style < 3 ? String(one.number) : count(one), { ...(separate && one.style < 3 && { 计算符号: one.style === 0 ? "'='" : '≥', 计量单位: one.unit }), ...more(one.item) }]),
    质量指标: qualities.map((one) => [one.item, undefined, rate(one), more(one.item)]),
    时效指标: times.map((one) => [`${one.item}时限`, undefined, time(one, year), {}]),
    成本指标: [
      ['基本支出', `${basic.heads}名在职人员经费`, `≤${money(basic.staff)}万元`, {}],
      ['基本支出', '公用经费', `不超过${money(basic.office)}万元`, {}],
      ...projects.map(({ item, cents }) => ['项目支出', `${item}经费`, `≤${money(cents)}万元`, {}]),
      ...(trainee === undefined ? [] : [['干部培训标准', undefined, `≤${trainee}元/人`, {}]]),
    ],
    社会效益指标: [[social.item, undefined, count({ ...social, style: social.style % 4 }), {}]],
    可持续影响指标: lasting === undefined ? [] : [['管护机制持续运行', undefined, `≥${lasting}年`, {}]],
    社会公众或服务对象满意度: [[`${withoutCounty(name)}服务对象满意率`, undefined, rate(satisfaction), {}]],
  }
}

export const withoutCounty = (name) => name.replace(county, '')

/** The goals, each with a number of its own department. */
export function goalsOf(department) {
  const { place, basic, quantities, satisfaction, year, name } = department
  const [first, second = first] = quantities
  return [
    `保障${basic.heads}名在职人员经费和${withoutCounty(name)}正常运转，按月足额支付，公用经费不突破预算。`,
    `${place}范围内${first.item}${first.number}${first.unit}，${second.item}${second.number}${second.unit}，按计划在${year}年底前完成。`,
    `${place}服务对象满意率达到${satisfaction.rate}%以上。`,
  ]
}

/** Where a text needs quotes in YAML. */
const scalar = (text) => (/^[>%&*!|@`'"[{#-]|: | #|^\d+(?:\.\d+)?$/u.test(text) && !/^'.*'$/u.test(text) && !/^\d+$/u.test(text) ? `'${text}'` : text)

/** The file. `edit` may change the lines: what is planted in it goes there. */
export function toYaml(department) {
  const { name, year, fund, other, duties, place, goals = goalsOf(department), groups = groupsOf(department) } = department
  const sums = { ...totals(department), ...department.sums }
  const rowLines = ([level3, content, value, cells]) => [
    `      - 三级指标: ${scalar(level3)}`,
    ...(content === undefined ? [] : [`        指标内容: ${scalar(content)}`]),
    ...(value === undefined ? [] : [`        指标值: ${scalar(value)}`]),
    ...Object.entries(cells).map(([key, text]) => `        ${key}: ${text}`),
  ]
  const groupLines = ([label, rows]) => (rows.length === 0 ? [] : [`    ${label}:`, ...rows.flatMap(rowLines)])
  const outputs = ['数量指标', '质量指标', '时效指标', '成本指标']
  const entries = Object.entries(groups)
  const dutyText = department.dutyTexts ?? [...duties.map((duty) => `负责${place}的${duty}工作。`), '承办上级交办的其他事项。']
  return `${[
    '表单: 部门整体支出绩效目标申报表',
    `年度: ${year}`,
    `填报单位: ${name}`,
    '单位负责人:',
    '年度预算申请: # 单位：万元',
    `  资金总额: ${money(sums.total)}`,
    '  按收入性质分:',
    `    一般公共预算: ${money(totals(department).total - fund - other)}`,
    `    政府性基金拨款:${fund > 0 ? ` ${money(fund)}` : ''}`,
    '    纳入专户的非税收入拨款:',
    `    其他资金:${other > 0 ? ` ${money(other)}` : ''}`,
    '  按支出性质分:',
    `    基本支出: ${money(sums.basic)}`,
    `    项目支出: ${money(sums.project)}`,
    '部门职能职责概述:',
    ...dutyText.map((text) => `  - ${text}`),
    '整体绩效目标:',
    ...goals.map((text) => `  - ${text}`),
    '年度绩效指标:',
    '  产出指标:',
    ...entries.filter(([label]) => outputs.includes(label)).flatMap(groupLines),
    '  效益指标:',
    ...entries.filter(([label]) => !outputs.includes(label)).flatMap(groupLines),
    '财政部门审核意见:',
  ].join('\n')}\n`
}

export { money }
