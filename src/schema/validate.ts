import type { ErrorObject } from 'ajv'
import { completeFinding, type Finding } from '../base/finding.js'
import type { FormKind } from '../forms/form-kind.js'
import { matchUnknownKeys } from '../forms/match-keys.js'
import { shapeAt, shapeOf, type Shape } from '../forms/shape.js'
import { toPlainData } from '../source/node.js'
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
  const shape = shapeOf(kind)
  return firstOfEach(validator.errors ?? []).flatMap((error): readonly Finding[] => {
    const place = locate(root, error.instancePath)
    const here = shapeAt(shape, place.path)
    return here ? (translate(error, place, here, file) ?? []) : []
  })
}

/** A place with a value of the wrong type fails several keywords; the first one says it. */
function firstOfEach(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const isAboutKeys = ({ keyword }: ErrorObject): boolean => keyword === 'required' || keyword === 'additionalProperties'
  return errors.filter((error, index) => isAboutKeys(error) || errors.findIndex((other) => other.instancePath === error.instancePath && !isAboutKeys(other)) === index)
}

function translate(error: ErrorObject, place: Location, shape: Shape, file: SourceFile): readonly Finding[] | undefined {
  if (error.keyword === 'additionalProperties') return unknownKeyFindings(String(error.params['additionalProperty']), place, shape)
  if (error.keyword === 'required') return missingKeyFindings(String(error.params['missingProperty']), place, shape, file)
  // Amounts are read from the text as written, by the rules of arithmetic.
  if (error.keyword === 'pattern' && shape.type === 'amount') return []
  return [valueFinding(place, shape)]
}

function unknownKeyFindings(key: string, place: Location, shape: Shape): readonly Finding[] {
  const entries = place.node?.kind === 'map' ? place.node.entries.filter((entry) => entry.key === key) : []
  const meant = meantKeys(place, shape).get(key)
  return entries.map(({ keySpan }) => {
    const [zh, en] = meant === undefined ? ['', ''] : [`，是否想写“${meant}”？`, `; did you mean “${meant}”?`]
    return completeFinding(unknownKey, {
      primary: keySpan,
      message: { zh: `“${key}”不是本表的栏目${zh}`, en: `“${key}” is not a key of this form${en}` },
      label: { zh: '不认识的栏目', en: 'unknown key' },
      notes: meant === undefined ? [allowedKeys(shape)] : [],
      fixes: meant === undefined ? [] : [{ span: keySpan, text: meant, safe: true }],
    })
  })
}

function missingKeyFindings(key: string, place: Location, shape: Shape, file: SourceFile): readonly Finding[] {
  // A misspelt key is one fault, told where it stands.
  if ([...meantKeys(place, shape).values()].includes(key)) return []
  const missing = shape.keys.find((candidate) => candidate.label === key)
  const name = placeName(place.path)
  return [
    completeFinding(missingKey, {
      primary: place.keySpan,
      message: { zh: `${name.zh}缺少“${key}”`, en: `“${key}” is missing${name.en}` },
      label: { zh: `这里缺少“${key}”`, en: `“${key}” is missing here` },
      notes: missing ? [insertNote(missing, place, file)] : [],
    }),
  ]
}

function meantKeys({ node }: Location, shape: Shape): ReadonlyMap<string, string> {
  return node?.kind === 'map' ? matchUnknownKeys(node.entries.map((entry) => entry.key), shape.keys) : new Map()
}

function allowedKeys(shape: Shape): Finding['notes'][number] {
  const names = shape.keys.map(({ label }) => label).join('、')
  return { zh: `这里可以写：${names}`, en: `Keys that belong here: ${names}` }
}
