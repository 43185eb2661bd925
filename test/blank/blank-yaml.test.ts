import { describe, expect, it } from 'vitest'
import { blankYaml } from '../../src/blank/blank-yaml.js'
import { check } from '../../src/check.js'
import { formatDeclaration } from '../../src/format/format-declaration.js'
import { shapeOf, type Shape } from '../../src/forms/shape.js'
import { formKinds } from '../../src/forms/index.js'

/** Every key of a shape, and of the entries of its lists. */
function keysOf({ keys, item }: Shape): readonly Shape[] {
  return [...keys.flatMap((key) => [key, ...keysOf(key)]), ...(item ? keysOf(item) : [])]
}

const checked = (text: string) => check('空表.yaml', new TextEncoder().encode(text))

describe.each(formKinds.map((kind) => [kind.id, kind] as const))('the empty declaration %s', (_, kind) => {
  const text = blankYaml(kind, { values: {}, schema: 'a/b.schema.json' })

  it('names the schema for editors first', () => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=a/b.schema.json')
  })

  it('has nothing wrong but what is left blank', () => {
    const { findings, declaration } = checked(text)
    expect(declaration?.kind).toBe(kind)
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.map(({ message }) => message.zh).filter((message) => !/没有填|没有.*中的任何一项/u.test(message))).toEqual([])
  })

  it('is in the canonical layout', () => {
    const formatted = formatDeclaration(checked(text), checked)
    expect(formatted).toEqual({ text })
  })

  it('explains every key in its own words', () => {
    for (const { label, description } of keysOf(shapeOf(kind))) {
      expect(text).toContain(label)
      expect(text).toContain(description)
    }
  })

  it('takes what is known already', () => {
    const year = kind.fields.find(({ type }) => type === 'year')
    const filled = blankYaml(kind, { values: { [year?.id ?? '']: '2021' }, schema: 'x' })
    expect(filled).toContain(`\n${year?.label}: 2021\n`)
  })
})
