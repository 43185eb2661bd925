import { completeFinding } from '../../base/finding.js'
import type { Span } from '../../base/span.js'
import type { Text } from '../../base/text.js'
import type { Edit } from '../repair.js'
import { tabIndent, wideIndent } from '../trap-rules.js'
import type { Expected } from './fellows.js'
import { wideBlanks, type Line } from './read-line.js'
import type { Trap } from './trap.js'

interface Widths {
  readonly tab: number
  readonly wide: number
}

/** Widths that editors show tabs and full-width blanks with, the likeliest first. */
const candidates: readonly Widths[] = [{ tab: 2, wide: 2 }, { tab: 4, wide: 2 }, { tab: 8, wide: 2 }, { tab: 2, wide: 1 }]
const odd = new RegExp(`[\\t${wideBlanks}]`, 'u')

/** Indents with tabs or wide blanks. They are mended with the widths that leave the fewest errors; safe if none are left. */
export function indentTraps(text: string, lines: readonly Line[], expected: readonly Expected[], countErrors: (repairs: readonly Edit[]) => number): readonly Trap[] {
  const places = lines.flatMap((line) => [line.indent, ...behindMarker(text, line)]).filter(({ start, end }) => odd.test(text.slice(start, end)))
  if (places.length === 0) return []
  // Where fellows show the column, the width does not matter.
  const columns = new Map(expected.map(({ line, column }) => [line.indent.start, column]))
  const tried = candidates.map((widths) => ({ edits: places.map((place) => inColumn(place, columns.get(place.start)) ?? inBlanks(text, place, widths)) }))
  const counted = tried.map(({ edits }) => ({ edits, errors: countErrors(edits) })).toSorted((a, b) => a.errors - b.errors)
  const [best] = counted
  return (best?.edits ?? []).map((edit) => indentTrap(text, edit, best?.errors === 0))
}

/** The blanks behind a list mark take part in the indentation of a row; before a text YAML takes tabs, but no wide blanks. */
function behindMarker(text: string, { markers, key }: Line): readonly Span[] {
  const blanks = new RegExp(`[ \\t${wideBlanks}]*$`, 'u').exec(text.slice(markers.start, markers.end))?.[0] ?? ''
  return key || /[^ \t]/u.test(blanks) ? [{ start: markers.end - blanks.length, end: markers.end }] : []
}

function inColumn(span: Span, column: number | undefined): Edit | undefined {
  return column === undefined ? undefined : { span, text: ' '.repeat(column) }
}

function inBlanks(text: string, span: Span, { tab, wide }: Widths): Edit {
  const columns = Array.from(text.slice(span.start, span.end)).reduce((sum, character) => (character === '\t' ? sum + tab - (sum % tab) : sum + (character === '\u3000' ? wide : 1)), 0)
  return { span, text: ' '.repeat(columns) }
}

function indentTrap(text: string, edit: Edit, isSafe: boolean): Trap {
  const isTab = text.slice(edit.span.start, edit.span.end).includes('\t')
  return {
    finding: completeFinding(isTab ? tabIndent : wideIndent, {
      primary: edit.span,
      message: isTab ? tabs : wides,
      label: isTab ? { zh: '制表符', en: 'tab' } : { zh: '全角或不换行空格', en: 'wide or no-break blank' },
      notes: [{ zh: '请把行首换成普通的半角空格：每一级两个，同一级对齐。', en: 'Indent with plain blanks: two a level, one level in one column.' }],
      fixes: [{ ...edit, safe: isSafe }],
      cause: 'indent',
    }),
    repairs: [edit],
  }
}

const tabs: Text = { zh: '行首用了制表符（Tab），YAML 不认', en: 'the line is indented with a tab, which YAML does not take' }
const wides: Text = { zh: '行首或短横后面用了全角空格或不换行空格，看着像缩进，YAML 不认', en: 'full-width or no-break blanks stand at the head of the line or behind its dash, which YAML does not take' }
