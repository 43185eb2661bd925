import { layOutAtRandom } from '../format/random-declaration.js'
import { excerpt, mutate, pick, soup, type Draw } from '../support/mutate-declaration.js'
import { hostileTexts, valueTexts } from './words.js'

/** As JSON, which is YAML too, with every unusual character by its number. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

type Make = (draw: Draw, texts: readonly string[]) => string

/** Ways to a text, those that come far more often than those that mean little. */
const ways: readonly Make[] = [
  (draw) => String.fromCharCode(...Array.from({ length: draw(400) }, () => draw(draw(3) === 0 ? 0x1_0000 : 0x80))),
  soup,
  (draw) => layOutAtRandom(draw(0x7fff_ffff)).text,
  (draw) => layOutAtRandom(draw(0x7fff_ffff)).text,
  (draw, texts) => mutate(layOutAtRandom(draw(0x7fff_ffff)).text, draw, pick(texts, draw).slice(0, 400)),
  (draw, texts) => mutate(excerpt(pick(texts, draw), draw), draw, pick(texts, draw).slice(0, 400)),
  mutatedWhole, mutatedWhole, mutatedWhole,
  (draw, texts) => mutate(mutate(mutatedWhole(draw, texts), draw, ''), draw, ''),
  withOtherValues, withOtherValues, withOtherValues, withOtherValues,
  (draw, texts) => mutate(withOtherValues(draw, texts), draw, ''),
  withOtherKeys,
  withComments, withComments,
  withRepeats,
  (draw, texts) => pick(texts, draw),
]

/** Any text, from noise to a whole declaration with one odd value; of `texts` it takes what it changes. */
export function drawDeclaration(draw: Draw, texts: readonly string[]): string {
  const text = pick(ways, draw)(draw, texts)
  const chance = draw(24)
  if (chance === 0) return `\ufeff${text}`
  return chance === 1 ? text.replaceAll('\n', pick(['\r\n', '\r'], draw)) : text
}

function mutatedWhole(draw: Draw, texts: readonly string[]): string {
  return mutate(pick(texts, draw), draw, pick(texts, draw).slice(0, 400))
}

/** Some values are others: as people write them, hostile, moved from elsewhere, empty, long, or of another shape. */
function withOtherValues(draw: Draw, texts: readonly string[]): string {
  const lines = pick(texts, draw).split('\n')
  const values = lines.map((line) => /(?:: |- )(?<value>[^\s#'"|>-].*)$/u.exec(line)?.groups?.['value'])
  const places = values.flatMap((value, index) => (value === undefined ? [] : [index]))
  if (places.length === 0) return lines.join('\n')
  for (let count = 1 + draw(8); count > 0; count--) {
    const at = pick(places, draw)
    const value = values[at] ?? ''
    lines[at] = (lines[at] ?? '').replace(value, () => otherValue(draw, value, values))
  }
  return lines.join('\n')
}

function otherValue(draw: Draw, value: string, values: readonly (string | undefined)[]): string {
  const other = values[draw(values.length)] ?? ''
  const written = [
    () => quoted(pick(hostileTexts, draw)),
    () => quoted(value + pick(hostileTexts, draw) + value),
    () => quoted(pick(valueTexts, draw)),
    () => pick(valueTexts, draw),
    () => other,
    () => `${value}，${other}`,
    () => '',
    () => pick(['[]', '{}', '[甲, [乙]]', '{甲: 乙}', '~', '""', '0', '-1', '999999999.999999', '1000000000', '0.1234567', '1e400', 'true', '2020-01-01'], draw),
    () => quoted(value.repeat(1 + draw(60))),
    () => value.slice(0, draw(value.length + 1)),
    () => quoted([...value].map((character) => (draw(4) === 0 ? `${character}\n` : character)).join('')),
    () => value.replaceAll(/\d/gu, () => String(draw(10))),
  ]
  return pick(written, draw)()
}

/** Some keys are others, hostile ones too. */
function withOtherKeys(draw: Draw, texts: readonly string[]): string {
  const lines = pick(texts, draw).split('\n')
  for (let count = 1 + draw(4); count > 0; count--) {
    const at = draw(lines.length)
    lines[at] = (lines[at] ?? '').replace(/[^\s:-][^:]*(?=:)/u, () => quoted(pick([...hostileTexts, '三级指标', '年度', '表单', '资金总额', '备注'], draw)))
  }
  return lines.join('\n')
}

/** Comments that suppress findings, whole or with slips, behind lines and between them, over a text with other values. */
function withComments(draw: Draw, texts: readonly string[]): string {
  const lines = withOtherValues(draw, texts).split('\n')
  for (let count = 1 + draw(5); count > 0; count--) {
    const at = draw(lines.length)
    const code = pick(['JX201', 'JX112', 'JX113', 'JX404', 'amount-negative', 'JX999', '', 'JX201, JX205', 'JX007', `JX${100 + draw(700)}`], draw)
    const comment = `# ${pick(['jixiao-ignore', 'jixiao-ignore', 'jixiao-ignore', 'jixiao-ignor', '注'], draw)} ${code}${pick(['', ': 原因', '：', ': # 原因', ' 原因'], draw)}`
    if (draw(2) === 0) lines[at] += ` ${comment}`
    else lines.splice(at, 0, ' '.repeat(draw(9)) + comment)
  }
  return lines.join('\n')
}

/** A stretch of lines stands there many times: rows, entries, groups. */
function withRepeats(draw: Draw, texts: readonly string[]): string {
  const lines = pick(texts, draw).split('\n')
  const from = draw(lines.length)
  const stretch = lines.slice(from, from + 1 + draw(12))
  return lines.toSpliced(from, 0, ...Array.from({ length: 1 + draw(40) }, () => stretch).flat()).join('\n')
}
