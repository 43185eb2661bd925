import { defaultSettings, type Settings } from '../../src/base/settings.js'
import { profiles } from '../../src/base/rule-info.js'
import { check } from '../../src/check.js'
import { pick } from '../support/mutate-declaration.js'
import { drawDeclaration } from './draw-declaration.js'
import { drawExport, judgeExport, type DrawnExport } from './exported.js'
import { judgePlaces } from './places.js'
import { bytesOf, judgeFix, judgeFormat } from './rewritten.js'
import { smallerTexts, verdictOf, type Target } from './target.js'
import { judgeAcross, judgeCompared, judgeSummarized, judgeTold } from './told.js'

interface Case {
  readonly bytes: Uint8Array
  /** A declaration to be compared with. */
  readonly other: string
  readonly profile: Settings['profile']
  /** What is judged besides the check, which always is. */
  readonly judged: 'fmt' | 'fix' | 'fix --unsafe' | 'export' | 'told'
  readonly exported: DrawnExport
}

/** Any declaration: findings at places in it, and every command that takes one either does its work or refuses with a sentence. */
export function declarations(texts: readonly string[]): Target<Case> {
  return {
    name: 'declarations',
    draw: (draw) => {
      const bytes = bytesOf(drawDeclaration(draw, texts))
      for (let count = draw(10) === 0 ? 1 + draw(3) : 0; count > 0 && bytes.length > 0; count--) bytes[draw(bytes.length)] = draw(256)
      return { bytes, other: pick(texts, draw), profile: pick(['recommended', ...profiles], draw), judged: pick(['fmt', 'fmt', 'fix', 'fix --unsafe', 'export', 'export', 'told', 'told'], draw), exported: drawExport(draw) }
    },
    judge: async (drawn) => verdictOf(async () => judge(drawn)),
    file: ({ bytes }) => ({ ending: 'yaml', bytes }),
    smaller: function* (drawn) {
      for (const text of smallerTexts(new TextDecoder('utf-8', { ignoreBOM: true }).decode(drawn.bytes))) yield { ...drawn, bytes: bytesOf(text) }
    },
  }
}

async function judge({ bytes, other, profile, judged, exported }: Case): Promise<string> {
  const settings: Settings = { ...defaultSettings, profile }
  const checked = check('甲.yaml', bytes, settings)
  judgePlaces(checked.file, checked)
  judgePlaces(checked.file, { findings: checked.suppressed.map(({ finding }) => finding), notChecked: [] })
  if (judged === 'fmt') return judgeFormat(checked, settings)
  if (judged === 'fix' || judged === 'fix --unsafe') return judgeFix(bytes, judged === 'fix --unsafe', settings)
  if (judged === 'export') return judgeExport(checked, bytes, exported)
  judgeTold(checked)
  const second = check('乙.yaml', bytesOf(other), settings)
  judgeCompared(second, checked)
  judgeSummarized([checked, second])
  judgeAcross([checked, second], settings)
  return checked.declaration ? 'told' : 'told, no form'
}
