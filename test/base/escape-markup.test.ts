import { expect, it } from 'vitest'
import { escapeMarkup } from '../../src/base/escape-markup.js'

it.each([
  ['', ''], ['某局', '某局'], ['<b>', '&lt;b&gt;'], ['a & b', 'a &amp; b'], ['&amp;', '&amp;amp;'], ['“"”', '“&quot;”'], ["it's", 'it&#39;s'], ['<<', '&lt;&lt;'],
])('“%s” in a page is “%s”', (text, markup) => expect(escapeMarkup(text)).toBe(markup))
