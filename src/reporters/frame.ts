import type { Span } from '../base/span.js'
import { displayWidth, expandTabs } from '../base/width.js'
import { lineText, positionOf, type SourceFile } from '../source/source-file.js'
import { clipLine } from './clip-line.js'
import type { Glyphs } from './glyphs.js'
import { visibleText } from './visible-text.js'

/** A stretch to underline, with what is written beside the line. */
export interface Mark {
  readonly span: Span
  readonly label: string
  readonly isPrimary: boolean
}

/** Colours for parts of a frame; plain text passes through unchanged. */
export interface Paint {
  readonly faint: (text: string) => string
  readonly primary: (text: string) => string
  readonly related: (text: string) => string
}

export interface FrameOptions {
  readonly glyphs: Glyphs
  readonly paint: Paint
  readonly width: number
}

interface LineMark extends Mark {
  /** Offsets within the line. */
  readonly from: number
  readonly to: number
}

/** Lines between marks that are shown rather than left out. */
const shownBetween = 3

/** The source lines that hold marks, each mark underlined as wide as its text is on the terminal. */
export function drawFrame(file: SourceFile, marks: readonly Mark[], { glyphs, paint, width }: FrameOptions): readonly string[] {
  const byLine = groupByLine(file, marks)
  const lines = [...byLine.keys()].toSorted((a, b) => a - b)
  const gutter = gutterWidth(lines)
  const bar = paint.faint(glyphs.bar)
  const draw = (line: number): readonly string[] => {
    const lineMarks = byLine.get(line) ?? []
    const clipped = clipLine(expandTabs(visibleText(lineText(file, line))), lineMarks.map((mark) => underline(file, line, mark)), width - gutter - 3, glyphs.ellipsis)
    const head = `${paint.faint(String(line).padStart(gutter))} ${bar} ${clipped.text}`
    return [head.trimEnd(), ...lineMarks.map((mark, index) => markLine(mark, clipped.marks[index] ?? { column: 0, width: 1 }, { gutter, bar, glyphs, paint }))]
  }
  return lines.flatMap((line, index) => {
    const previous = lines[index - 1] ?? line - 1
    const between = Array.from({ length: Math.max(0, line - previous - 1) }, (_, offset) => previous + 1 + offset)
    const skipped = between.length > shownBetween ? [`${' '.repeat(gutter)} ${paint.faint(glyphs.gap)}`] : between.flatMap(draw)
    return [...skipped, ...draw(line)]
  })
}

/** Columns that line numbers take. */
export function gutterWidth(lines: readonly number[]): number {
  return String(Math.max(...lines, 1)).length
}

/** The lines that marks stand on. */
export function markedLines(file: SourceFile, marks: readonly Mark[]): readonly number[] {
  return marks.map(({ span }) => positionOf(file, span.start).line)
}

function groupByLine(file: SourceFile, marks: readonly Mark[]): ReadonlyMap<number, readonly LineMark[]> {
  const byLine = new Map<number, LineMark[]>()
  for (const mark of marks) {
    const { line, column } = positionOf(file, mark.span.start)
    const from = column - 1
    const to = Math.min(from + mark.span.end - mark.span.start, lineText(file, line).length)
    byLine.set(line, [...(byLine.get(line) ?? []), { ...mark, from, to }].toSorted((a, b) => a.from - b.from))
  }
  return byLine
}

function underline(file: SourceFile, line: number, { from, to }: LineMark): { readonly column: number; readonly width: number } {
  const text = visibleText(lineText(file, line))
  return { column: displayWidth(text.slice(0, from)), width: Math.max(1, displayWidth(text.slice(from, to))) }
}

function markLine(mark: LineMark, place: { readonly column: number; readonly width: number }, style: { readonly gutter: number; readonly bar: string; readonly glyphs: Glyphs; readonly paint: Paint }): string {
  const { gutter, bar, glyphs, paint } = style
  const color = mark.isPrimary ? paint.primary : paint.related
  const line = (mark.isPrimary ? glyphs.primary : glyphs.related).repeat(place.width)
  return `${' '.repeat(gutter)} ${bar} ${' '.repeat(place.column)}${color(`${line} ${visibleText(mark.label)}`)}`
}
