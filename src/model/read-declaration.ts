import type { Span } from '../base/span.js'
import type { AmountField, Field, FormKind, IndicatorsField } from '../forms/form-kind.js'
import { entryOf, type Entry, type ListNode, type MapNode, type Node, type ScalarNode } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'
import type { AdoptedKey, Amount, Declaration, Indicator, IndicatorGroup, LocatedText } from './declaration.js'
import { readAmountState } from './read-amount-state.js'

/** What the file says, in terms of the form kind. Never fails: what has the wrong shape is left out, for the schema to report. */
export function readDeclaration(file: SourceFile, kind: FormKind, adopted: readonly AdoptedKey[] = []): Declaration {
  const reading: Reading = { file, kind, adopted, keys: {}, texts: {}, amounts: {}, lists: {}, indicators: [], groups: [] }
  readFields(reading, kind.fields, { node: file.root, key: { start: 0, end: 0 } })
  return reading
}

interface Reading extends Declaration {
  readonly keys: Record<string, Span>
  readonly texts: Record<string, LocatedText>
  readonly amounts: Record<string, Amount>
  readonly lists: Record<string, readonly LocatedText[]>
  readonly indicators: Indicator[]
  readonly groups: IndicatorGroup[]
}

function readFields(reading: Reading, fields: readonly Field[], group: Group): void {
  const entries = group.node?.kind === 'map' ? group.node.entries : []
  // An unknown key that resembles nothing may still hold what is missing: a sum must not be judged without it.
  const unmatched = entries.find((entry) => !fields.some(({ label }) => label === entry.key))
  for (const field of fields) {
    const entry = entryOf(group.node, field.label)
    // What is here need not be looked for elsewhere.
    const elsewhere = entry ? undefined : (unmatched ?? strayEntry(reading.file.root, field.label, group.node))
    readField(reading, field, { entry, elsewhere, group })
  }
}

/** A map of fields, or where it should be. */
interface Group {
  readonly node: Node | undefined
  readonly key: Span
  /** Where to look for what belongs in the group, if the group is not there as a map. */
  readonly lostTo?: Span | undefined
}

interface Place {
  readonly entry: Entry | undefined
  /** Another entry that may hold what belongs here, where there is none. */
  readonly elsewhere: Entry | undefined
  readonly group: Group
}

function readField(reading: Reading, field: Field, place: Place): void {
  const { entry, elsewhere } = place
  if (entry) reading.keys[field.id] = entry.keySpan
  switch (field.type) {
    case 'group':
      return readFields(reading, field.fields, groupIn(place))
    case 'indicators':
      return readIndicators(reading, field, entry ?? elsewhere)
    case 'amount':
      reading.amounts[field.id] = readAmountField(reading, field, place)
      return
    case 'list':
      reading.lists[field.id] = itemsOf(entry?.value).flatMap((item) => textOf(item) ?? [])
      return
    default: {
      const text = textOf(entry?.value)
      if (text) reading.texts[field.id] = text
    }
  }
}

function groupIn({ entry, elsewhere, group }: Place): Group {
  const key = (entry ?? elsewhere)?.keySpan ?? group.lostTo ?? group.key
  return { node: entry?.value, key, lostTo: entry?.value.kind === 'map' ? undefined : key }
}

function readAmountField({ kind, file }: Reading, field: AmountField, { entry, elsewhere, group }: Place): Amount {
  const place = { entry, elsewhere: group.lostTo ?? elsewhere?.keySpan, groupKey: group.key }
  return { field, label: field.label, ...readAmountState(place, kind.amountUnit, file) }
}

/** An entry with this key in another place of the file, as wrong indentation leaves it. */
function strayEntry(node: Node | undefined, key: string, home: Node | undefined): Entry | undefined {
  if (node?.kind !== 'map') return undefined
  const here = node === home ? undefined : entryOf(node, key)
  return here ?? node.entries.map(({ value }) => strayEntry(value, key, home)).find((entry) => entry)
}

function readIndicators(reading: Reading, field: IndicatorsField, tree: Entry | undefined): void {
  const placed = groupsOf(tree, field)
  reading.groups.push(...placed.map(({ group }) => group))
  const fileOrder = placed.flatMap(({ group: { level1, level2 }, list }) =>
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

function groupsOf(tree: Entry | undefined, field: IndicatorsField): readonly { readonly group: IndicatorGroup; readonly list: Node | undefined }[] {
  const isStray = hasOtherKeys(tree?.value, field.levels)
  return field.levels.flatMap((level1) => {
    const branch = entryOf(tree?.value, level1.label)
    const mayBeElsewhere = isStray || hasOtherKeys(branch?.value, level1.groups)
    return level1.groups.map((level2) => {
      const entry = entryOf(branch?.value, level2.label)
      const group = { tree: field.id, level1, level2, level1Key: branch?.value.kind === 'map' ? branch.keySpan : undefined, key: entry?.keySpan, isFilled: isFilled(entry?.value), mayBeElsewhere }
      return { group, list: entry?.value }
    })
  })
}

function hasOtherKeys(node: Node | undefined, known: readonly { readonly label: string }[]): boolean {
  return node?.kind === 'map' ? node.entries.some(({ key }) => !known.some(({ label }) => label === key)) : node?.kind === 'list' || textOf(node) !== undefined
}

function isFilled(node: Node | undefined): boolean {
  return node?.kind === 'list' ? node.items.length > 0 : node !== undefined && (node.kind === 'map' || node.type !== 'blank')
}

function itemsOf(node: Node | undefined): ListNode['items'] {
  return node?.kind === 'list' ? node.items : []
}

function textOf(node: MapNode | ListNode | ScalarNode | undefined): LocatedText | undefined {
  return node?.kind === 'scalar' && node.type !== 'blank' ? { text: node.text, span: node.span } : undefined
}
