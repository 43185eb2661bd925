import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import { once } from '../base/memoize.js'

/**
 * Characters beyond ASCII as escapes, which mean the same in strings, templates, regular expressions and names. V8 takes a text of ASCII in
 * as it is; one of UTF-8 it has to decode into twice as many bytes.
 */
export function asAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * Chinese characters in regular expressions by their ranges, as this Unicode has them: V8 looks the property up anew in each expression, when it is
 * made and not when it is used, and that takes as long as reading a declaration.
 */
export function withoutProperties(text: string): string {
  return text.replace(/(?<!\\)\\p\{Script=Han\}/g, (_, at: number) => {
    const before = text.slice(text.lastIndexOf('\n', at) + 1, at).replace(/\\./g, '')
    return before.lastIndexOf('[') > before.lastIndexOf(']') ? hanRanges() : `[${hanRanges()}]`
  })
}

const hanRanges = once((): string => {
  const found: [number, number][] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    if (!/\p{Script=Han}/u.test(String.fromCodePoint(code))) continue
    const last = found.at(-1)
    if (last && last[1] === code - 1) last[1] = code
    else found.push([code, code])
  }
  const escaped = (code: number): string => (code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`)
  return found.map(([first, last]) => (first === last ? escaped(first) : `${escaped(first)}-${escaped(last)}`)).join('')
})

/** A source as it is bundled. */
export function bundledText(text: string): string {
  return asAscii(withoutProperties(text))
}

/** Sources with escapes: esbuild writes them itself, but for regular expressions. */
export const bundledSources: Plugin = {
  name: 'bundled-sources',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => ({ contents: bundledText(await readFile(path, 'utf8')), loader: 'ts' }))
  },
}
