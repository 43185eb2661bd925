import { allFields, type Field, type IndicatorsField } from '../forms/form-kind.js'
import type { FoundForm, FoundRow, FoundText, Leftover } from '../matching/found.js'
import { noteKey, startWriting, writeLeft, writeLine, writeValue, type Origin, type YamlWriting } from './yaml-writing.js'

/** A declaration in YAML, with the place that each value comes from. */
export interface Written {
  readonly text: string
  readonly origins: readonly Origin[]
  readonly keys: YamlWriting['keys']
  readonly left: YamlWriting['left']
}

type Path = Origin['path']

interface Form {
  readonly writing: YamlWriting
  readonly found: FoundForm
  /** What had no place, by the field or row of indicators that it stands after in the file. */
  readonly after: ReadonlyMap<Field | FoundRow, readonly Leftover[]>
}

/** Writes a form as a declaration: every key of the form in its order, blank where the form is; what had no place as comments. */
export function writeDeclaration(found: FoundForm, head: readonly string[] = []): Written {
  const writing = startWriting()
  for (const line of head) writeLine(writing, line)
  const { before, after } = placeLeftovers(found)
  for (const leftover of before) writeLeftover(writing, '', leftover)
  const form = { writing, found, after }
  found.kind.fields.forEach((field, index) => {
    const previous = found.kind.fields[index - 1]
    if (previous && (isBlock(previous) || isBlock(field))) writeLine(writing, '')
    writeField(form, field, '', [])
    for (const leftover of after.get(field) ?? []) writeLeftover(writing, '', leftover)
  })
  return { text: writing.text, origins: writing.origins, keys: writing.keys, left: writing.left }
}

function isBlock({ type }: Field): boolean {
  return type === 'group' || type === 'list' || type === 'indicators'
}

function writeLeftover(writing: YamlWriting, indent: string, { text, cell, label }: Leftover): void {
  writeLeft(writing, indent, { text, cells: [cell], doubts: [] }, label)
}

function writeField(form: Form, field: Field, indent: string, above: Path): void {
  const { writing, found } = form
  if (isLeftOut(found, field)) return
  const path = [...above, field.label]
  const lead = `${indent}${field.label}:`
  const value = isBlock(field) ? undefined : valueOf(found, field)
  if (!value) noteKey(writing, lead, found.signs.labels.get(field.id)?.place)
  if (field.type === 'group') {
    writeLine(writing, lead + (above.length === 0 ? ` # 单位：${found.kind.amountUnit}` : ''))
    for (const inner of field.fields) writeField(form, inner, `${indent}  `, path)
  } else if (field.type === 'list') {
    writeLine(writing, lead)
    found.lists[field.id]?.forEach((entry, index) => writeValue(writing, `${indent}  -`, entry, [...path, index + 1]))
  } else if (field.type === 'indicators') {
    writeLine(writing, lead)
    writeTree(form, field, indent, path)
  } else writeValue(writing, lead, value, path, field.type === 'amount')
}

/** A key that stands for another is written only where it says something else. */
function isLeftOut({ texts }: FoundForm, field: Field): boolean {
  return field.type === 'text' && field.defaultsTo !== undefined && !texts[field.id]
}

function valueOf({ kind, texts, amounts, years, signs }: FoundForm, { id, type }: Field): FoundText | undefined {
  if (type === 'title') return { text: kind.title, cells: signs.title?.cells ?? [], doubts: [] }
  if (type === 'year') return years[0]
  return type === 'amount' ? amounts[id] : texts[id]
}

function writeTree(form: Form, tree: IndicatorsField, indent: string, path: Path): void {
  const rows = form.found.indicators[tree.id] ?? []
  for (const level1 of tree.levels) {
    const groups = level1.groups.filter(({ id }) => rows.some(({ level2 }) => level2 === id))
    if (groups.length > 0) writeLine(form.writing, `${indent}  ${level1.label}:`)
    for (const group of groups) {
      writeLine(form.writing, `${indent}    ${group.label}:`)
      rows.filter(({ level2 }) => level2 === group.id).forEach((row, index) => writeRow(form, tree, row, { indent: `${indent}      `, path: [...path, level1.label, group.label, index + 1] }))
    }
  }
}

function writeRow({ writing, after }: Form, { columns }: IndicatorsField, row: FoundRow, { indent, path }: { readonly indent: string; readonly path: Path }): void {
  const filled = columns.flatMap((column): readonly (readonly [string, FoundText])[] => {
    const found = row.cells[column.id]
    return found && found.text.trim() !== '' ? [[column.label, found]] : []
  })
  filled.forEach(([label, found], index) => writeValue(writing, `${indent}${index === 0 ? '- ' : '  '}${label}:`, found, [...path, label]))
  for (const { heading, found } of row.others) writeLeft(writing, `${indent}  `, found, heading)
  for (const leftover of after.get(row) ?? []) writeLeftover(writing, `${indent}  `, leftover)
}

/** Each text without a place stands after the field or row that comes before it in the file. */
function placeLeftovers(found: FoundForm): { readonly before: readonly Leftover[]; readonly after: Form['after'] } {
  const anchors = anchorsOf(found).toSorted((a, b) => a.row - b.row)
  const before: Leftover[] = []
  const after = new Map<Field | FoundRow, Leftover[]>()
  for (const leftover of found.leftovers) {
    const anchor = lastUpTo(anchors, leftover.cell.row)
    const placed = anchor ? after.get(anchor.at) : before
    if (placed) placed.push(leftover)
    else if (anchor) after.set(anchor.at, [leftover])
  }
  return { before, after }
}

/** The last of anchors in order of their rows that is not below a row; a page may have thousands of both. */
function lastUpTo<Anchor extends { readonly row: number }>(anchors: readonly Anchor[], row: number): Anchor | undefined {
  let [low, high] = [0, anchors.length]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((anchors[middle]?.row ?? 0) <= row) low = middle + 1
    else high = middle
  }
  return anchors[low - 1]
}

/** The first row that each field of the top level, and each row of indicators, comes from. */
function anchorsOf(found: FoundForm): readonly { readonly at: Field | FoundRow; readonly row: number }[] {
  return found.kind.fields.flatMap((field): readonly { readonly at: Field | FoundRow; readonly row: number }[] => {
    if (field.type === 'indicators') return (found.indicators[field.id] ?? []).flatMap((at) => anchor(at, Object.values(at.cells)))
    const within = field.type === 'group' ? allFields(field.fields) : [field]
    return anchor(field, within.flatMap((inner) => textsOf(found, inner)))
  })
}

function anchor<At>(at: At, texts: readonly FoundText[]): readonly { readonly at: At; readonly row: number }[] {
  const rows = texts.flatMap(({ cells }) => cells.map(({ row }) => row))
  return rows.length === 0 ? [] : [{ at, row: Math.min(...rows) }]
}

function textsOf(form: FoundForm, field: Field): readonly FoundText[] {
  if (field.type === 'list') return form.lists[field.id] ?? []
  const found = field.type === 'title' ? undefined : valueOf(form, field)
  return found ? [found] : []
}

