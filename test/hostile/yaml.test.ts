import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { toPlainData } from '../../src/source/node.js'
import { checkText, fixText } from '../support/check-text.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const codesOf = (text: string): readonly string[] => [...new Set(checkText(text).findings.map(({ rule }) => rule))]
const laughs = ['a: &a [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]', ...Array.from({ length: 25 }, (_, index) => `${String.fromCharCode(98 + index)}: &${String.fromCharCode(98 + index)} [${Array.from({ length: 9 }, () => `*${String.fromCharCode(97 + index)}`).join(', ')}]`)].join('\n')

it('aliases that would unfold to billions are told and unfold to nothing', () => {
  const { file } = checkText(minimalDeclaration + laughs)
  expect(codesOf(minimalDeclaration + laughs)).toEqual(expect.arrayContaining(['JX006', 'JX016']))
  expect(JSON.stringify(file.root ? toPlainData(file.root) : '').length).toBeLessThan(100_000)
})

it.each([
  ['lists in lists', `${minimalDeclaration}甲: ${'['.repeat(100_000)}`],
  ['maps in maps', `${minimalDeclaration}甲: ${'{a: '.repeat(50_000)}`],
  ['indents', minimalDeclaration + Array.from({ length: 2_000 }, (_, index) => `${' '.repeat(index)}甲:`).join('\n')],
  ['dashes', `${minimalDeclaration}甲:\n${'- '.repeat(100_000)}`],
  ['questions', `${minimalDeclaration}${'? '.repeat(50_000)}`],
])('depth: %s are a finding', (_, text) => {
  expect(checkText(text).findings.some(({ severity }) => severity === 'error')).toBe(true)
})

it.each([
  ['a text of a million characters', `填报单位: ${'长'.repeat(1_000_000)}`],
  ['digits without end', `年度: ${'9'.repeat(1_000_000)}`],
  ['an exponent', '年度: 1e999999999'],
  ['quotes without end', `填报单位: "${'\\"'.repeat(500_000)}`],
])('huge scalars: %s is judged', (_, line) => {
  const [key = ''] = line.split(':')
  const { declaration, findings } = checkText(minimalDeclaration.replace(new RegExp(`^${key}: .*$`, 'mu'), () => line))
  // A long name is no fault of the file.
  expect(declaration?.texts['reportingUnit']?.text.length === 1_000_000 || findings.length > 0).toBe(true)
})

it('keys that every object of JavaScript has are keys like any other', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']
  for (const name of names) {
    for (const text of [`${minimalDeclaration}${name}:\n  polluted: yes\n`, minimalDeclaration.replace('按支出性质分:', `${name}: {polluted: 1}\n  按支出性质分:`), minimalDeclaration.replace('填报单位: 某局', `填报单位: ${name}`)]) {
      const { findings } = checkText(text)
      if (text.includes('polluted')) expect(findings.some(({ message }) => message.zh.includes(name))).toBe(true)
      fixText(text)
    }
  }
  expect('polluted' in {}).toBe(false)
})

it.each(['!!js/function "function () { process.exit(7) }"', '!!js/regexp /a/', '!!python/object/apply:os.system ["exit 7"]', '!<tag:yaml.org,2002:js/undefined> ""', '!ruby/object:Gem x', '!!binary aGVsbG8=', '!include /etc/passwd', '!!merge x'])('a tag runs nothing and reads nothing: %s', (tagged) => {
  const { code, out } = runBuilt(['check', '-'], { input: minimalDeclaration.replace('某局', tagged) })
  expect(code).toBe(1)
  expect(out).not.toContain('root:')
})

it.each(['extends: ./evil.cjs', 'extends: [./evil.cjs]', 'plugins: [./evil.cjs]', 'rules: !!js/function "x"', 'departments: ./evil.cjs'])('a configuration runs no code: %s', (text) => {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'evil.cjs'), "require('fs').writeFileSync('ran', '')")
  writeFileSync(join(cwd, 'jixiao.config.yaml'), `${text}\n`)
  writeFileSync(join(cwd, 'a.yaml'), minimalDeclaration)
  expect(runBuilt(['check', 'a.yaml'], { cwd }).code).toBe(2)
  expect(existsSync(join(cwd, 'ran'))).toBe(false)
})
