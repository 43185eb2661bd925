import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Text } from '../../src/base/text.js'
import { check, type Checked } from '../../src/check.js'
import { helpTexts } from '../../src/cli/help-texts.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { overlay, readMarks } from '../support/overlay.js'
import { root } from '../support/run-built.js'

const files = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
const examples = ruleCatalogue.filter(({ subject }) => subject === undefined).flatMap(({ code, bad }) => bad.map((example): [string, string] => [`${code} ${example.name}`, readMarks(example.whole ? example.yaml : overlay(example.yaml)).text]))
const checked: readonly (readonly [string, Checked])[] = [
  ...files.map((name) => [name, check(name, readFileSync(join(root, 'examples', name)))] as const),
  ...examples.map(([name, text]) => [name, check(name, new TextEncoder().encode(text))] as const),
]

function textsOf({ findings, notChecked }: Checked): readonly Text[] {
  return [
    ...findings.flatMap(({ message, label, notes, related, basis }) => [message, label, ...notes, ...related.map((place) => place.message), ...(basis ? [basis] : [])]),
    ...notChecked.map(({ message }) => message),
  ]
}

/** Figures of a sentence; small counts may be words in one of the languages. */
const figures = (text: string): readonly string[] => [...text.matchAll(/\d+[.,\d]*\d/gu)].map(([figure]) => figure).toSorted()

describe('both languages say the same', () => {
  it.each(checked)('%s', (_, one) => {
    for (const { zh, en } of textsOf(one)) {
      expect(zh.trim()).not.toBe('')
      expect(en.trim()).not.toBe('')
      expect(figures(en)).toEqual(figures(zh))
      // What is quoted in one language is quoted in the other, whichever marks enclose it.
      for (const [, quoted = ''] of en.matchAll(/“([^”]*)”/gu)) expect(zh).toContain(quoted)
    }
  })

  it('rules and help say everything in both', () => {
    const texts: readonly Text[] = [...ruleCatalogue.flatMap(({ title, why, basis }) => [title, why, ...(basis ? [basis] : [])]), ...Object.values(helpTexts)]
    expect(texts.filter(({ zh, en }) => !/\p{Script=Han}/u.test(zh) || !/[a-z]/u.test(en))).toEqual([])
  })
})
