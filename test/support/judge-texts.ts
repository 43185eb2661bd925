import { defaultSettings, type Settings } from '../../src/base/settings.js'
import type { Finding, NotChecked } from '../../src/base/finding.js'
import { judgeTogether } from '../../src/across/judge-together.js'
import { summarize } from '../../src/across/summarize.js'
import { check, configured, type Checked } from '../../src/check.js'
import { department2020 } from '../../src/forms/department-2020/kind.js'
import { readBudgets, readDepartments } from '../../src/tables/read-lists.js'

/** A file of several, by its path: declarations in a folder named after their year, and lists by their names. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** What is found in files that are judged together, by path: the findings of each by itself, and of all. */
export function judgeTexts(files: readonly TextFile[], settings: Settings = defaultSettings): ReadonlyMap<string, { readonly findings: readonly Finding[]; readonly notChecked: readonly NotChecked[] }> {
  const checked = new Map(files.filter(({ path }) => path.endsWith('.yaml')).map(({ path, text }): [string, Checked] => [path, check(path, new TextEncoder().encode(text), settings)]))
  const summaries = [...checked.values()].flatMap((one) => summarize(one) ?? [])
  const [latest] = summaries.map(({ year }) => year ?? 0).toSorted((a, b) => b - a)
  // What is sent to another machine and back is judged the same.
  const sent = summaries.map((summary): typeof summary => JSON.parse(JSON.stringify(summary)))
  const declarations = sent.filter(({ year }) => year === latest)
  const before = new Map(sent.map((one) => [`${one.year}/${one.path.split('/').at(-1)}`, one]))
  const paths = new Set(declarations.map(({ path }) => path))
  const lists = files.filter(({ path }) => path.endsWith('.csv'))
  const departments = lists.filter(({ path }) => path === '单位名单.csv').map(({ path, text }) => readDepartments(path, text))
  const budgets = lists.filter(({ path }) => path === '预算.csv').map(({ path, text }) => readBudgets(path, text, department2020))
  const found = judgeTogether(
    {
      declarations,
      lastYear: new Map(declarations.flatMap((one) => {
        const earlier = before.get(`${(one.year ?? 0) - 1}/${one.path.split('/').at(-1)}`)
        return earlier ? [[one.path, earlier] as const] : []
      })),
      departments: departments.map((list) => ({ ...list, paths, isComplete: true })),
      budgets: budgets.map((list) => ({ ...list, paths })),
    },
    { settingsOf: () => settings, configured },
  )
  const alone = new Map([...checked, ...[...departments, ...budgets].map((list) => [list.file.path, { ...list, notChecked: [] }] as const)].map(([path, { findings, notChecked }]) => [path, { findings, notChecked }]))
  return new Map(files.map(({ path }) => [path, { findings: [...(alone.get(path)?.findings ?? []), ...(found.get(path)?.findings ?? [])], notChecked: [...(alone.get(path)?.notChecked ?? []), ...(found.get(path)?.notChecked ?? [])] }]))
}
