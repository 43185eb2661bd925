import { formatCharacters } from '../../base/characters.js'

/** Signs that are one and the same to a reader, in the form that the grammar knows. */
const twins: Readonly<Record<string, string>> = {
  '﹦': '=', '═': '=', '﹤': '<', '﹥': '>', '〈': '<', '〉': '>', '《': '<<', '》': '>>', '≧': '≥', '⩾': '≥', '≦': '≤', '⩽': '≤', '≮': '≥', '≯': '≤',
  '﹪': '%', '﹣': '-', '−': '-', '–': '-', '—': '-', '―': '-', '─': '-', '‐': '-', '‑': '-', '－': '-', '〜': '~', '∼': '~', '～': '~', '˜': '~',
  '﹐': ',', '﹑': '、', '﹔': ';', '﹕': ':', '﹙': '(', '﹚': ')', '〔': '(', '〕': ')', '【': '(', '】': ')', '［': '(', '］': ')', '[': '(', ']': ')',
  '∕': '/', '⁄': '/', '÷': '/', '㎡': '平方米', '㎥': '立方米', '㎞': '公里', '㎏': '公斤', '㎝': '厘米', '㎜': '毫米', '℃': '摄氏度', '²': '2', '³': '3', '＊': '*', '￥': '¥', '·': '.', '•': '.', '∙': '.', '×': 'x', '✕': 'x', '○': '〇', '◯': '〇',
}
const oddSigns = Object.keys(twins).map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
const odd = new RegExp(`[${oddSigns}]`, 'gu')
/** Most texts are all of these characters, which no step of folding changes; that is told quickly. */
const unusual = /[^一-鿿!-Z\\^-~≥≤、]/
/** What any step of folding would change. */
const foldable = new RegExp(`[\\s${formatCharacters}！-～。${oddSigns}]`, 'u')
/** Blanks, and characters that nobody sees. */
export const invisible = new RegExp(`[\\s${formatCharacters}]`, 'u')
const allInvisible = new RegExp(`[\\s${formatCharacters}]+`, 'gu')

/** A book's or paper's name in its marks, which elsewhere stand for ≤ and ≥: 《人民日报》20份. */
const title = /《(?=[^《》]{0,60}\p{Script=Han})(?!\d(?!\d{3}年))([^《》]{1,60})》/gu

/** A value without blanks and invisible characters, full-width characters as their half-width twins: neither ever changes the meaning. */
export function foldValue(text: string): string {
  if (!unusual.test(text) || !foldable.test(text)) return text
  const seen = text.replace(allInvisible, '')
  return (seen.includes('《') ? seen.replace(title, '“$1”') : seen)
    .replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(odd, (sign) => twins[sign] ?? sign)
    .replace(/。(?=\d)/gu, '.')
}
