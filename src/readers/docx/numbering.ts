import type { Doubt } from '../../grid/grid.js'
import { elementOf, elementsOf, type XmlElement } from '../xml/read-xml.js'
import { numberTexts } from './number-text.js'
import { countOf, isOn, valueOf } from './properties.js'

/** The number that Word prints in front of a paragraph, which is no text of the file. */
export interface PrintedNumber {
  readonly text: string
  readonly doubt?: Doubt
}

/** Counts paragraphs of lists in the order of the document: gives the number of the next one, by its `numPr`. */
export type NextNumber = (properties: XmlElement) => PrintedNumber | undefined

const levels = 9

/** A list, and what its numbers have come to. */
interface List {
  readonly level: (index: number) => XmlElement | undefined
  readonly counts: (number | undefined)[]
}

export function readNumbering(part: XmlElement | undefined): NextNumber {
  const abstracts = new Map((part ? elementsOf(part, 'abstractNum') : []).map((element) => [element.attributes['abstractNumId'] ?? '', element]))
  const numbers = new Map((part ? elementsOf(part, 'num') : []).map((element) => [element.attributes['numId'] ?? '', element]))
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (properties) => {
    const id = valueOf(properties, 'numId') ?? ''
    const number = numbers.get(id)
    const abstract = valueOf(number, 'abstractNumId') ?? ''
    const definition = abstracts.get(abstract)
    if (!number || !definition) return undefined
    const own = counts.get(abstract) ?? []
    counts.set(abstract, own)
    const overrides = elementsOf(number, 'lvlOverride')
    if (!begun.has(id)) for (const override of overrides) restart(own, override)
    begun.add(id)
    const level = (index: number): XmlElement | undefined => {
      const isLevel = ({ attributes }: XmlElement): boolean => attributes['ilvl'] === String(index)
      const override = overrides.find(isLevel)
      return (override && elementOf(override, 'lvl')) ?? elementsOf(definition, 'lvl').find(isLevel)
    }
    return nextOf({ level, counts: own }, countOf(properties, 'ilvl', levels - 1) ?? 0)
  }
}

function restart(counts: (number | undefined)[], override: XmlElement): void {
  const level = Number(override.attributes['ilvl'])
  const start = countOf(override, 'startOverride', 1_000_000)
  if (start !== undefined && level < levels) counts[level] = start - 1
}

function nextOf(list: List, index: number): PrintedNumber | undefined {
  const { counts, level } = list
  counts[index] = (counts[index] ?? startOf(list, index) - 1) + 1
  counts.length = index + 1
  const definition = level(index)
  const format = valueOf(definition, 'numFmt') ?? 'decimal'
  // A bullet is a picture, not a word.
  if (!definition || format === 'bullet') return undefined
  const pattern = valueOf(definition, 'lvlText') ?? ''
  let unknown: string | undefined
  const text = pattern.replace(/%(\d)/gu, (_, digit: string) => {
    const name = isOn(definition, 'isLgl') === true ? 'decimal' : (valueOf(level(Number(digit) - 1), 'numFmt') ?? 'decimal')
    const write = Object.hasOwn(numberTexts, name) ? numberTexts[name] : undefined
    if (!write) unknown = name
    return write?.(counts[Number(digit) - 1] ?? startOf(list, Number(digit) - 1)) ?? ''
  })
  if (unknown !== undefined) return { text: '', doubt: unprinted(unknown) }
  return { text: text === '' || /[\p{P}\p{S}]$/u.test(text) ? text : `${text} ` }
}

function startOf({ level }: List, index: number): number {
  return countOf(level(index), 'start', 1_000_000) ?? 1
}

function unprinted(format: string): Doubt {
  return { kind: 'characters', message: { zh: `段落前有 Word 自动编号（${format}），没有读入`, en: `the paragraph has an automatic number (${format}), which was not read` } }
}
