import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { generatedFiles } from '../../src/build/generated-files.js'
import { allFields, type FormKind } from '../../src/forms/form-kind.js'
import { formKinds } from '../../src/forms/index.js'
import { bareKey } from '../../src/forms/match-keys.js'
import { shapeOf, type Shape } from '../../src/forms/shape.js'
import { jsonSchemaOf } from '../../src/schema/json-schema.js'

const root = join(import.meta.dirname, '../..')

it.each(Object.entries(generatedFiles()))('%s is up to date (npm run generate)', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text)
})

/** The examples of a form kind, read by a parser of another make. */
function examplesOf({ title }: FormKind): readonly unknown[] {
  const folder = join(root, 'examples')
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return names.map((name) => parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>).filter((example) => example['表单'] === title)
}

describe.each(formKinds.map((kind) => [kind.id, kind] as const))('%s', (_, kind) => {
  const schema = jsonSchemaOf(kind)

  it('every key has a title, a description and examples or keys, in Chinese', () => {
    const visit = (node: unknown, path: string): readonly string[] => {
      const { title = '', description = '', examples, properties, items } = node as { title?: string; description?: string; examples?: object; properties?: object; items?: object }
      const isNamed = [title, description].every((text) => /\p{Script=Han}/u.test(text)) && (examples !== undefined || properties !== undefined)
      return [
        ...(isNamed ? [] : [path]),
        ...Object.entries(properties ?? {}).flatMap(([key, inner]) => visit(inner, `${path}/${key}`)),
        ...(items ? visit(items, `${path}[]`) : []),
      ]
    }
    expect(visit(schema, '')).toEqual([])
  })

  it('R-13 and R-7: uses no keyword whose message could not be told in the form’s own words', () => {
    expect(JSON.stringify(schema)).not.toMatch(/"(?:oneOf|anyOf|allOf|not|if|multipleOf)"/u)
  })

  it('accepts the example as a validator of another make reads it', () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile({ ...schema })
    const examples = examplesOf(kind)
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) {
      validate(example)
      expect(validate.errors).toBeNull()
    }
  })

  it('names fields that its sums, costs and template rest on', () => {
    const ids = new Set(allFields(kind.fields).map(({ id }) => id))
    const named = [...kind.sums.flatMap(({ total, parts, by }) => [total, by, ...parts]), ...kind.costs.flatMap(({ total, budgets }) => [total, ...budgets.map(({ amount }) => amount)])]
    const { distinguishedBy } = kind
    const conditions = [...JSON.stringify(kind.template).matchAll(/"onlyWith":\[([^\]]*)\]/gu)].flatMap(([, ids = '']) => ids.replaceAll('"', '').split(','))
    const patterns = [...JSON.stringify(kind.template).matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name).filter((name) => name !== 'title' && name !== 'amountUnit')
    expect([...named, ...patterns, ...conditions, ...(distinguishedBy === undefined ? [] : [distinguishedBy])].filter((id) => !ids.has(id))).toEqual([])
  })

  it('states no wording of a key twice among keys that stand side by side', () => {
    const twice = (keys: readonly Pick<Shape, 'label' | 'aliases'>[]): readonly string[] => {
      const words = keys.flatMap(({ label, aliases = [] }) => [...new Set([label, ...aliases].map(bareKey))])
      return words.filter((word, index) => words.indexOf(word) !== index)
    }
    const visit = ({ label, keys, item }: Shape): readonly string[] => [...twice(keys).map((word) => `${label}: ${word}`), ...keys.flatMap(visit), ...(item ? visit(item) : [])]
    expect(visit(shapeOf(kind))).toEqual([])
  })

  it('has identifiers and terms as the vocabulary has them', () => {
    const vocabulary = readFileSync(join(root, 'docs/vocabulary.md'), 'utf8')
    const missing = allFields(kind.fields).filter(({ id, label }) => !vocabulary.includes(`| ${label} | \`${id}\` |`))
    expect(missing.map(({ id }) => id)).toEqual([])
  })
})
