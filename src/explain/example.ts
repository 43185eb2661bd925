import type { GoodExample } from '../base/rule-info.js'
import { displayWidth, expandTabs } from '../base/width.js'
import type { Glyphs } from '../reporters/glyphs.js'
import { visibleText } from '../reporters/visible-text.js'

/** A stretch of a line that an example marks: to be changed, or related. Offsets within the line. */
export interface ExampleMark {
  readonly from: number
  readonly to: number
  readonly isPrimary: boolean
}

export interface ExampleLine {
  readonly text: string
  readonly marks: readonly ExampleMark[]
}

/** One file of an example, as pages show it. */
export interface ShownFile {
  /** Left out where an example has but one file. */
  readonly path?: string
  readonly yaml: string
}

/** The path of the file that an example of several is about, where it says nothing else. */
const usualPath = '2020/某局.yaml'

/** The files of an example: the one that it is about, then the others. */
export function filesOf({ yaml, path, others = [] }: GoodExample): readonly ShownFile[] {
  if (path === undefined && others.length === 0) return [{ yaml }]
  return [{ path: path ?? usualPath, yaml }, ...others.map(({ path: other, text }) => ({ path: other, yaml: text }))]
}

/** The lines of an example without the marks `⟦ ⟧` and `⟨ ⟩`, and what those enclosed, line by line. */
export function readExample(yaml: string): readonly ExampleLine[] {
  let open: { readonly isPrimary: boolean } | undefined
  const readLine = (marked: string): ExampleLine => {
    const marks: ExampleMark[] = []
    let text = ''
    let from = 0
    for (const character of marked) {
      if (character === '⟦' || character === '⟨') {
        open = { isPrimary: character === '⟦' }
        from = text.length
      } else if (character === '⟧' || character === '⟩') {
        marks.push({ from, to: text.length, isPrimary: character === '⟧' })
        open = undefined
      } else text += character
    }
    // A stretch over several lines goes on at the start of the next.
    if (open) marks.push({ from, to: text.length, ...open })
    return { text, marks }
  }
  return yaml.replace(/\n$/u, '').split('\n').map(readLine)
}

/** Colours for the underlines of an example. */
export interface ExamplePaint {
  readonly primary: (text: string) => string
  readonly related: (text: string) => string
}

/** The example as a terminal shows it: under each line that holds marks, underlines as wide as what they mark. */
export function drawExample(yaml: string, glyphs: Glyphs, paint: ExamplePaint): readonly string[] {
  return readExample(yaml).flatMap((line) => [shown(line.text), ...(line.marks.length > 0 ? [underlines(line, glyphs, paint)] : [])])
}

function underlines({ text, marks }: ExampleLine, glyphs: Glyphs, paint: ExamplePaint): string {
  let column = 0
  let drawn = ''
  for (const { from, to, isPrimary } of marks) {
    const start = displayWidth(shown(text.slice(0, from)))
    const width = Math.max(1, displayWidth(shown(text.slice(from, to))))
    const line = isPrimary ? paint.primary(glyphs.primary.repeat(width)) : paint.related(glyphs.related.repeat(width))
    drawn += ' '.repeat(Math.max(0, start - column)) + line
    column = start + width
  }
  return drawn
}

function shown(text: string): string {
  return expandTabs(visibleText(text))
}
