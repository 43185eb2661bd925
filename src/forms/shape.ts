import type { Text } from '../base/text.js'
import type { Field, FormKind, IndicatorsField } from './form-kind.js'

/** What a place in the file may hold: the form kind's fields brought to one form, for the schema and its messages. */
export interface Shape {
  readonly type: 'map' | 'list' | 'text' | 'amount' | 'year' | 'title'
  readonly label: string
  /** What the form calls keys of this level, where it has a word for it. */
  readonly role?: Text
  readonly aliases?: readonly string[]
  /** The key must be there and must be filled in. */
  readonly required: boolean
  readonly description: string
  readonly examples: readonly unknown[]
  /** Keys of a map. */
  readonly keys: readonly Shape[]
  /** What each entry of a list holds. */
  readonly item?: Shape
  /** Of a tree of indicators: keys of other schemes, and the place of this form that is theirs. */
  readonly foreign?: readonly ForeignKeys[]
}

/** Keys of another scheme of a tree of indicators, at one of its levels, and where this form has what is under them. */
export interface ForeignKeys {
  readonly level: 1 | 2
  /** The label of the level-1 group that the other scheme has it under; anywhere if left out. */
  readonly under?: string
  readonly labels: readonly string[]
  /** Identifier of the level-2 group. */
  readonly group: string
  readonly home: { readonly level1: string; readonly level2: string }
}

/** The whole file of this form kind. */
export function shapeOf(kind: FormKind): Shape {
  return { type: 'map', label: kind.title, required: true, description: kind.description, examples: [], keys: kind.fields.map((field) => shapeOfField(kind, field)) }
}

/** The shape at a path of keys and item numbers. */
export function shapeAt(shape: Shape | undefined, path: readonly (string | number)[]): Shape | undefined {
  const [step, ...rest] = path
  if (step === undefined || !shape) return shape
  return shapeAt(typeof step === 'number' ? shape.item : shape.keys.find((key) => key.label === step), rest)
}

/** The map that a key belongs under, lists left out, if there is just one. */
export function parentOf(shape: Shape, label: string): Shape | undefined {
  const parents = mapsIn(shape).filter(({ keys }) => keys.some((key) => key.label === label))
  return parents.length === 1 ? parents[0] : undefined
}

function mapsIn(shape: Shape): readonly Shape[] {
  return shape.type === 'map' ? [shape, ...shape.keys.flatMap(mapsIn)] : []
}

function shapeOfField(kind: FormKind, field: Field): Shape {
  const base = { ...named(field.type === 'amount' || field.type === 'group' ? withUnit(field, kind) : field), keys: [] }
  switch (field.type) {
    case 'title':
      return { ...base, type: 'title', examples: [kind.title] }
    case 'group':
      return { ...base, type: 'map', examples: [], keys: field.fields.map((inner) => shapeOfField(kind, inner)) }
    case 'list':
      return { ...base, type: 'list', examples: [field.examples], item: entry(field.label, 'text', field.examples) }
    case 'indicators':
      return { ...base, type: 'map', examples: [], keys: levelsOf(field), foreign: foreignIn(field) }
    default:
      return { ...base, type: field.type, examples: field.examples }
  }
}

/** People copy the form's unit along with the label; any other unit would be another amount. */
function withUnit<Kind extends Field>(field: Kind, { amountUnit }: FormKind): Kind {
  return { ...field, aliases: [...(field.aliases ?? []), `${field.label}(${amountUnit})`, `${field.label}（${amountUnit}）`] }
}

function foreignIn({ levels, otherSchemes = [] }: IndicatorsField): readonly ForeignKeys[] {
  const homes = levels.flatMap((level1) => level1.groups.map(({ id, label }) => ({ id, home: { level1: level1.label, level2: label } })))
  const labelOf = (id: string): string | undefined => levels.find((level1) => level1.id === id)?.label
  return otherSchemes.flatMap(({ under, ...foreign }) => homes.filter(({ id }) => id === foreign.group).map(({ home }) => {
    const branch = under === undefined ? undefined : labelOf(under)
    return { ...foreign, ...(branch !== undefined && { under: branch }), home }
  }))
}

function levelsOf(field: IndicatorsField): readonly Shape[] {
  const columns = field.columns.map((column): Shape => ({ ...named(column), type: 'text', examples: column.examples, keys: [] }))
  return field.levels.map((level1) => ({
    ...named(level1),
    role: { zh: '一级指标', en: 'level-1 indicator' },
    type: 'map',
    examples: [],
    keys: level1.groups.map((level2) => ({
      ...named(level2),
      role: { zh: '二级指标', en: 'level-2 indicator' },
      type: 'list',
      examples: [level2.examples],
      keys: [],
      item: { ...entry(level2.label, 'map', level2.examples), keys: columns },
    })),
  }))
}

function entry(label: string, type: Shape['type'], examples: readonly unknown[]): Shape {
  return { type, label, required: true, description: `“${label}”的一行`, examples, keys: [] }
}

function named({ label, aliases, required, description }: Pick<Field, 'label' | 'aliases' | 'required' | 'description'>): Pick<Shape, 'label' | 'aliases' | 'required' | 'description'> {
  return { label, required: required ?? false, description, ...(aliases && { aliases }) }
}
