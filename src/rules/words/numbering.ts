import { readChineseNumber } from '../../base/chinese-number.js'

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const chinese = '[一二三四五六七八九十]{1,3}'
/** （一）, 一、, 1., (1), 目标1：, ①; not the 1 of 1.5 or of 1、2号楼. */
const typed = new RegExp(
  `^\\s*(?:[（(]\\s*(${chinese}|\\d{1,2})\\s*[）)]\\s*[、.．:：]?|(?:目标|职能|职责|任务)\\s*(${chinese}|\\d{1,2})\\s*[:：、.．]|第(${chinese})[,，、]|(${chinese})、(?!${chinese})|(\\d{1,2})\\s*[.．、)）](?!\\s*\\d)|([${circled}]))\\s*`,
  'u',
)

/** Numbering that was typed in front of a text: how long it is, and its number. */
export function typedNumber(text: string): { readonly written: string; readonly number: number } | undefined {
  const match = typed.exec(text)
  if (!match) return undefined
  const sign = match.slice(1).join('')
  const number = circled.includes(sign) ? circled.indexOf(sign) + 1 : Number(/\d/u.test(sign) ? sign : readChineseNumber(sign))
  return number > 0 ? { written: match[0], number } : undefined
}
