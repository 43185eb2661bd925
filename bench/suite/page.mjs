import { judgeBudget, printFigure } from './judge-budget.mjs'
import { ratio } from './series.mjs'

const number = (value, digits = 0) => (value === undefined ? '–' : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }))
/** Two digits below ten, none above a hundred. */
const times = (value) => (value === undefined ? '–' : value >= 100 ? number(value) : number(value, value >= 10 ? 1 : 2))
const milliseconds = (value) => (value === undefined ? '–' : number(value, value < 10 ? 1 : 0))
const table = (heads, rows) => [
  `| ${heads.map((head) => head.replace(/^>/u, '')).join(' | ')} |`,
  `| ${heads.map((head) => (head.startsWith('>') ? '---:' : '---')).join(' | ')} |`,
  ...rows.map((cells) => `| ${cells.join(' | ')} |`),
]
const missing = (name) => `${name} (not installed)`

/** The page of benchmarks, of measured data alone. `budgets` is what `budgets.json` says. */
export function writePage(data, budgets) {
  const parts = [head(), budgetPart(data.budgets, budgets), checkPart(data.check), formPart(data.pdf, pdfWords), formPart(data.xlsx, xlsxWords), growthPart(data.growth), versionPart(data)]
  return `${parts.flatMap((part) => [...part, '']).join('\n').trimEnd()}\n`
}

function head() {
  return [
    '# Benchmarks',
    '',
    '<!-- Made by npm run bench from bench/results/latest.json; not to be edited. What is written by hand is in benchmarks-notes.md. -->',
    '',
    'Whole processes, run in turn with an empty run of Node (`node -e 0`) in the same series; every figure is a median. Read the ratios: times are of the machine',
    'below. `npm run bench` makes this page and installs what it compares with; [what the figures mean, and older ones](benchmarks-notes.md).',
  ]
}

/** Day, machine and how busy it was, of one group. */
const taken = ({ quick, machine: { date, node, system, processors, memory, load }, results, empty = results.empty }) => [
  `${date}, Node ${node}, ${system}, ${processors}, ${memory} GB, load ${load} at the start; \`node -e 0\` takes ${number(empty.wall.median)} ms (least ${number(empty.wall.least)}).`,
  ...(quick ? ['**From a quick run, with few runs and small counts: good for a look at the tables, not for figures.**'] : []),
]

function budgetPart(group, { budgets, failAbove }) {
  const rows = budgets.map((budget) => {
    const figure = group.figures[budget.key]
    const verdict = judgeBudget(budget, figure, failAbove)
    return [group.quick ? budget.what.replaceAll('1,000', String(group.counts[0])).replaceAll('10,000', number(group.counts[1])) : budget.what, printFigure(budget.limit, budget.measure), printFigure(figure, budget.measure), times(group.processor[budget.key]), verdict === 'met' ? 'met' : `**${verdict}**`]
  })
  const known = budgets.filter((budget) => budget.knownFloor && judgeBudget(budget, group.figures[budget.key], failAbove) !== 'met')
  return [
    '## Budgets',
    '',
    ...taken(group),
    '',
    ...table(['what', '>budget', '>measured', '>by processor time', '>'], rows),
    '',
    `Ratios of the wall clock to \`node -e 0\`, median of ${group.results.version.runs}; growth is the time beyond an empty run, of one run. \`npm run bench:budgets\` holds them in CI and fails above ${failAbove} × a budget.`,
    ...known.flatMap(({ what, measure, knownFloor: { value, reason } }) => ['', `- ${what}: ${printFigure(value, measure)} is what is reached. ${reason}`]),
  ]
}

