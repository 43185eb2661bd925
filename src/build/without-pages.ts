import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'
import { bundledText } from './bundled-text.js'

/** What a rule states for its page alone, which no check reads. */
export const pageKeys = ['why', 'realRows', 'good', 'bad'] as const

const ruleFile = /[/]src[/](?:(?:across[/])?rules[/][-\w]+|\w+[/](?:[-\w]+-)?rules)[.]ts$/u
/** A string, a comment, or a sign that counts; strings hold no `\${` with a backtick in it. */
const part = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\/[^\n]*|[[\]{}(),]/gsu

/** The text of a rule file without some of the properties of its rules, such as reasons and examples; each begins a line of its own. */
export function withoutPages(text: string, keys: readonly string[] = pageKeys): string {
  const property = new RegExp(`^ +(?:${keys.join('|')}):`, 'gmu')
  let kept = ''
  let from = 0
  for (const { index, 0: head } of text.matchAll(property)) {
    if (index < from) continue
    kept += text.slice(from, index)
    from = endOfValue(text, index + head.length)
  }
  return kept + text.slice(from)
}

/** Where the next property begins, or the bracket that closes the object. */
function endOfValue(text: string, start: number): number {
  part.lastIndex = start
  let depth = 0
  for (let found = part.exec(text); found; found = part.exec(text)) {
    const [sign] = found
    if (depth === 0 && sign === ',') return part.lastIndex
    if (depth === 0 && sign === '}') return found.index
    if (/^[[{(]$/u.test(sign)) depth++
    else if (/^[\]})]$/u.test(sign)) depth--
  }
  throw new Error('a rule that does not end')
}

/** Leaves reasons and examples, the greater part of a rule's text, out of what a check has to load. */
export const pagesApart = leavingOut('pages-apart', pageKeys)

/** Leaves out, too, how several declarations are judged together: a check of one needs to know of these rules only what they are called. */
export const judgesApart = leavingOut('judges-apart', [...pageKeys, 'judge'])

function leavingOut(name: string, keys: readonly string[]): Plugin {
  return {
    name,
    setup({ onLoad }) {
      onLoad({ filter: /rules/ }, async ({ path }) => (ruleFile.test(path.replaceAll('\\', '/')) ? { contents: bundledText(withoutPages(await readFile(path, 'utf8'), keys)), loader: 'ts' } : undefined))
    },
  }
}
