import type { Span } from '../base/span.js'
import type { Field, FormKind, IndicatorsField } from '../forms/form-kind.js'
import { matchUnknownKeys } from '../forms/match-keys.js'
import { entryOf, type Entry, type ListNode, type MapNode, type Node, type ScalarNode } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'
import type { Amount, Declaration, Indicator, LocatedText } from './declaration.js'
import { readAmountState } from './read-amount-state.js'

/** What the file says, in terms of the form kind. Never fails: what has the wrong shape is left out, for the schema to report. */
export function readDeclaration(file: SourceFile, kind: FormKind): Declaration {
  const reading: Reading = { file, kind, keys: {}, texts: {}, amounts: {}, lists: {}, indicators: [] }
  readFields(reading, kind.fields, file.root, { start: 0, end: 0 })
  return reading
}

interface Reading extends Declaration {
  readonly keys: Record<string, Span>
  readonly texts: Record<string, LocatedText>
  readonly amounts: Record<string, Amount>
  readonly lists: Record<string, readonly LocatedText[]>
  readonly indicators: Indicator[]
}

function readFields(reading: Reading, fields: readonly Field[], group: Node | undefined, groupKey: Span): void {
  const entries = group?.kind === 'map' ? group.entries : []
  const meant = matchUnknownKeys(entries.map((entry) => entry.key), fields)
  // An unknown key that resembles nothing may still hold what is missing: a sum must not be judged without it.
  const unmatched = entries.find((entry) => !meant.has(entry.key) && !fields.some(({ label }) => label === entry.key))
  for (const field of fields) {
    const misspelt = entries.find((entry) => meant.get(entry.key) === field.label) ?? unmatched
    readField(reading, field, { entry: entryOf(group, field.label), misspelt, groupKey })
  }
}

interface Place {
  readonly entry: Entry | undefined
  readonly misspelt: Entry | undefined
  readonly groupKey: Span
}

function readField(reading: Reading, field: Field, place: Place): void {
  const value = place.entry?.value
  if (place.entry) reading.keys[field.id] = place.entry.keySpan
  if (field.type === 'group') return readFields(reading, field.fields, value, place.entry?.keySpan ?? place.groupKey)
  if (field.type === 'indicators') return readIndicators(reading, field, value)
  if (field.type === 'amount') {
    const state = readAmountState(place, reading.kind.amountUnit, reading.file)
    reading.amounts[field.id] = { field, label: field.label, ...state }
  } else if (field.type === 'list') {
    reading.lists[field.id] = itemsOf(value).flatMap((item) => textOf(item) ?? [])
  } else {
    const text = textOf(value)
    if (text) reading.texts[field.id] = text
  }
}

function readIndicators(reading: Reading, field: IndicatorsField, tree: Node | undefined): void {
  const fileOrder = groupsOf(tree, field).flatMap(({ level1, level2, list }) =>
    itemsOf(list).flatMap((row): readonly Indicator[] => {
      if (row.kind !== 'map') return []
      const cells = field.columns.flatMap((column) => {
        const text = textOf(entryOf(row, column.label)?.value)
        return text ? [[column.id, text] as const] : []
      })
      return cells.length === 0 ? [] : [{ tree: field.id, level1, level2, span: row.span, cells: Object.fromEntries(cells), columns: field.columns }]
    }),
  )
  reading.indicators.push(...fileOrder)
}

function groupsOf(tree: Node | undefined, field: IndicatorsField) {
  return field.levels.flatMap((level1) => {
    const branch = entryOf(tree, level1.label)?.value
    return level1.groups.map((level2) => ({ level1, level2, list: entryOf(branch, level2.label)?.value }))
  })
}

function itemsOf(node: Node | undefined): ListNode['items'] {
  return node?.kind === 'list' ? node.items : []
}

function textOf(node: MapNode | ListNode | ScalarNode | undefined): LocatedText | undefined {
  return node?.kind === 'scalar' && node.type !== 'blank' ? { text: node.text, span: node.span } : undefined
}
