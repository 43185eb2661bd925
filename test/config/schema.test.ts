import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../src/config/read-config.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { parseSource } from '../../src/source/parse.js'
import { root } from '../support/run-built.js'
import { badSamples, goodSamples } from './samples.js'

const schema = JSON.parse(readFileSync(join(root, 'schemas/config.schema.json'), 'utf8')) as { $defs: { rules: { properties: Record<string, { description: string }> } } }
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema)

function acceptedByReader(text: string): boolean {
  return readConfig(parseSource('jixiao.config.yaml', text), ruleCatalogue).findings.length === 0
}

describe('schemas/config.schema.json', () => {
  it.each(goodSamples)('accepts, as the reader does: %j', (text) => {
    expect([validate(parse(text)), acceptedByReader(text)]).toEqual([true, true])
  })

  it.each(badSamples)('refuses, as the reader does: %j', (text) => {
    expect([validate(parse(text)), acceptedByReader(text)]).toEqual([false, false])
  })

  it('names every rule by code and by name, with its title', () => {
    const { properties } = schema.$defs.rules
    expect(Object.keys(properties).toSorted()).toEqual(ruleCatalogue.flatMap(({ code, name }) => [code, name]).toSorted())
    for (const { code, name, title } of ruleCatalogue) {
      expect(properties[code]?.description).toContain(title.zh)
      expect(properties[name]).toEqual(properties[code])
    }
  })
})
