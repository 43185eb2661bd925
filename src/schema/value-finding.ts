import { toHalfWidth } from '../base/amount.js'
import { completeFinding, type Finding } from '../base/finding.js'
import type { Span } from '../base/span.js'
import { shorten, type Text } from '../base/text.js'
import { earliestYear, latestYear } from '../forms/form-kind.js'
import type { Shape } from '../forms/shape.js'
import type { Node, ScalarNode } from '../source/node.js'
import type { Location } from './locate.js'
import { badYear, requiredBlank, wrongShape } from './rules.js'

/** What is wrong with a value: blank where it is required, no year, or of the wrong shape. */
export function valueFinding(place: Location, shape: Shape): Finding {
  const { node, entry, keySpan } = place
  const name = nameOf(place, shape)
  if (!node || isBlank(node)) return blank(name, shape, entry?.keySpan ?? node?.span ?? keySpan)
  if (node.kind !== 'scalar') return misshapen(name, shape, node, entry?.keySpan ?? headOf(node))
  return shape.type === 'year' ? noYear(name, node) : misshapen(name, shape, node, node.span)
}

function blank(name: Text, shape: Shape, primary: Span): Finding {
  return completeFinding(requiredBlank, {
    primary,
    message: { zh: `${name.zh}没有填`, en: `${name.en} is blank` },
    label: { zh: '没有填', en: 'blank' },
    notes: [{ zh: shape.description, en: `Expected: ${expected[shape.type].en}` }],
  })
}

function noYear(name: Text, { text, span, type }: ScalarNode): Finding {
  const isFourDigits = /^\d{4}$/u.test(text)
  // 2020年, in quotes, or in full-width digits is the same year.
  const year = /^(\d{4})年?度?$/u.exec(toHalfWidth(text))?.[1]
  const why: Text = !isFourDigits
    ? { zh: '不是四位数字的年份', en: 'is not a year of four digits' }
    : type === 'text'
      ? { zh: '加了引号；请直接写数字', en: 'is in quotes; write the number itself' }
      : { zh: `不在 ${earliestYear} 到 ${latestYear} 年之间`, en: `is not between ${earliestYear} and ${latestYear}` }
  return completeFinding(badYear, {
    primary: span,
    message: { zh: `${name.zh}的值“${shorten(text)}”${why.zh}`, en: `“${shorten(text)}” in ${name.en} ${why.en}` },
    label: { zh: '年份写法不对', en: 'not a year' },
    notes: [{ zh: '只写四位数字，不加引号，如 2020。', en: 'Write four digits without quotes, such as 2020.' }],
    fixes: year === undefined ? [] : [{ span, text: year, safe: true }],
  })
}

function misshapen(name: Text, shape: Shape, node: Node, primary: Span): Finding {
  const keys = (separator: string): string => shape.keys.map(({ label }) => label).join(separator)
  return completeFinding(wrongShape, {
    primary,
    message: { zh: `${name.zh}应${expected[shape.type].zh}；${found(node).zh}`, en: `${name.en} takes ${expected[shape.type].en}; ${found(node).en}` },
    label: { zh: '形式不对', en: 'wrong shape' },
    notes: shape.type === 'text' && node.kind === 'map' ? [colonInText] : shape.type === 'map' ? [{ zh: `下面可以写：${keys('、')}`, en: `Keys that belong below: ${keys(', ')}` }] : [],
  })
}

const colonInText: Text = {
  zh: '文字里的“: ”（半角冒号加空格）被当成了栏目；请改用全角冒号“：”，或给整条加引号。',
  en: 'A half-width colon and a blank within a text make it a key; use a full-width colon or put the text in quotes.',
}

const expected: Readonly<Record<Shape['type'], Text>> = {
  map: { zh: '分栏目填写', en: 'keys' },
  list: { zh: '逐条列出，每条一行，以“- ”开头', en: 'a list, one entry a line behind `- `' },
  text: { zh: '填文字', en: 'a text' },
  title: { zh: '填表的名称', en: 'the name of the form' },
  amount: { zh: '填一个金额', en: 'an amount' },
  year: { zh: '填四位数字的年份', en: 'a year of four digits' },
}

function found(node: Node): Text {
  if (node.kind === 'map') return { zh: '这里是下级栏目', en: 'keys are given' }
  if (node.kind === 'list') return { zh: '这里是列表', en: 'a list is given' }
  if (node.type === 'boolean') return { zh: `这里的 ${shorten(node.text)} 会被当作“是/否”`, en: `${shorten(node.text)} is read as a yes-or-no value` }
  return node.type === 'number' ? { zh: '这里是一个数', en: 'a number is given' } : { zh: '这里是一段文字', en: 'a text is given' }
}

/** Where a list or group of keys begins: the whole of it may be a page. */
function headOf(node: Node): Span {
  if (node.kind === 'map') return node.entries[0]?.keySpan ?? node.span
  return node.kind === 'list' && node.items[0] ? headOf(node.items[0]) : node.span
}

function nameOf({ path }: Location, shape: Shape): Text {
  const last = path.at(-1)
  if (typeof last !== 'number') return { zh: `“${shape.label}”`, en: `“${shape.label}”` }
  const unit = shape.type === 'map' ? ['行', 'row'] : ['条', 'entry']
  return { zh: `“${shape.label}”第 ${last + 1} ${unit[0]}`, en: `${unit[1]} ${last + 1} of “${shape.label}”` }
}

function isBlank(node: Node): boolean {
  return (node.kind === 'scalar' && node.type === 'blank') || (node.kind === 'list' && node.items.length === 0)
}
