import type { ErrorObject } from 'ajv'
import { completeFinding, type Finding } from '../base/finding.js'
import { shorten, type Text } from '../base/text.js'
import type { FormKind } from '../forms/form-kind.js'
import { parentOf, shapeAt, shapeOf, type Shape } from '../forms/shape.js'
import { entryOf, toPlainData, type Node } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'
import { locate, type Location } from './locate.js'
import { missingKey, unknownKey } from './rules.js'
import { insertNote, placeName } from './wording.js'
import { valueFinding } from './value-finding.js'
import validators from './validators.cjs'

/** Checks the shape of a file against its form kind's schema; every error becomes a finding in the form's own words. */
export function validate(file: SourceFile, kind: FormKind): readonly Finding[] {
  const validator = validators[kind.id]
  if (!validator) throw new Error(`no validator for form kind ${kind.id}`)
  const { root } = file
  if (!root || validator(toPlainData(root))) return []
  const task: Task = { file, form: shapeOf(kind), keys: keysIn(root) }
  return firstOfEach(validator.errors ?? []).flatMap((error): readonly Finding[] => {
    const place = locate(root, error.instancePath)
    const shape = shapeAt(task.form, place.path)
    return shape ? translate(error, place, shape, task) : []
  })
}

interface Task {
  readonly file: SourceFile
  readonly form: Shape
  /** Every key of the file. */
  readonly keys: ReadonlySet<string>
}

/** A place with a value of the wrong type fails several keywords; the first one says it. */
function firstOfEach(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const told = new Set<string>()
  return errors.filter(({ keyword, instancePath }) => {
    if (keyword === 'required' || keyword === 'additionalProperties') return true
    const isFirst = !told.has(instancePath)
    told.add(instancePath)
    return isFirst
  })
}

function translate(error: ErrorObject, place: Location, shape: Shape, task: Task): readonly Finding[] {
  if (error.keyword === 'additionalProperties') return unknownKeyFindings(String(error.params['additionalProperty']), place, shape, task)
  if (error.keyword === 'required') return missingKeyFindings(String(error.params['missingProperty']), place, shape, task)
  // Amounts are read from the text as written, by the rules of arithmetic; the form's name is recognized before.
  const isToldElsewhere = (error.keyword === 'pattern' && shape.type === 'amount') || error.keyword === 'enum'
  return isToldElsewhere ? [] : [valueFinding(place, shape)]
}

function unknownKeyFindings(key: string, place: Location, shape: Shape, task: Task): readonly Finding[] {
  const entry = entryOf(place.node, key)
  if (!entry) return []
  const home = parentOf(task.form, key)
  return [
    completeFinding(unknownKey, {
      primary: entry.keySpan,
      ...unknownKeyTexts(shorten(key), home, shape),
      label: home ? { zh: '位置不对', en: 'in the wrong place' } : { zh: '不认识的栏目', en: 'unknown key' },
    }),
  ]
}

function unknownKeyTexts(key: string, home: Shape | undefined, shape: Shape): { readonly message: Text; readonly notes: readonly Text[] } {
  if (home) {
    return {
      message: { zh: `“${key}”应写在“${home.label}”下`, en: `“${key}” belongs under “${home.label}”` },
      notes: [{ zh: '请检查缩进：下一级比上一级多空两格，同一级对齐。', en: 'Check the indentation: each level is two blanks deeper, and one level begins in one column.' }],
    }
  }
  const names = shape.keys.map(({ label }) => label).join('、')
  const what = shape.keys[0]?.role
  return {
    message: what ? { zh: `“${key}”不是本表的${what.zh}`, en: `“${key}” is not a ${what.en} of this form` } : { zh: `“${key}”不是本表的栏目`, en: `“${key}” is not a key of this form` },
    notes: [{ zh: `这里可以写：${names}`, en: `Keys that belong here: ${names}` }],
  }
}

function missingKeyFindings(key: string, place: Location, shape: Shape, task: Task): readonly Finding[] {
  // A misplaced key is one fault, told where it stands.
  if (task.keys.has(key) && place.path.every((step) => typeof step === 'string')) return []
  const missing = shape.keys.find((candidate) => candidate.label === key)
  const name = placeName(place.path)
  return [
    completeFinding(missingKey, {
      primary: place.keySpan,
      message: { zh: `${name.zh}缺少“${key}”`, en: `“${key}” is missing${name.en}` },
      label: { zh: `这里缺少“${key}”`, en: `“${key}” is missing here` },
      notes: missing ? [insertNote(missing, place, task.file)] : [],
      cause: `missing ${key}`,
    }),
  ]
}

/** Every key of the maps below a node, those in lists left out. */
function keysIn(node: Node): ReadonlySet<string> {
  if (node.kind !== 'map') return new Set()
  return new Set(node.entries.flatMap(({ key, value }) => [key, ...keysIn(value)]))
}
