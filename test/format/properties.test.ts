import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Checked } from '../../src/check.js'
import { toPlainData } from '../../src/source/node.js'
import { hasUnnamedKey } from '../../src/format/same-meaning.js'
import { checkText } from '../support/check-text.js'
import { formatText } from '../support/format-text.js'
import { randomDeclaration } from './random-declaration.js'

const dataOf = ({ file }: Checked): unknown => (file.root ? toPlainData(file.root) : undefined)
const findingsOf = ({ findings }: Checked): readonly string[] => findings.filter(({ rule }) => !rule.startsWith('JX0')).map(({ rule, message }) => `${rule} ${message.zh}`).toSorted()

it('any declaration keeps its meaning, its comments and its findings, and is canonical after one run', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(randomDeclaration, ({ text, comments }) => {
      const before = checkText(text)
      // Chance now and then makes a file that is no YAML, or that is read with an empty key.
      fc.pre(before.file.findings.every(({ severity }) => severity !== 'error') && before.file.root !== undefined && !hasUnnamedKey(before.file.root))
      const formatted = formatText(text)
      // A value of the wrong shape may read otherwise in another layout.
      if ('refused' in formatted) {
        expect(formatted.refused.en).toMatch(/because of line \d+ \(JX1/u)
        return
      }
      const after = checkText(formatted.text)
      expect(dataOf(after)).toEqual(dataOf(before))
      expect(findingsOf(after)).toEqual(findingsOf(before))
      for (const comment of comments) expect(formatted.text.split(comment)).toHaveLength(2)
      expect(formatted.text.split('备注').length - 1 - comments.length).toBe(text.split('备注').length - 1 - comments.length)
      expect(formatText(formatted.text)).toEqual(formatted)
      expect(formatted.text).toMatch(text.includes('\r\n') ? /^(?:[^\r\n]*\r\n)+$/u : /^(?:[^\r\n]*\n)+$/u)
      expect(formatted.text.startsWith('\ufeff')).toBe(false)
    }),
    { numRuns: Number(process.env['JIXIAO_FORMAT_RUNS'] ?? 150), ...(process.env['JIXIAO_FORMAT_SEED'] && { seed: Number(process.env['JIXIAO_FORMAT_SEED']) }) },
  )
})
