import { completeFinding } from '../../base/finding.js'
import { invisibleCharacter } from '../trap-rules.js'
import { invisibles } from './read-line.js'
import type { Trap } from './trap.js'

/** Characters that show nothing, one trap for each run of them. */
export function invisibleTraps(text: string): readonly Trap[] {
  return [...text.matchAll(invisibles)].map(({ 0: run, index }): Trap => {
    const span = { start: index, end: index + run.length }
    const codes = [...new Set(run)].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    const fix = { span, text: '', safe: true }
    return {
      finding: completeFinding(invisibleCharacter, {
        primary: span,
        message: { zh: `这里有看不见的字符（${codes.join('、')}）`, en: `an invisible character stands here (${codes.join(', ')})` },
        label: { zh: '看不见的字符', en: 'invisible' },
        notes: [{ zh: '多半是从网页或 Word 粘贴时带来的，删去即可。', en: 'It most likely came along when the text was pasted; take it away.' }],
        fixes: [fix],
        cause: 'invisible',
      }),
      repairs: [fix],
    }
  })
}
