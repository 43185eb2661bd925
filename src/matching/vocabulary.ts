import type { Field, FormKind, IndicatorColumn, IndicatorsField } from '../forms/form-kind.js'
import { allFields } from '../forms/form-kind.js'
import type { Template, TemplateRow } from '../forms/template.js'
import { bare, withoutNotes } from './bare.js'
import { isFormWord } from './form-words.js'

/** The group of a tree that a wording stands for. */
export interface GroupName {
  readonly level1: string
  /** Missing where the wording names a level-1 group that has several below it. */
  readonly level2: string | undefined
  /** The wording is one of another scheme of the tree, and may be the name of an indicator here. */
  readonly isForeign?: true
}

/** What a label says about what stands beside it. */
export type Meaning = { readonly is: 'field'; readonly field: Field } | { readonly is: 'fixed' } | { readonly is: 'other' }

/** The wordings of a kind of form, for reading a form that was filled in. */
export interface Vocabulary {
  readonly kind: FormKind
  /** What a cell that holds a label alone stands for; nothing where it is none. */
  readonly meaningOf: (text: string) => Meaning | undefined
  readonly tree: IndicatorsField | undefined
  readonly level1Of: (text: string) => GroupName | undefined
  readonly level2Of: (text: string) => GroupName | undefined
  /** 1 and 2 for headings of levels, a column, or nothing. */
  readonly headingOf: (text: string) => Heading | undefined
  /** Labels in front of a text, the longest first. */
  readonly labels: readonly string[]
}

export type Heading = { readonly level: 1 | 2 } | { readonly column: IndicatorColumn } | { readonly other: string }

/** Wordings of fewer characters say too little to be taken for a label wherever they stand. */
const shortest = 3

/** Gathers the wordings that a form kind's data states. */
export function vocabularyOf(kind: FormKind): Vocabulary {
  const fields = allFields(kind.fields)
  const tree = fields.find((field) => field.type === 'indicators')
  const names = fieldNames(kind, fields)
  const fixed = new Set(printedWords(kind.template).map(bare))
  const meaningIn = (plain: string): Meaning | undefined => {
    const field = names.get(plain)
    if (field) return { is: 'field', field }
    if (fixed.has(plain) || plain === '其中') return { is: 'fixed' }
    return isFormWord(plain) ? { is: 'other' } : undefined
  }
  return {
    kind,
    meaningOf: (text) => (text.length > 80 ? undefined : (meaningIn(bare(text)) ?? meaningIn(withoutNotes(text)))),
    tree,
    ...levelsOf(tree),
    headingOf: headingsOf(kind, tree),
    labels: [...names.keys()].toSorted((a, b) => b.length - a.length),
  }
}

/** Fields by label and other wording; a wording of two fields stands for neither, a label before any other wording. */
function fieldNames({ template }: FormKind, fields: readonly Field[]): ReadonlyMap<string, Field> {
  const names = new Map<string, Field>()
  const twice = new Set<string>()
  const add = (name: string, field: Field): void => {
    const plain = bare(name)
    const present = names.get(plain)
    if (present && present !== field) twice.add(plain)
    else names.set(plain, field)
  }
  for (const field of fields) for (const alias of field.aliases ?? []) if (bare(alias).length >= shortest) add(alias, field)
  for (const name of twice) names.delete(name)
  for (const [label, id] of blockFields(template.rows)) {
    const field = fields.find((candidate) => candidate.id === id)
    if (field && !names.has(bare(label))) names.set(bare(label), field)
  }
  for (const field of fields) if (field.type !== 'title') names.set(bare(field.label), field)
  return names
}

/** Labels of blocks that hold one field, and labels in front of a field in its own cell. */
function blockFields(rows: readonly TemplateRow[]): readonly (readonly [string, string])[] {
  return rows.flatMap((row): readonly (readonly [string, string])[] => {
    if ('block' in row) return [...row.rows.flatMap((inner) => fieldOfRow(inner).map((id) => [plainText(row.block), id] as const)), ...blockFields(row.rows)]
    if (!('cells' in row)) return []
    return row.cells.flatMap(({ text = '' }, index) => {
      const [, before = '', id = ''] = /^([^{}]+)\{(\w+)\}$/u.exec(text) ?? []
      const next = /^\{(\w+)\}$/u.exec(row.cells[index + 1]?.text ?? '')?.[1]
      if (id !== '' && /[:：]\s*$/u.test(before)) return [[before, id] as const]
      return next !== undefined && row.cells[index]?.role === 'label' && !text.includes('{') ? [[plainText(text), next] as const] : []
    })
  })
}

