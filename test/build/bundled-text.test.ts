import { describe, expect, it } from 'vitest'
import { asAscii, bundledText, withoutProperties } from '../../src/build/bundled-text.js'

describe('a source as it is bundled', () => {
  it('is ASCII and means the same', () => {
    const text = "['预算', `共${1}项`, /^[一-鿿]+$/u.test('信访'), { 年度: 1 }, '\\\\u', '😀']"
    expect(asAscii(text)).toMatch(/^[\0-\x7f]*$/)
    // oxlint-disable-next-line no-eval -- what is written here
    expect((0, eval)(asAscii(text))).toEqual(['预算', '共1项', true, { 年度: 1 }, '\\u', '😀'])
  })

  it.each([/^\p{Script=Han}$/u, /^[\p{Script=Han}a-z]$/u, /^[^\p{Script=Han}]$/u])('%s matches the same characters by ranges', (pattern) => {
    const written = withoutProperties(pattern.source)
    expect(written).not.toContain('Script')
    const ranges = new RegExp(written, 'u')
    for (let code = 0; code <= 0x10ffff; code += code < 0x3000 || code > 0x2f7ff ? 1 : 7) {
      const one = String.fromCodePoint(code)
      if (ranges.test(one) !== pattern.test(one)) expect.fail(code.toString(16))
    }
  })

  it('keeps a property that stands in a text with an escaped backslash', () => {
    expect(bundledText('`(?=\\\\p{Script=Han})`')).toBe('`(?=\\\\p{Script=Han})`')
  })
})
