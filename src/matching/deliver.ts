import type { Field } from '../forms/form-kind.js'
import type { Doubt } from '../grid/grid.js'
import { bare, saysNothing, withoutNotes } from './bare.js'
import { leave, unitIn, withoutSignature, type FieldsReading, type Label } from './fields-reading.js'
import { joined, type FoundText } from './found.js'

/** Puts a text into the field that its label stands for; what the field cannot take is left over. */
export function deliver(reading: FieldsReading, label: Label, found: FoundText, from: 'beside' | 'below'): void {
  const text = withoutSignature(found.text)
  if (text === '') return
  const { meaning } = label
  if (meaning.is !== 'field') return leave(reading, found, label.text)
  const { field } = meaning
  const said = { ...found, text }
  if (field.type === 'list') reading.lists[field.id] = [...(reading.lists[field.id] ?? []), said]
  else if (field.type === 'amount') deliverAmount(reading, field, said, label.text)
  else if (field.type === 'text') deliverAnswer(reading, field, said, from === 'below' && reading.open?.meaning === meaning, label.text)
  else if (field.type === 'year') deliverYear(reading, said, label.text)
  else leave(reading, found, label.text, field.id)
}

/** An answer of more paragraphs is no answer. */
const mostParagraphs = 200

/** `goesOn`: the text is a further paragraph of the answer above it. */
function deliverAnswer(reading: FieldsReading, field: Field, found: FoundText, goesOn: boolean, label: string): void {
  const { id } = field
  const before = reading.texts[id]
  if (!before) reading.texts[id] = found
  else if (goesOn && before.cells.length < mostParagraphs) reading.texts[id] = joined([before, found], '\n')
  else if (bare(before.text) === bare(found.text)) return
  else if (isOwn(field, label) && !isOwn(field, reading.said[id] ?? label)) {
    leave(reading, before, reading.said[id], id)
    reading.texts[id] = found
  } else return leave(reading, found, label, id)
  reading.said[id] = label
}

/** The label of the field itself goes before other wordings of it. */
function isOwn(field: Field, label: string): boolean {
  return withoutNotes(label) === bare(field.label)
}

function deliverYear(reading: FieldsReading, found: FoundText, label: string): void {
  const [, year] = /^(20\d\d)(?:年度?)?$/u.exec(bare(found.text)) ?? []
  if (year === undefined) leave(reading, found, label)
  else reading.years.unshift({ ...found, text: year })
}

/** An amount with a remark in brackets behind it: 6923.36万元（其中：上级资金 …）. */
const remarked = /^(-?[\d０-９][\d,.，．０-９]*\s*(?:万元|元|万)?)\s*([（(].*[)）])$/su

function deliverAmount(reading: FieldsReading, field: Field, found: FoundText, label: string): void {
  // The label of the next amount stands where this one is blank.
  if (reading.vocabulary.meaningOf(found.text)) return
  const [, alone, remark] = remarked.exec(found.text) ?? []
  if (alone !== undefined && remark !== undefined) leave(reading, { ...found, text: remark }, label, field.id)
  const said = { ...found, text: alone ?? found.text }
  const isAmount = /[\d０-９]/u.test(said.text) || saysNothing(said.text)
  if (!isAmount || isDisputed(reading, field, said, label)) return leave(reading, said, label, field.id)
  const amount = withUnit(reading, said, label)
  const before = reading.amounts[field.id]
  if (!before) reading.amounts[field.id] = amount
  else if (bare(before.text) !== bare(amount.text)) leave(reading, said, label, field.id)
}

/** Two amounts of one field side by side are of two things, such as the whole period and the year: neither is taken. */
function isDisputed(reading: FieldsReading, { id }: Field, found: FoundText, label: string): boolean {
  const before = reading.amounts[id]
  if (before && before.cells[0]?.row === found.cells[0]?.row && bare(before.text) !== bare(found.text)) {
    delete reading.amounts[id]
    reading.disputed.add(id)
    leave(reading, before, label, id)
  }
  return reading.disputed.has(id)
}

/** The amount with the unit that the form states for all of them, where that is not the kind's. */
function withUnit({ unit, vocabulary: { kind } }: FieldsReading, found: FoundText, label: string): FoundText {
  const stated = unitIn(label) ?? unit
  if (stated === undefined || stated === kind.amountUnit || /[元万]/u.test(found.text)) return found
  return { ...found, text: `${found.text}${stated}`, doubts: [...found.doubts, otherUnit(stated, kind.amountUnit)] }
}

function otherUnit(stated: string, unit: string): Doubt {
  return { kind: 'run-together', message: { zh: `原表金额单位是${stated}，本表是${unit}，照原表写出，请换算`, en: `the form states its amounts in ${stated}, this one in ${unit}; they were written as found: please convert them` } }
}
