import { maximumDecimals } from '../base/amount.js'
import { earliestYear, type FormKind, latestYear } from '../forms/form-kind.js'
import { shapeOf, type Shape } from '../forms/shape.js'

export type JsonSchema = Readonly<Record<string, unknown>>

/** The `$id` of a form kind's schema. */
export function schemaId(kind: FormKind): string {
  return `urn:jixiao:schema:${kind.id}`
}

/** The JSON Schema (draft 2020-12) of a form kind, for editors and for the check. */
export function jsonSchemaOf(kind: FormKind): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: schemaId(kind), ...described(shapeOf(kind)) }
}

function described(shape: Shape): JsonSchema {
  return { title: shape.label, description: shape.description, ...schemaOf(shape), ...(shape.examples.length > 0 && { examples: shape.examples }) }
}

function schemaOf(shape: Shape): JsonSchema {
  const optional = shape.required ? [] : ['null']
  switch (shape.type) {
    case 'map':
      return {
        type: single(['object', ...optional]),
        properties: Object.fromEntries(shape.keys.map((key) => [key.label, described(key)])),
        required: shape.keys.filter((key) => key.required).map((key) => key.label),
        additionalProperties: false,
      }
    case 'list':
      return { type: single(['array', ...optional]), items: shape.item ? described(shape.item) : true, ...(shape.required && { minItems: 1 }) }
    case 'title':
      return { type: 'string', enum: shape.examples }
    case 'year':
      return { type: 'integer', minimum: earliestYear, maximum: latestYear }
    case 'amount':
      // The pattern is for editors; the check reads the text as written, numbers too (no `multipleOf`: 8.69 is none of 0.01 in binary).
      return { type: ['number', 'string', ...optional], pattern: `^-?(0|[1-9][0-9]*)([.][0-9]{1,${maximumDecimals}})?$` }
    case 'text':
      return { type: ['string', 'number', ...optional] }
  }
}

function single(types: readonly string[]): string | readonly string[] {
  return types.length === 1 ? (types[0] ?? []) : types
}
