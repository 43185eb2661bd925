import { attributeOf, type Element } from './parse-html.js'

/** Whether an element is hidden by itself; what is inside a hidden one is hidden too. */
export type Hides = (element: Element) => boolean

/** Characters of style sheets that are looked through. */
const longestSheet = 500_000
/** Tags that show nothing, or nothing of a form: menus, code, and what stands in for a script. */
const silent = new Set(['head', 'script', 'style', 'noscript', 'template', 'nav', 'svg', 'math', 'iframe', 'object', 'audio', 'video', 'canvas', 'title', 'datalist', 'button', 'rt', 'rp', 'noframes', 'frameset'])

/** Which elements of a page do not show, by their tags, attributes, and the plain rules of the style sheets in the page: others are not fetched. */
export function hidingBy(sheets: string): Hides {
  const rules = rulesOf(sheets.slice(0, longestSheet))
  return (element) => silent.has(element.tagName) || isHiddenInput(element) || attributeOf(element, 'hidden') !== undefined || (ownVisibility(element) ?? visibilityBy(rules, element)) === 'hidden'
}

function isHiddenInput(element: Element): boolean {
  return element.tagName === 'input' && attributeOf(element, 'type')?.toLowerCase() === 'hidden'
}

type Visibility = 'hidden' | 'shown'

function ownVisibility(element: Element): Visibility | undefined {
  const style = attributeOf(element, 'style')
  return style === undefined ? undefined : visibilityOf(style)
}

/** What declarations of a style say; clipped to nothing is the usual way to speak to those who hear a page only. */
function visibilityOf(declarations: string): Visibility | undefined {
  if (/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|clip-path\s*:\s*inset\(\s*50%|clip\s*:\s*rect\(\s*[01](?:px)?[\s,)])/iu.test(declarations)) return 'hidden'
  return /(?:^|[;\s])display\s*:/iu.test(declarations) ? 'shown' : undefined
}

/** By selector: `td`, `.name`, `td.name` or `#name`; of two rules of one selector the later one. */
type Rules = ReadonlyMap<string, Visibility>

/** Rules for some media only are left out with all that is in them. */
function rulesOf(sheets: string): Rules {
  const rules = new Map<string, Visibility>()
  const text = sheets.replace(/\/\*.*?\*\//gsu, ' ').replace(/<!--|-->/gu, ' ')
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('{', at)
    if (open === -1) break
    const head = text.slice(at, open).split(';').at(-1)?.trim() ?? ''
    const close = head.startsWith('@') ? endOfBlock(text, open) : text.indexOf('}', open)
    if (close === -1) break
    const visibility = head.startsWith('@') ? undefined : visibilityOf(text.slice(open + 1, close))
    if (visibility) for (const selector of head.split(',')) rules.set(selectorOf(selector.trim()), visibility)
    at = close + 1
  }
  return rules
}

/** The tag in lower case, the rest as written. */
function selectorOf(selector: string): string {
  return selector.replace(/^[\w-]+/u, (tag) => tag.toLowerCase())
}

function endOfBlock(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return -1
}

function visibilityBy(rules: Rules, element: Element): Visibility | undefined {
  if (rules.size === 0) return undefined
  const classes = (attributeOf(element, 'class') ?? '').split(/\s+/u).slice(0, 20)
  const { tagName } = element
  const selectors = [`#${attributeOf(element, 'id') ?? ''}`, ...classes.map((name) => `${tagName}.${name}`), ...classes.map((name) => `.${name}`), tagName]
  return selectors.map((selector) => rules.get(selector)).find((visibility) => visibility !== undefined)
}
