import { completeFinding, type Finding, type FindingDraft } from '../base/finding.js'
import type { Span } from '../base/span.js'
import type { Text } from '../base/text.js'
import type { Node, ScalarNode } from '../source/node.js'
import type { SourceFile } from '../source/source-file.js'
import { unprintableCharacter } from '../writers/rules.js'
import type { UnprintableCharacter } from '../writers/writer.js'

/** Characters that no font prints, as findings: each at each of its places in the declaration. */
export function unprintableFindings(file: SourceFile, unprintable: readonly UnprintableCharacter[]): readonly Finding[] {
  const characters = [...new Set(unprintable.map(({ character }) => character))]
  return characters.flatMap((character) => {
    const spans = placesOf(file, character, unprintable.filter((one) => one.character === character))
    return spans.map((primary) => completeFinding(unprintableCharacter, { primary, ...wording(character) }))
  }).toSorted((a, b) => a.primary.start - b.primary.start)
}

function wording(character: string): Omit<FindingDraft, 'primary'> {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  if (/[\p{Control}\p{Format}\p{Default_Ignorable_Code_Point}\p{Line_Separator}\p{Paragraph_Separator}\p{Surrogate}]/u.test(character)) {
    return { message: { zh: `有看不见的字符（${code}），请删去`, en: `remove the invisible character (${code})` }, label: { zh: '这里有看不见的字符', en: 'an invisible character' } }
  }
  const isPrivate = /\p{Private_Use}/u.test(character)
  const message: Text = isPrivate
    ? { zh: `自造的字（${code}）印不出来：所用的字体都没有这个字`, en: `the private character ${code} cannot be printed: no font at hand has it` }
    : { zh: `“${character}”（${code}）印不出来：所用的字体都没有这个字`, en: `“${character}” (${code}) cannot be printed: no font at hand has it` }
  return {
    message,
    label: { zh: '字体里没有', en: 'in no font' },
    notes: [{ zh: '请换一个写法，或用 --font 加上有这个字的字体（.ttf、.otf、.ttc）。', en: 'Write it in another way, or add a font that has it with --font (.ttf, .otf, .ttc).' }],
  }
}

/** Where the cells' texts hold a character. A cell may show more than one value: then each that holds it is meant. */
function placesOf(file: SourceFile, character: string, cells: readonly UnprintableCharacter[]): readonly Span[] {
  const values = scalarsOf(file.root).filter(({ text }) => text.includes(character))
  const sources = cells.map(({ cell }) => cell.source)
  const overlaps = (span: Span, source: Span | undefined): boolean => source !== undefined && span.start < source.end && source.start < span.end
  const isExplained = sources.every((source) => values.some(({ span }) => overlaps(span, source)))
  const shown = isExplained ? values.filter(({ span }) => sources.some((source) => overlaps(span, source))) : values
  const spans = shown.flatMap(({ span }) => occurrences(file.text, character, span))
  return spans.length > 0 ? spans : [sources[0] ?? { start: 0, end: 0 }]
}

/** A character that is written by its number, as in `"\u200b"`, stands wherever its text does. */
function occurrences(text: string, character: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(character, start); at !== -1 && at < end; at = text.indexOf(character, at + character.length)) {
    found.push({ start: at, end: at + character.length })
  }
  return found.length > 0 ? found : [{ start, end }]
}

function scalarsOf(node: Node | undefined): readonly ScalarNode[] {
  if (!node) return []
  if (node.kind === 'scalar') return [node]
  return (node.kind === 'list' ? node.items : node.entries.map(({ value }) => value)).flatMap(scalarsOf)
}
