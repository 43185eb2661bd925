import { compareReaders, trapsMissed } from '../support/compare-readers.js'
import { excerpt, mutate, pick, soup, type Draw } from '../support/mutate-declaration.js'
import { smallerTexts, type Target } from './target.js'

/** The strict reader gives what the YAML parser gives, or leaves it to that; what is said to be free of traps is. */
export function strict(texts: readonly string[]): Target<string> {
  return {
    name: 'strict',
    draw: (draw) => drawText(draw, texts),
    judge: (text) => {
      const [result, traps] = [compareReaders(text), trapsMissed(text)]
      if (result === 'apart') return { fault: 'the readers are apart' }
      return traps === 'missed' ? { fault: 'traps are missed' } : { outcome: result === 'same' ? 'read alike' : 'left to the parser' }
    },
    file: (text) => ({ ending: 'yaml', bytes: new TextEncoder().encode(text) }),
    smaller: smallerTexts,
  }
}

/** Of ten texts six are short excerpts, three are soup, and one is a whole declaration. */
function drawText(draw: Draw, texts: readonly string[]): string {
  const kind = draw(10)
  if (kind < 3) return soup(draw)
  const text = pick(texts, draw)
  return mutate(kind === 3 ? text : excerpt(text, draw), draw, pick(texts, draw).slice(0, 400))
}
