import { type Block, lineOf } from '../blocks/block.js'
import type { Doubt } from '../../grid/grid.js'
import type { PropertiesAt } from './formatted-pages.js'
import { type Ends, gatherTables, type Gathering } from './gather-tables.js'
import { codes, isOn, numberOf, type Property } from './properties.js'
import { rowDefinition } from './row-definition.js'
import type { Story } from './story.js'

/** What is left out of a document or taken over, counted for the notes. */
export interface Counts {
  changes: number
  hidden: number
  numbered: number
}

export interface Formatting {
  readonly paragraphs: PropertiesAt
  readonly characters: PropertiesAt
  /** What a character of a font of signs looks like; nothing if it is another character. */
  readonly sign: (character: string, properties: readonly Property[]) => string | undefined
  readonly counts: Counts
}

const paragraphEnd = /[\r\u0007\f]/gu

/** What stands in the body of a document, and after it what stands in boxes. */
export function blocksOf(story: Story, formatting: Formatting): readonly Block[] {
  const gathering = gatherTables()
  const fields: ('code' | 'result')[] = []
  for (const [start, stated] of [[0, story.bodyEnd], story.boxes] as const) {
    const end = Math.min(stated, story.text.length)
    const text = story.text.slice(0, end)
    paragraphEnd.lastIndex = start
    for (let from = start; from < end; ) {
      const last = paragraphEnd.exec(text)?.index ?? end - 1
      addParagraph(story, from, last, { formatting, gathering, fields })
      from = last + 1
    }
  }
  return gathering.blocks()
}

interface Walk {
  readonly formatting: Formatting
  readonly gathering: Gathering
  readonly fields: ('code' | 'result')[]
}

function addParagraph(story: Story, from: number, last: number, walk: Walk): void {
  const { formatting, gathering, fields } = walk
  const properties = formatting.paragraphs(story.placeOf(last))
  const depth = isOn(properties, codes.isInTable) ? Math.max(1, numberOf(properties, codes.tableDepth) ?? 1) : 0
  const doubts: Doubt[] = []
  const line = lineOf(shownText(story, from, last, walk, doubts), doubts)
  // A code that does not end in its paragraph is damaged: what comes after it is shown.
  fields.forEach((state, index) => (fields[index] = state === 'code' ? 'result' : state))
  if ((numberOf(properties, codes.numbering) ?? 0) > 0 && line) formatting.counts.numbered += 1
  const ends = endsOf(properties, depth, story.text[last])
  gathering.add(line, depth, ends, ends === 'row' ? rowDefinition(properties) : undefined)
}

function endsOf(properties: readonly Property[], depth: number, mark: string | undefined): Ends {
  if (depth === 0) return undefined
  if (isOn(properties, codes.isRowEnd) || isOn(properties, codes.isInnerRowEnd)) return 'row'
  return mark === '\u0007' || isOn(properties, codes.isInnerCell) ? 'cell' : undefined
}

function shownText(story: Story, from: number, last: number, { formatting, fields }: Walk, doubts: Doubt[]): string {
  let shown = ''
  let before: readonly Property[] | undefined
  for (let at = from; at <= last; at += 1) {
    const properties = formatting.characters(story.placeOf(at))
    // A stretch is counted once.
    if (properties !== before) count(formatting.counts, properties)
    before = properties
    const character = story.text[at] ?? ''
    if (isOn(properties, codes.isDeleted) || isOn(properties, codes.isHidden)) continue
    const sign = formatting.sign(character, properties) ?? shownSign(character, fields)
    if (sign === '\ufffd') doubts.push({ kind: 'characters', message: { zh: '有一个用符号字体写的字认不出，写作“\ufffd”', en: 'a character of a font of signs is not known and stands as “\ufffd”' } })
    if (!fields.includes('code')) shown += sign
  }
  return shown
}

function count(counts: Counts, properties: readonly Property[]): void {
  if (isOn(properties, codes.isDeleted) || isOn(properties, codes.isInserted)) counts.changes += 1
  if (isOn(properties, codes.isHidden)) counts.hidden += 1
}

/** Fields inside one another; beyond them there is damage. */
const deepestField = 32

/** What a character shows; marks of fields steer what is shown, and other marks show nothing. */
function shownSign(character: string, fields: ('code' | 'result')[]): string {
  if (character === '\u0013' && fields.length < deepestField) fields.push('code')
  else if (character === '\u0014') fields.splice(-1, 1, 'result')
  else if (character === '\u0015') fields.pop()
  if (character === '\u000b') return '\n'
  if (character === '\u001e') return '-'
  return character < ' ' && character !== '\t' ? '' : character
}
