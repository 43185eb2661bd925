import type { Span } from '../../src/base/span.js'
import { minimalDeclaration } from './minimal-declaration.js'

/** A text with the places that were marked in it. */
export interface Marked {
  readonly text: string
  readonly primary: readonly Span[]
  readonly related: readonly Span[]
}

/**
 * Lays an example over the minimal declaration: each entry of the example takes the place of the entry with the same
 * key, wherever that stands and however deep; an entry with a new key is added at the end. Groups below 产出指标 or
 * 效益指标 are laid over the groups there; to leave groups out, an example gives 年度绩效指标 as a whole.
 */
export function overlay(example: string, base: string = minimalDeclaration): string {
  return blocksOf(example.split('\n')).reduce(layBlock, base)
}

/** Takes the marks `⟦ ⟧` and `⟨ ⟩` out of a text and notes what they enclosed. */
export function readMarks(marked: string): Marked {
  const spans: Record<'primary' | 'related', Span[]> = { primary: [], related: [] }
  let text = ''
  let start = 0
  for (const character of marked) {
    if (character === '⟦' || character === '⟨') start = text.length
    else if (character === '⟧') spans.primary.push({ start, end: text.length })
    else if (character === '⟩') spans.related.push({ start, end: text.length })
    else text += character
  }
  return { text, ...spans }
}

function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  return lines.reduce<string[][]>((blocks, line) => {
    const last = blocks.at(-1)
    const isContinued = /^[⟦⟨]*\s/u.test(line) || last?.[0]?.includes('---')
    if (last && isContinued) last.push(line)
    else blocks.push([line])
    return blocks
  }, [])
}

function layBlock(text: string, block: readonly string[], index: number, blocks: readonly (readonly string[])[]): string {
  const key = keyOf(block[0])
  const lines = text.trimEnd().split('\n')
  const from = key === '' ? -1 : lines.findIndex((line) => keyOf(line) === key)
  if (from === -1) return `${[...lines, ...block].join('\n')}\n`
  const indent = indentOf(lines[from])
  const deeper = lines.slice(from + 1).findIndex((line) => indentOf(line) <= indent)
  const end = deeper === -1 ? lines.length : from + 1 + deeper
  // A key that the example itself has given before is given twice.
  const isRepeated = blocks.slice(0, index).some((earlier) => keyOf(earlier[0]) === key)
  const kept = isRepeated ? lines.slice(from, end) : []
  const laid = !isRepeated && isLevel1WithGroups(block) ? layGroups(lines.slice(from + 1, end), block) : block
  return `${[...lines.slice(0, from), ...kept, ...laid.map((line) => ' '.repeat(indent) + line), ...lines.slice(end)].join('\n')}\n`
}

/** The block of a level-1 indicator that names groups, each in line with the others; whatever else stands there is taken as it is. */
function isLevel1WithGroups([first, ...below]: readonly string[]): boolean {
  if (!/^[⟦⟨]?(?:产出|效益)指标[⟧⟩]?:/u.test(first ?? '') || keyOf(below[0]) === '') return false
  const outer = indentOf(below[0])
  return below.every((line) => indentOf(line) >= outer && !line.includes('\t'))
}

/** A level-1 block whose groups take the place of those in `base`, or follow them. */
function layGroups(base: readonly string[], [first = '', ...below]: readonly string[]): readonly string[] {
  const laid = blocksOf(below.map((line) => line.slice(indentOf(below[0])))).reduce(layBlock, base.map((line) => line.slice(indentOf(base[0]))).join('\n'))
  return [first, ...laid.trimEnd().split('\n').map((line) => `  ${line}`)]
}

function keyOf(line: string | undefined): string {
  return (/^\s*([^\s:：#-][^:：]*)(?:[:：]|$)/u.exec((line ?? '').replace(/[⟦⟧⟨⟩]/gu, ''))?.[1] ?? '').trim()
}

function indentOf(line: string | undefined): number {
  return (line ?? '').length - (line ?? '').trimStart().length
}
