import { foldValue } from '../../model/values/fold.js'

/** The whole text is what a template has printed. */
const wholePrompt = /^(?:…+|\.{3,}|(?:目标|指标|职能|职责)\d*:?(?:…+|\.{3,})?|\(?(?:限)?\d+字(?:以内|之内|内)\)?|请(?:在此|在这里)?(?:填写|输入).*|待(?:定|填|补充|完善)|填写说明.*)$/u
/** Parts of a text that only a template has: a length to keep, a gap to fill. */
const partPrompt = /[（(](?:\s*(?:限|不超过)?\s*\d+\s*字\s*(?:以内|之内|内)?\s*|请[^（）()]*填写[^（）()]*)[）)]|[XxＸ×]{2,}|[*＊]{2,}|_{2,}|[〇○]{2,}/u
/** ≥**%, （≥**个）, 指标1：: what the province's own lists of indicators have around a name. */
const aroundName = /[（(][^（）()]*[*＊][^（）()]*[）)]|(?<![≥≤<>=≧≦])[≥≤<>=≧≦]+\s*[*＊]+[^\s（）()]{0,4}$|^指标\s*\d+\s*[:：]/u

/** Signs that each part of a template's text has one of: most texts have none. */
const signs = /[*＊XxＸｘ×_＿〇○字填输待…]|^(?:目标|指标|职能|职责|\.\.\.)/u
/** A prompt that is a whole text is short. */
const longestPrompt = 40

/** The template's words in a text, with their place in it. */
export function promptIn(text: string): { readonly found: string; readonly start: number } | undefined {
  if (!signs.test(text)) return undefined
  if (text.length <= longestPrompt && wholePrompt.test(foldValue(text))) return { found: text, start: 0 }
  const match = partPrompt.exec(text)
  return match ? { found: match[0], start: match.index } : undefined
}

/** What is left of the template around a name that is filled in. */
export function markAround(name: string): string | undefined {
  return signs.test(name) ? aroundName.exec(name)?.[0] : undefined
}
