import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

/**
 * Characters beyond ASCII as escapes, which mean the same in strings, templates, regular expressions and names. V8 takes a text of ASCII in
 * as it is; one of UTF-8 it has to decode into twice as many bytes.
 */
export function asAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Sources with escapes: esbuild writes them itself, but for regular expressions. */
export const asciiSources: Plugin = {
  name: 'ascii-sources',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => ({ contents: asAscii(await readFile(path, 'utf8')), loader: 'ts' }))
  },
}
