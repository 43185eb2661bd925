import { Chalk, type ChalkInstance } from 'chalk'
import { displayWidth } from '../base/width.js'
import type { Language } from '../base/text.js'
import { visibleText, withoutCommands } from '../reporters/visible-text.js'
import { wrapText } from '../reporters/wrap-text.js'
import { byGroup, changeNotes, itemNumber, rowName, signs } from './change-notes.js'
import { countChanges, type Comparison, type ItemChange, type RowChange, type Side, type ValueChange } from './comparison.js'
import { differenceText, formText, tallyText, words } from './wording.js'

export interface TextOptions {
  readonly language: Language
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
}

/** Wider than this lines are no easier to read. */
const widest = 80

interface Pen {
  readonly language: Language
  readonly chalk: ChalkInstance
  readonly width: number
}

/** A comparison for a terminal. */
export function comparisonText(comparison: Comparison, { language, color, width }: TextOptions): string {
  const pen: Pen = { language, chalk: new Chalk({ level: color ? 1 : 0 }), width: Math.min(width, widest) }
  const { from, to, texts, amounts, lists, rows } = comparison
  const unit = amounts[0]?.unit
  const sections = [
    [...headLines('---', formText(from, language), pen), ...headLines('+++', formText(to, language), pen)],
    section(words.texts[language], texts.flatMap((change) => valueLines(change, '  ', pen)), pen),
    section(`${words.amounts[language]}${unit === undefined ? '' : language === 'zh' ? `（${unit}）` : ` (${unit})`}`, amounts.flatMap((change) => valueLines(change, '  ', pen)), pen),
    ...lists.map(({ label, items }) => section(label, items.flatMap((item) => itemLines(item, pen)), pen)),
    section(words.rows[language], byGroup(rows).flatMap(([group, members]) => [`  ${pen.chalk.cyan(visibleText(group))}`, ...members.flatMap((row) => rowLines(row, pen))]), pen),
    [countChanges(comparison) === 0 ? words.same[language] : tallyText(comparison, language)],
  ]
  return withoutCommands(`${sections.filter(({ length }) => length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`)
}

function headLines(sign: string, text: string, { chalk, width }: Pen): readonly string[] {
  return wrapText(visibleText(text), width - 4).map((line, index) => chalk.bold(`${index === 0 ? sign : '   '} ${line}`))
}

function section(title: string, lines: readonly string[], { chalk }: Pen): readonly string[] {
  return lines.length === 0 ? [] : [chalk.bold(visibleText(title)), ...lines]
}

/** On one line where it fits, else the old and the new text one below the other. */
function valueLines({ label, from, to, difference }: ValueChange, indent: string, pen: Pen): readonly string[] {
  const { language, chalk } = pen
  const [old, one] = [from, to].map((side) => (side ? visibleText(side.text) : words.blank[language]))
  const more = difference ? (language === 'zh' ? `（${differenceText(difference, language)}）` : ` (${differenceText(difference, language)})`) : ''
  const line = `${indent}${visibleText(label)}  ${old} → ${one}${more}`
  if (displayWidth(line) <= pen.width && !/[\t\n]/u.test(line)) return [`${indent}${visibleText(label)}  ${chalk.red(old)} → ${chalk.green(one)}${chalk.bold(more)}`]
  return [`${indent}${visibleText(label)}${more}`, ...sideLines('-', from, `${indent}  `, pen), ...sideLines('+', to, `${indent}  `, pen)]
}

function itemLines(item: ItemChange, pen: Pen): readonly string[] {
  const head = `  ${signs[item.how]} ${itemNumber(item, pen.language)}${notesText(item, pen)}`
  const isSame = item.from?.text === item.to?.text
  if (isSame) return [head, ...sideLines(' ', item.to, '    ', pen)]
  return [head, ...sideLines('-', item.from, '    ', pen), ...sideLines('+', item.to, '    ', pen)]
}

function rowLines(row: RowChange, pen: Pen): readonly string[] {
  const { chalk } = pen
  if (row.how === 'changed') return [`  ~ ${chalk.bold(visibleText(rowName(row)))}${notesText(row, pen)}`, ...row.cells.flatMap((cell) => valueLines(cell, '      ', pen))]
  const paint = row.how === 'added' ? chalk.green : chalk.red
  const text = row.cells.flatMap(({ from, to }) => (to ?? from)?.text ?? []).join('｜')
  return wrapText(visibleText(text), pen.width - 4).map((line, index) => paint(`  ${index === 0 ? signs[row.how] : ' '} ${line}`))
}

function notesText(change: ItemChange | RowChange, { language }: Pen): string {
  const notes = changeNotes(change, language)
  if (notes.length === 0) return ''
  return language === 'zh' ? `（${notes.join('；')}）` : ` (${notes.join('; ')})`
}

function sideLines(sign: '-' | '+' | ' ', side: Side | undefined, indent: string, { chalk, width }: Pen): readonly string[] {
  if (!side) return []
  const paint = sign === '-' ? chalk.red : sign === '+' ? chalk.green : chalk.reset
  const lines = side.text.split('\n').flatMap((line) => wrapText(visibleText(line), width - indent.length - 2))
  return lines.map((line, index) => `${indent}${paint(`${index === 0 ? sign : ' '} ${line}`)}`)
}
