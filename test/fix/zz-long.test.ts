import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHalfWidth } from '../../src/base/amount.js'
import { defaultSettings } from '../../src/base/settings.js'
import { check } from '../../src/check.js'
import { fix, type Fixed } from '../../src/fix.js'
import { exampleText } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'

/** What people do to a line, and what programs that they paste from do. */
const slips: readonly ((line: string) => string)[] = [
  (line) => line.replace(/: ?/u, '：'),
  (line) => line.replace(': ', ':'),
  (line) => line.replace(/^ +/u, (indent) => '\t'.repeat(indent.length / 2)),
  (line) => line.replace(/^ +/u, (indent) => '\u3000'.repeat(indent.length / 2)),
  (line) => line.replace(/^ +/u, (indent) => '\u00a0'.repeat(indent.length)),
  (line) => line.replace('- ', '－'),
  (line) => line.replace('- ', '-'),
  (line) => line.replace('- ', '• '),
  (line) => line.replace(/: (?=\S)/u, ': >='),
  (line) => line.replace(/: (?=\S)/u, ': *'),
  (line) => line.replace(/: (?=\S)/u, ': ['),
  (line) => line.replace(/: (?=\S)/u, ': "'),
  (line) => line.replace(/: (?=\S)/u, ": '甲' "),
  (line) => line.replace(/: (\S.*)$/u, ': “$1”'),
  (line) => line.replace(/: (\S.*)$/u, ': 共计: $1'),
  (line) => `${line} #3`,
  (line) => `${line} ＃ 注`,
  (line) => `${line}\u200b`,
  (line) => line.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (line) => line.replace(/^( *(?:- )?)(\S)/u, '$1 $2'),
  (line) => `${line}\n${line}`,
  (line) => line.replace(/:.*$/u, ': ~'),
  (line) => line.replace(/(?<=\p{Script=Han})(\p{Script=Han})(?=.*:)/u, '其'),
  (line) => line.replace(/:$/u, ': 见附件'),
  (line) => line.replace(/:$/u, ''),
  (line) => line.slice(0, -1),
]

const base = [...minimalDeclaration.split('\n'), ...exampleText.split('\n').slice(0, 60)]

const spoilt = fc
  .record({
    isLong: fc.boolean(),
    slips: fc.array(fc.tuple(fc.nat(base.length), fc.constantFrom(...slips)), { maxLength: 6 }),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
  })
  .map(({ isLong, slips: made, lineBreak, mark }) => {
    const lines = (isLong ? exampleText : minimalDeclaration).split('\n')
    for (const [place, slip] of made) {
      const index = place % lines.length
      lines[index] = slip(lines[index] ?? '')
    }
    return mark + lines.join('\n').replaceAll('\n', lineBreak)
  })

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const fixed = (text: string, unsafe = false): Fixed => fix('a.yaml', new TextEncoder().encode(text), { unsafe, settings: defaultSettings })
const digits = (text: string): string => toHalfWidth(text).replace(/[^\d.]/gu, '')
const count = ({ findings }: Fixed['before'], severity: string): number => findings.filter((finding) => finding.severity === severity).length

describe('fix, on forms spoilt at random', () => {
  it('never adds a finding or an error, and mends in one run all that it can', () => {
    fc.assert(
      fc.property(spoilt, fc.boolean(), (text, unsafe) => {
        const { bytes, before, after } = fixed(text, unsafe)
        expect(after.findings.length).toBeLessThanOrEqual(before.findings.length)
        expect(count(after, 'error')).toBeLessThanOrEqual(count(before, 'error'))
        expect(after.findings).toEqual(check('a.yaml', bytes).findings)
        expect(decode(fixed(decode(bytes), unsafe).bytes)).toBe(decode(bytes))
      }),
      { numRuns: 2500, seed: 770 },
    )
  })

  it('changes no digit of any amount, keeps line breaks and the byte order mark, and touches no line without a finding', () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        const { bytes, before, mended } = fixed(text)
        const out = decode(bytes)
        expect(out.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'))
        if (text.includes('\r\n')) expect(/[^\r]\n/u.test(out)).toBe(false)
        const isRepeated = mended.some(({ rule }) => rule === 'JX002')
        if (!isRepeated) expect(digits(out)).toBe(digits(text))
        for (const amount of Object.values(before.declaration?.amounts ?? {})) {
          if (amount.state === 'stated') expect(toHalfWidth(out)).toContain(toHalfWidth(amount.text))
        }
      }),
      { numRuns: 2500, seed: 771 },
    )
  })

  it('every place and every fix lies within the file', () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        const { file, findings, notChecked } = check('a.yaml', new TextEncoder().encode(text))
        const spans = [...findings.flatMap(({ primary, related, fixes }) => [primary, ...related.map(({ span }) => span), ...fixes.map(({ span }) => span)]), ...notChecked.map(({ because }) => because)]
        for (const { start, end } of spans) expect(0 <= start && start <= end && end <= file.text.length).toBe(true)
      }),
      { numRuns: 2500, seed: 772 },
    )
  })
})