function checkPart(group) {
  const { results, count, most, peers, found } = group
  const tools = [{ name: 'jixiao', installed: true }, ...peers]
  const of = (name, what) => times(ratio(results[`${name} ${what}`], results.empty))
  const rows = tools.map(({ name, installed }) => (installed
    ? [name, of(name, 'one'), of(name, 'faulty'), of(name, 'many'), name === 'jixiao' ? of(name, 'again') : 'no results kept', number(results[`${name} many`].memory), `${found[name]} of 2`]
    : [missing(name), '', '', '', '', '', '']))
  const labels = { one: 'one clean file', faulty: 'one file with two faults', many: `${number(count)} files`, again: `${number(count)} files, nothing changed`, 'many with findings': `${number(count)} files, three in ten with a fault`, most: `${number(most)} files`, 'most again': `${number(most)} files, nothing changed` }
  const details = tools.flatMap(({ name }) => Object.entries(labels).filter(([what]) => results[`${name} ${what}`]).map(([what, label]) => {
    const one = results[`${name} ${what}`]
    return [name, label, milliseconds(one.wall.median), milliseconds(one.wall.least), of(name, what), times(ratio(one, results.empty, 'processor')), number(one.memory), one.runs]
  }))
  return [
    '## Checking',
    '',
    ...taken(group),
    '',
    'Times an empty run of Node, on the same declarations. The peers are given the published JSON Schema (yamllint: its own default); none of them adds up.',
    '',
    ...table(['tool', '>one clean file', '>one file with two faults', `>${number(count)} files`, '>again, nothing changed', '>MB', '>faults named'], rows),
    '',
    '<details><summary>All figures</summary>',
    '',
    ...table(['tool', 'what', '>ms', '>least', '>× `node -e 0`', '>by processor time', '>MB', '>runs'], details),
    '',
    '</details>',
  ]
}

const pdfWords = {
  title: '## PDF',
  words: 'The form of three pages from the start of the program, and further ones in the same process. jixiao checks the declaration first when it is run from the shell, and writes tags and PDF/A-3; pdfmake and typst are given the same texts, table and fonts, LibreOffice our workbook, Chromium our page.',
  notes: { LibreOffice: 'ten files in one run', Chromium: 'the browser kept open; largest process' },
}
const xlsxWords = {
  title: '## XLSX',
  words: 'The same form as a workbook. openpyxl writes the cells, merged ranges, styles and measures of ours; LibreOffice converts our page, of which it keeps texts and merged cells but no ruled lines. Ours holds the declaration too.',
  notes: { LibreOffice: 'ten files in one run' },
}

function formPart(group, { title, words, notes }) {
  const { results, further, sizes, tools } = group
  const rows = tools.map((name) => {
    const [cold, warm] = [results[name], further[name]]
    if (!cold) return [missing(name), '', '', '', '', '', '', '']
    return [name, milliseconds(cold.wall.median), times(ratio(cold, results.empty)), milliseconds(warm.median), times(warm.median / further.jixiao.median), number(cold.memory), number(sizes[name]), [`${cold.runs} run${cold.runs === 1 ? '' : 's'}, ${warm.forms} forms`, ...(notes[name] ? [notes[name]] : [])].join('; ')]
  })
  return [title, '', ...taken(group), '', words, '', ...table(['tool', '>first form, ms', '>× `node -e 0`', '>further form, ms', '>× ours', '>MB', '>kB of the file', 'how'], rows)]
}

function growthPart(group) {
  const [first, again] = [group.byFiles['jixiao, first run'], group.byFiles['jixiao, nothing changed']]
  const rows = first.map((point, index) => [number(point.x), number(point.seconds, 2), number(again[index].seconds, 2), number(point.memory), number(again[index].memory)])
  const sizes = group.bySize.map((point, index) => [number(group.rows[index]), number(point.x), number(point.seconds, 2), number(point.memory)])
  const office = (x, what, digits) => number(group.byForms.LibreOffice.find((point) => point.x === x)?.[what], digits)
  const forms = group.byForms.jixiao.map(({ x, seconds, memory }) => [number(x), number(seconds, 2), office(x, 'seconds', 2), number(memory), office(x, 'memory', 0)])
  return [
    '## Growth',
    '',
    ...taken(group),
    '',
    '![Time by number of files](images/growth-time.svg)',
    '',
    '![Memory by number of files](images/growth-memory.svg)',
    '',
    ...table(['>files', '>first run, s', '>nothing changed, s', '>MB', '>MB, nothing changed'], rows),
    '',
    '![Time by size of one declaration](images/growth-size.svg)',
    '',
    ...table(['>rows of indicators, at least', '>kB', '>s', '>MB'], sizes),
    '',
    '![Time by number of forms](images/growth-forms.svg)',
    '',
    'Forms as PDF: jixiao on one thread, with the check of each; LibreOffice from workbooks that are there already.',
    '',
    ...table(['>forms', '>jixiao, s', '>LibreOffice, s', '>MB', '>MB, LibreOffice'], forms),
  ]
}

function versionPart({ versions }) {
  return ['## Versions', '', ...table(['peer', 'version'], Object.entries(versions).toSorted(([a], [b]) => a.localeCompare(b, 'en')).map(([name, version]) => [name, version ?? 'not installed']))]
}
