import { describe, expect, it } from 'vitest'
import { checkstyle, compact, github, githubSummary, gitlab, html, junit, narrate, sarif, statistics } from '../../src/reporters/other-reporters.js'
import { json } from '../../src/reporters/json.js'
import { pretty } from '../../src/reporters/pretty.js'
import { faultyExampleText } from '../support/faulty-example.js'
import { overlay } from '../support/overlay.js'
import { plainOptions, reported } from '../support/reported.js'

const texts = { 'a.yaml': faultyExampleText, 'b.yaml': overlay('甲: 1\n项目支出: 1,5'), 'c.yaml': overlay('年度: 2020年') }
const files = (names: readonly (keyof typeof texts)[]): readonly ReturnType<typeof reported>[] => names.map((name) => reported(name, texts[name]))

describe.each(Object.entries({ pretty, json, compact, sarif, github, githubSummary, gitlab, junit, checkstyle, narrate, html, statistics }))('R-40 %s', (name, reporter) => {
  it('R-40 gives equal bytes for equal input', () => {
    expect(reporter(files(['a.yaml', 'b.yaml', 'c.yaml']), plainOptions)).toBe(reporter(files(['a.yaml', 'b.yaml', 'c.yaml']), plainOptions))
  })

  it('R-40 holds no place of this machine and no time', () => {
    const text = reporter(files(['a.yaml', 'b.yaml', 'c.yaml']), plainOptions)
    expect(text).not.toContain(process.cwd())
    expect(text).not.toMatch(/\d{4}-\d\d-\d\dT|\d\d:\d\d:\d\d/u)
  })

  it('R-40 says of one file the same whatever else is checked', () => {
    const identities = (text: string): readonly string[] => text.match(/[\da-f]{64}(?!:|\n)/gu) ?? []
    const alone = identities(reporter(files(['b.yaml']), plainOptions))
    const together = identities(reporter(files(['a.yaml', 'b.yaml', 'c.yaml']), plainOptions))
    expect(alone.filter((one) => !together.includes(one))).toEqual([])
    expect(alone.length > 0).toBe(['sarif', 'gitlab'].includes(name))
  })
})
