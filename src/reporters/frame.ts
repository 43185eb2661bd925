import type { Span } from '../base/span.js'
import type { Language } from '../base/text.js'
import { displayWidth, expandTabs } from '../base/width.js'
import { cellAt, lineText, positionOf, type SourceFile } from '../source/source-file.js'
import { clipLine, type Stretch } from './clip-line.js'
import type { Glyphs } from './glyphs.js'
import { visibleText } from './visible-text.js'
import { wrapText } from './wrap-text.js'

/** A stretch to underline, with what is written beside the line. */
export interface Mark {
  readonly span: Span
  readonly label: string
  readonly isPrimary: boolean
}

/** A mark on a printed line. */
export type LineMark = Mark & Stretch

/** A source line with its marks, or a gap between such lines. */
export type FrameLine = { readonly line: number; readonly text: string; readonly marks: readonly LineMark[] } | 'gap'

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
  readonly language: Language
}

/** Lines between marks that are shown rather than left out. */
const shownBetween = 3
/** Columns that a label needs beside its mark; with less it goes below. */
const labelRoom = 16

/** The source lines that hold marks, each mark underlined as wide as its text is on the terminal. */
export function drawFrame(file: SourceFile, marks: readonly Mark[], { glyphs, paint, width, language }: FrameOptions): readonly string[] {
  const gutter = gutterWidth(file, marks, language)
  const room = width - gutter - 3
  const blank = `${' '.repeat(gutter)} ${paint.faint(glyphs.bar)} `
  return frameLines(file, marks, room, glyphs.ellipsis).flatMap((line) => {
    if (line === 'gap') return [`${' '.repeat(gutter)} ${paint.faint(glyphs.gap)}`]
    const label = gutterLabel(file, line.line, language)
    const head = `${paint.faint(' '.repeat(Math.max(0, gutter - displayWidth(label))) + label)} ${paint.faint(glyphs.bar)} ${line.text}`
    return [head.trimEnd(), ...line.marks.flatMap((mark) => markLines(mark, room, { glyphs, paint }).map((text) => blank + text))]
  })
}

/** What a frame shows, each line cut to `width` columns so that its first mark stays. */
export function frameLines(file: SourceFile, marks: readonly Mark[], width: number, ellipsis: string): readonly FrameLine[] {
  const byLine = groupByLine(file, marks)
  const lines = [...byLine.keys()].toSorted((a, b) => a - b)
  const show = (line: number): FrameLine => {
    const lineMarks = byLine.get(line) ?? []
    const part = partOf(file, line, lineMarks[0]?.span.start)
    const clipped = clipLine(expandTabs(visibleText(part.text)), lineMarks.map(({ span }) => underline(part, span)), width, ellipsis)
    return { line, text: clipped.text, marks: lineMarks.map((mark, index) => ({ ...mark, ...(clipped.marks[index] ?? { column: 0, width: 1 }) })) }
  }
  return lines.flatMap((line, index) => {
    const previous = lines[index - 1] ?? line - 1
    const between = Array.from({ length: Math.max(0, line - previous - 1) }, (_, offset) => previous + 1 + offset)
    return [...(between.length > shownBetween ? (['gap'] as const) : between.map(show)), show(line)]
  })
}

/** Columns that the line numbers of marks take, or the names of their cells. */
export function gutterWidth(file: SourceFile, marks: readonly Mark[], language: Language): number {
  return Math.max(1, ...marks.map(({ span }) => displayWidth(gutterLabel(file, positionOf(file, span.start).line, language))))
}

/** The number of a line; where nobody has seen the lines, the cell that it comes from, without its sheet. */
export function gutterLabel(file: SourceFile, line: number, language: Language): string {
  if (!file.cells) return String(line)
  const cell = visibleText(cellAt(file, file.lineStarts[line - 1] ?? 0)[language])
  return cell.slice(cell.lastIndexOf('!') + 1)
}

function groupByLine(file: SourceFile, marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const byLine = new Map<number, Mark[]>()
  for (const mark of marks) {
    const { line } = positionOf(file, mark.span.start)
    byLine.set(line, [...(byLine.get(line) ?? []), mark].toSorted((a, b) => a.span.start - b.span.start))
  }
  return byLine
}

/** A stretch of a line: measuring a line of a megabyte would take minutes, and no more than this can be shown. */
interface Part {
  readonly text: string
  /** Offset in the file. */
  readonly start: number
}

const longestPart = 2000
const beforeMark = 500

function partOf(file: SourceFile, line: number, mark: number | undefined): Part {
  const lineStart = file.lineStarts[line - 1] ?? 0
  const text = lineText(file, line)
  if (text.length <= longestPart) return { text, start: lineStart }
  const from = Math.max(0, Math.min((mark ?? lineStart) - lineStart, text.length) - beforeMark)
  return { text: text.slice(from, from + longestPart), start: lineStart + from }
}

function underline({ text, start }: Part, span: Span): Stretch {
  const from = Math.max(0, Math.min(span.start - start, text.length))
  const to = Math.max(from, Math.min(from + span.end - span.start, text.length))
  return { column: displayWidth(visibleText(text.slice(0, from))), width: Math.max(1, displayWidth(visibleText(text.slice(from, to)))) }
}

/** The underline with its label beside it, or below where there is no room. */
function markLines(mark: LineMark, room: number, { glyphs, paint }: Pick<FrameOptions, 'glyphs' | 'paint'>): readonly string[] {
  const color = mark.isPrimary ? paint.primary : paint.related
  const line = (mark.isPrimary ? glyphs.primary : glyphs.related).repeat(mark.width)
  const label = visibleText(mark.label)
  const lead = ' '.repeat(mark.column)
  const beside = room - mark.column - mark.width - 1
  if (beside >= displayWidth(label)) return [lead + color(`${line} ${label}`)]
  if (beside >= labelRoom) {
    const indent = ' '.repeat(mark.column + mark.width + 1)
    return wrapText(label, beside).map((text, index) => (index === 0 ? lead + color(`${line} ${text}`) : indent + color(text)))
  }
  const below = Math.max(0, Math.min(mark.column, room - displayWidth(label)))
  return [lead + color(line), ...wrapText(label, Math.max(room - below, labelRoom)).map((text) => ' '.repeat(below) + color(text))]
}
