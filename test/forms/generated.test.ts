import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { generatedFiles } from '../../src/build/generated-files.js'
import { allFields } from '../../src/forms/form-kind.js'
import { formKinds } from '../../src/forms/index.js'
import { jsonSchemaOf } from '../../src/schema/json-schema.js'

const root = join(import.meta.dirname, '../..')

it.each(Object.entries(generatedFiles()))('%s is up to date (npm run generate)', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text)
})

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
    validate(parse(readFileSync(join(root, 'examples/hengdong-petition-2020.yaml'), 'utf8')))
    expect(validate.errors).toBeNull()
  })

  it('names fields that its sums, costs and template rest on', () => {
    const ids = new Set(allFields(kind.fields).map(({ id }) => id))
    const named = [...kind.sums.flatMap(({ total, parts, by }) => [total, by, ...parts]), ...kind.costs.flatMap(({ total, budgets }) => [total, ...budgets.map(({ amount }) => amount)])]
    const patterns = [...JSON.stringify(kind.template).matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name).filter((name) => name !== 'title' && name !== 'amountUnit')
    expect([...named, ...patterns].filter((id) => !ids.has(id))).toEqual([])
  })

  it('has identifiers and terms as the vocabulary has them', () => {
    const vocabulary = readFileSync(join(root, 'docs/vocabulary.md'), 'utf8')
    const missing = allFields(kind.fields).filter(({ id, label }) => !vocabulary.includes(`| ${label} | \`${id}\` |`))
    expect(missing.map(({ id }) => id)).toEqual([])
  })
})