function fieldOfRow(row: TemplateRow): readonly string[] {
  if ('list' in row) return [row.list]
  if ('indicators' in row) return [row.indicators]
  if ('cells' in row && row.cells.length === 1) return [...(row.cells[0]?.text ?? '').matchAll(/\{(\w+)\}/gu)].flatMap(([, id]) => id ?? [])
  return []
}

function plainText(pattern: string): string {
  return pattern.replace(/\||\{\w+\}/gu, '').replace(/[（(][)）]/gu, '')
}

/** Wordings that the form prints and that hold no field. */
function printedWords({ rows }: Template): readonly string[] {
  const wordsOf = (row: TemplateRow): readonly string[] => {
    if ('block' in row) return row.rows.flatMap(wordsOf)
    if ('boxes' in row) return row.boxes.flatMap(({ lines }) => lines.flatMap((line) => ('text' in line ? [line.text] : [])))
    return 'cells' in row ? row.cells.flatMap(({ text = '' }) => (text.includes('{') || text === '' ? [] : [plainText(text)])) : []
  }
  return rows.flatMap(wordsOf)
}

function levelsOf(tree: IndicatorsField | undefined): Pick<Vocabulary, 'level1Of' | 'level2Of'> {
  const first = new Map<string, GroupName>()
  const second = new Map<string, GroupName>()
  for (const level1 of tree?.levels ?? []) {
    const [only, another] = level1.groups
    const level2 = another ? undefined : only?.id
    for (const name of [level1.label, ...(level1.aliases ?? [])]) first.set(bare(name), { level1: level1.id, level2 })
    for (const group of level1.groups) for (const name of [group.label, ...(group.aliases ?? [])]) second.set(bare(name), { level1: level1.id, level2: group.id })
  }
  for (const { level, labels, group } of tree?.otherSchemes ?? []) {
    const home = tree?.levels.find(({ groups }) => groups.some(({ id }) => id === group))
    const names = level === 1 ? first : second
    for (const label of labels) if (home && !names.has(bare(label))) names.set(bare(label), { level1: home.id, level2: group, isForeign: true })
  }
  const find = (names: ReadonlyMap<string, GroupName>) => (text: string) => (text.length > 40 ? undefined : (names.get(bare(text)) ?? names.get(withoutNotes(text))))
  return { level1Of: find(first), level2Of: find(second) }
}

function headingsOf({ template }: FormKind, tree: IndicatorsField | undefined): Vocabulary['headingOf'] {
  const levels = new Map<string, 1 | 2>([['一级指标', 1], ['二级指标', 2]])
  const headings = treeRows(template.rows)
  for (const { levelHeadings } of headings) levelHeadings.forEach((heading, index) => levels.set(bare(heading), index === 0 ? 1 : 2))
  const columns = new Map<string, IndicatorColumn>()
  for (const column of tree?.columns ?? []) for (const name of column.aliases ?? []) columns.set(bare(name), column)
  for (const column of tree?.columns ?? []) for (const name of [column.label, column.heading]) columns.set(bare(name), column)
  const find = (plain: string): Heading | undefined => {
    const level = levels.get(plain)
    if (level) return { level }
    const column = columns.get(plain)
    if (column) return { column }
    return isFormWord(plain) ? { other: plain } : undefined
  }
  return (text) => (text.length > 40 ? undefined : (find(bare(text)) ?? find(withoutNotes(text))))
}

function treeRows(rows: readonly TemplateRow[]): readonly { readonly levelHeadings: readonly [string, string] }[] {
  return rows.flatMap((row) => ('block' in row ? treeRows(row.rows) : 'indicators' in row ? [row] : []))
}
