import { entries } from '../../src/model/values/lexicon.js'
import { describeValue } from '../../src/model/values/describe-value.js'
import { printValue } from '../../src/model/values/print-value.js'
import { readValue } from '../../src/model/values/read-value.js'
import { unitWords } from '../../src/model/values/units.js'
import type { ValueContext } from '../../src/model/values/value.js'
import { pick, type Draw } from '../support/mutate-declaration.js'
import { promise, verdictOf, type Target } from './target.js'
import { timesLonger } from './timed.js'
import { hostileTexts, valueTexts } from './words.js'

/** A text made of a piece that is repeated, as whoever looks for a slow pattern would write it. */
export interface Pumped {
  readonly before: string
  readonly piece: string
  readonly behind: string
}

interface Case {
  readonly text: Pumped
  /** The text stands around the value, as the name of the indicator, and not in it. */
  readonly isName: boolean
  readonly context: ValueContext
}

const tokens = [
  ...entries.flatMap(([, list]) => list.split(' ')), ...unitWords.keys(), ...valueTexts, ...hostileTexts,
  ...'0123456789.,，。；;、:：-–—~～/／()（）[]【】{}<>《》"“”\'*#%‰+=＝±×·…?!＿_ 　\t\n\u200b甲乙年月日一二三十百千万亿第每按'.split(''),
  '1', '12', '1.5', '1,2', '12月', '2020年', '2020-01-01', '第一季度', '每月', '完成', '培训', '及时', '达到', '不少于', '以上', '（≥', '）', '1/3', '（1）', '1、', '目标1：', '元/人', '10万', '和', '及', '或者', 'A级', 'http://a.b', '\ud800', '😀',
]

export function drawPumped(draw: Draw): Pumped {
  const some = (most: number): string => Array.from({ length: draw(most + 1) }, () => pick(tokens, draw)).join('')
  return { before: some(2), piece: pick(tokens, draw) + some(2), behind: some(2) }
}

/** The text with its piece as often as fits into so many characters, but once. */
export function pumpedTo({ before, piece, behind }: Pumped, length: number): string {
  return before + piece.repeat(Math.max(1, Math.floor((length - before.length - behind.length) / piece.length))) + behind
}

/** Any text as the value of an indicator: reading it never throws, keeps it, and takes time in proportion to its length. */
export function values(): Target<Case> {
  return {
    name: 'values',
    draw: (draw) => ({
      text: drawPumped(draw),
      isName: draw(4) === 0,
      context: {
        names: pick([[], ['办结率'], ['培训人次'], ['面积（亩）'], ['项目成本'], ['完成时间'], ['成活率（≥**%）']], draw),
        ...(draw(2) === 0 && { measures: pick(['quantity', 'quality', 'timeliness', 'cost', 'satisfaction'] as const, draw) }),
        ...(draw(3) === 0 && { unit: pick(['%', '万元', '人', '元/人·年', '半年', ''], draw) }),
        ...(draw(3) === 0 && { operator: pick(['≥', '＝', '定性', ''], draw) }),
        ...(draw(3) === 0 && { headerUnit: '万元' }),
        ...(draw(2) === 0 && { year: 2020 }),
      },
    }),
    judge: async (drawn) => verdictOf(async () => judge(drawn)),
    file: (drawn) => ({ ending: 'json', bytes: Buffer.from(JSON.stringify(drawn, null, 2)) }),
  }
}

/** A value of up to so many characters is read piece by piece; a longer one is prose. */
const lengths = [[95, 380], [4000, 16_000]] as const
/** Of a text four times as long: twice what it should be, and some for chance. */
const mostTimes = 10
/** Milliseconds below which nobody waits, whatever the text. */
const unfelt = 1

async function judge({ text, isName, context }: Case): Promise<string> {
  const read = (one: string): void => {
    const value = isName ? readValue('≥95', { ...context, names: [one] }) : readValue(one, context)
    promise(value.raw === (isName ? '≥95' : one), () => 'a value is not kept as it is')
    const printed = printValue(value) + describeValue(value).zh
    promise(typeof printed === 'string', () => 'a value cannot be told')
  }
  for (const [short, long] of lengths) {
    const { times, milliseconds } = await timesLonger(() => read(pumpedTo(text, short)), () => read(pumpedTo(text, long)), { mostTimes, unfelt })
    promise(times <= mostTimes || milliseconds <= unfelt, () => `reading ${long} characters takes ${milliseconds.toFixed(1)} ms, ${times.toFixed(0)} times as long as ${short}`)
  }
  return isName ? 'names' : 'values'
}
