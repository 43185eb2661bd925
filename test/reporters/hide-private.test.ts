import { expect, it } from 'vitest'
import { toReported } from '../../src/cli/check-files.js'
import { checkstyle, compact, github, githubSummary, gitlab, html, junit, narrate, sarif } from '../../src/reporters/other-reporters.js'
import { json } from '../../src/reporters/json.js'
import { pretty } from '../../src/reporters/pretty.js'
import { checkText } from '../support/check-text.js'
import { overlay } from '../support/overlay.js'
import { plainOptions } from '../support/reported.js'

const numbers = ['110105194912319999', '13900000000', '0732-20000000']
const text = overlay(`部门职能职责概述:\n  - 救助 ${numbers[0]}，电话 ${numbers[1]}。 # 或 ${numbers[2]}`)

it.each(Object.entries({ pretty, json, compact, sarif, github, githubSummary, gitlab, junit, checkstyle, narrate, html }))('%s shows no number of a person whole', (_, reporter) => {
  const checked = checkText(text)
  expect(checked.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['JX710', 'error'], ['JX710', 'warning'], ['JX710', 'warning']])
  const report = reporter([toReported(checked)], plainOptions)
  expect(report).toContain('JX710')
  for (const number of numbers) expect(report).not.toContain(number)
})

it('places stay where they are', () => {
  const checked = checkText(text)
  const { file } = toReported(checked)
  expect(file.text.length).toBe(text.length)
  expect(checked.findings.map(({ primary: { start, end } }) => file.text.slice(start, end))).toEqual(['110*************99', '139******00', '073*-******00'])
})

it('a file without such numbers is the same', () => {
  const checked = checkText(overlay('项目支出: 41.20'))
  expect(toReported(checked).file).toBe(checked.file)
})
