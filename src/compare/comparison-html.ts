import { htmlPage } from '../base/html-page.js'
import type { Language } from '../base/text.js'
import { escapeXml } from '../reporters/escape-xml.js'
import { byGroup, changeNotes, itemNumber, rowName } from './change-notes.js'
import { comparisonStyle } from './comparison-style.js'
import { countChanges, type Comparison, type ItemChange, type RowChange, type Side, type ValueChange } from './comparison.js'
import type { Pairing } from './pair-forms.js'
import { piecesOf, type Piece } from './text-pieces.js'
import { differenceText, formText, tallyText, words } from './wording.js'

interface HtmlOptions {
  readonly language: Language
  readonly version: string
}

/** Comparisons as one file that a browser shows by itself: no script, no network. */
export function comparisonHtml({ comparisons, onlyFrom, onlyTo }: Pairing, { language, version }: HtmlOptions): string {
  const title = words.title[language]
  const lists = [[words.onlyFrom, onlyFrom], [words.onlyTo, onlyTo]] as const
  const alone = lists.flatMap(([name, forms]) => (forms.length === 0 ? [] : [`<section>\n<h2>${name[language]}</h2>\n<ul>\n${forms.map((form) => `<li>${escapeXml(formText(form, language))}</li>\n`).join('')}</ul>\n</section>\n`]))
  const body = `<h1>${title}</h1>
${comparisons.map((comparison) => comparisonPart(comparison, language)).join('')}${alone.join('')}<footer>jixiao ${escapeXml(version)}</footer>
`
  return htmlPage({ language, title, style: comparisonStyle, body })
}

function comparisonPart(comparison: Comparison, language: Language): string {
  const { from, to, texts, amounts, lists, rows } = comparison
  const unit = amounts[0]?.unit
  const isSame = countChanges(comparison) === 0
  return `<section>
<h2>${escapeXml([to.department ?? from.department ?? to.path, to.matter ?? from.matter ?? []].flat().join('：'))}</h2>
<dl><dt>${words.from[language]}</dt><dd>${escapeXml(formText(from, language))}</dd><dt>${words.to[language]}</dt><dd>${escapeXml(formText(to, language))}</dd></dl>
<p class="faint">${isSame ? words.same[language] : tallyText(comparison, language)}</p>
${valueTable(words.texts[language], texts, language)}${valueTable(`${words.amounts[language]}${unit === undefined ? '' : `（${unit}）`}`, amounts, language)}${lists.map(({ label, items }) => tablePart(label, items.map((item) => itemRow(item, language)), language)).join('')}${byGroup(rows).map(([group, members]) => tablePart(group, members.flatMap((row) => indicatorRows(row, language)), language)).join('')}</section>
`
}

function valueTable(title: string, changes: readonly ValueChange[], language: Language): string {
  return tablePart(title, changes.map((change) => rowPart('changed', escapeXml(change.label), change, language)), language)
}

function itemRow(item: ItemChange, language: Language): string {
  return rowPart(item.how, `${escapeXml(itemNumber(item, language))}${notesPart(item, language)}`, { label: '', ...(item.from && { from: item.from }), ...(item.to && { to: item.to }) }, language)
}

/** A row that came or went is told whole; of one that changed, the cells that did. */
function indicatorRows(row: RowChange, language: Language): readonly string[] {
  const head = `${escapeXml(rowName(row))}${notesPart(row, language)}`
  if (row.how !== 'changed') {
    const line = row.fromLine ?? row.toLine ?? 0
    const side: Side = { text: row.cells.flatMap(({ from, to }) => (to ?? from)?.text ?? []).join('｜'), line }
    return [rowPart(row.how, head, row.how === 'added' ? { label: '', to: side } : { label: '', from: side }, language)]
  }
  if (row.cells.length === 0) return [`<tr class="changed"><th scope="row">${head}</th><td></td><td></td><td></td></tr>\n`]
  return row.cells.map((cell, index) => rowPart('changed', `${index === 0 ? head : escapeXml(rowName(row))}<br/><span class="faint">${escapeXml(cell.label)}</span>`, cell, language))
}

function notesPart(change: ItemChange | RowChange, language: Language): string {
  return changeNotes(change, language).map((note) => `<br/><span class="faint">${escapeXml(note)}</span>`).join('')
}

function rowPart(how: ItemChange['how'], head: string, { from, to, difference }: ValueChange, language: Language): string {
  const pieces = from && to ? piecesOf(from.text, to.text) : undefined
  const cells = (['from', 'to'] as const).map((side) => `<td data-head="${words[side][language]}">${sidePart(side, side === 'from' ? from : to, pieces)}</td>`)
  const figure = difference ? escapeXml(differenceText(difference, language)) : ''
  return `<tr class="${how}"><th scope="row">${head}</th>${cells.join('')}<td class="figure" data-head="${words.difference[language]}">${figure}</td></tr>\n`
}

/** One side of a change, with what is not on the other side marked. */
function sidePart(side: 'from' | 'to', written: Side | undefined, pieces: readonly Piece[] | undefined): string {
  const tag = side === 'from' ? 'del' : 'ins'
  if (!written) return ''
  const marked = pieces ?? [{ text: written.text, side }]
  return marked.flatMap((piece) => (piece.side === 'both' ? [escapeXml(piece.text)] : piece.side === side ? [`<${tag}>${escapeXml(piece.text)}</${tag}>`] : [])).join('')
}

function tablePart(title: string, rows: readonly string[], language: Language): string {
  if (rows.length === 0) return ''
  const heads = ['', words.from[language], words.to[language], words.difference[language]].map((head) => (head === '' ? '<td></td>' : `<th scope="col">${head}</th>`))
  return `<h3>${escapeXml(title)}</h3>\n<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n`
}
