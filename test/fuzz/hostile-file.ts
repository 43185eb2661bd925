import { pick, type Draw } from '../support/mutate-declaration.js'
import { quoted } from './draw-declaration.js'
import { hostileTexts } from './words.js'

/** One or several hostile texts, with ordinary ones between. */
function word(draw: Draw): string {
  return Array.from({ length: 1 + draw(3) }, () => pick([...hostileTexts, '局', '18人', String.fromCodePoint(draw(0x11_0000))], draw)).join(draw(2) === 0 ? '' : '坏')
}

/** A declaration in which some keys, values and comments are hostile; `word` is what they are made of. */
function makeHostileFile(draw: Draw, texts: readonly string[]): string {
  const lines = pick(texts, draw).split('\n').map((line) => {
    const chance = draw(12)
    if (chance < 3) return line.replace(/(?<=: |- )[^\s#:].*$/u, () => quoted(word(draw)))
    if (chance === 3) return line.replace(/(?<=: |- )(?<value>[^\s#:'"].*)$/u, (value: string) => quoted(value + word(draw)))
    if (chance === 4) return line.replace(/[^\s:-][^:]*(?=:)/u, () => quoted(word(draw)))
    return chance === 5 ? `${line} # ${word(draw).replaceAll(/[\r\n\u0085\u2028\u2029]/gu, '')}` : line
  })
  for (let count = draw(4); count > 0; count--) lines.splice(draw(lines.length), 0, `${quoted(word(draw))}: ${quoted(word(draw))}`)
  if (draw(5) === 0) lines.push(`# jixiao-ignore-file JX112 ${word(draw)}`)
  return `${lines.join('\n')}\n`
}

export const hostileFile = Object.assign(makeHostileFile, { word })
