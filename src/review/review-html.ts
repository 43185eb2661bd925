import { toChineseNumber } from '../base/chinese-number.js'
import { htmlPage } from '../base/html-page.js'
import type { Language } from '../base/text.js'
import { escapeXml } from '../reporters/escape-xml.js'
import { coverageRows, isEmptyMap, mapTitle } from './coverage-rows.js'
import type { Point, Review } from './model.js'
import { placeLine, placesParts, relatedLine } from './place-text.js'
import { reviewStyle } from './review-html-style.js'
import { allPoints, basisLine, footText, groupsLine, headLines, pointsLine, reasonLine, rowsLine, sectionsOf, severityWords, words } from './wording.js'

/** A review that a browser shows by itself: no script, no network, well-formed as XML too. */
export function reviewHtml(review: Review, { language, version }: { readonly language: Language; readonly version: string }): string {
  const title = words.title[language]
  const body = `<h1>${title}</h1>
${headList(review, language)}${pointSections(review, language)}${otherSections(review, language)}${mapSection(review, language)}${signSection(language)}<footer>${escapeXml(footText(version, language))}</footer>
`
  return htmlPage({ language, title: escapeXml([title, review.head.unit ?? review.file.path].join(' ')), style: reviewStyle, body })
}

function headList(review: Review, language: Language): string {
  const { head, counts, state, file } = review
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ...(state === 'unread' ? [] : headLines(head, language).map(([label, text]) => [label, [text]] as const)),
    ...(state === 'unread' ? [] : [[words.rowCount[language], [rowsLine(counts, language), groupsLine(counts, language)]] as const]),
    [words.tally[language], [pointsLine(allPoints(review), language)]],
    [words.source[language], [file.path]],
  ]
  const list = `<dl>\n${lines.map(([label, texts]) => `<dt>${escapeXml(label)}</dt><dd>${texts.map(escapeXml).join('<br/>')}</dd>\n`).join('')}</dl>\n`
  return state === 'whole' ? list : `${list}<p class="alert">${escapeXml(words[state][language])}</p>\n`
}

function pointSections(review: Review, language: Language): string {
  return sectionsOf(review, language)
    .map(({ name, tally, points }, index) => {
      const number = language === 'zh' ? `${toChineseNumber(index + 1)}、` : `${String.fromCharCode(65 + index)}. `
      return `<section>\n<h2>${number}${escapeXml(name)} <small>${escapeXml(tally)}</small></h2>\n${points.length > 0 ? pointTable(points, language) : ''}</section>\n`
    })
    .join('')
}

function pointTable(points: readonly Point[], language: Language): string {
  const heads = (['number', 'urgency', 'place', 'problem', 'proposal'] as const).map((name) => `<th class="${name}" scope="col">${words[name][language]}</th>`)
  return `<table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${points.map((point) => pointRow(point, language)).join('')}</tbody>\n</table>\n`
}

function pointRow(point: Point, language: Language): string {
  const { number, severity, places, message, notes, proposal } = point
  const where = placesParts(places, language).map((parts) => `<p>${parts.map(escapeXml).join('<br/>')}</p>`)
  const cells = [
    `<td class="number">${number}</td>`,
    `<td class="urgency">${severityWords[severity][language]}</td>`,
    headed('place', where.join(''), language),
    headed('problem', paragraphs([message[language]]) + paragraphs([...relatedLine(point, language), ...notes.map((note) => note[language]), basisLine(point, language)], 'faint'), language),
    headed('proposal', paragraphs([proposal[language]]), language),
  ]
  return `<tr class="${severity}">${cells.join('')}</tr>\n`
}

function headed(name: 'place' | 'problem' | 'proposal' | 'duty' | 'goal' | 'rows', content: string, language: Language): string {
  return `<td data-head="${escapeXml(words[name][language])}">${content}</td>`
}

function paragraphs(texts: readonly string[], style?: string): string {
  return texts.map((text) => `<p${style === undefined ? '' : ` class="${style}"`}>${escapeXml(text)}</p>`).join('')
}

function otherSections({ unjudged, takenBack }: Review, language: Language): string {
  const section = (title: string, items: readonly (readonly string[])[]): string =>
    items.length === 0 ? '' : `<section>\n<h2>${escapeXml(title)}</h2>\n<ul>\n${items.map((lines) => `<li>${lines.map(escapeXml).join('<br/>')}</li>\n`).join('')}</ul>\n</section>\n`
  return (
    section(words.unjudged[language], unjudged.map(({ message, place }) => [message[language], placeLine(place, language)])) +
    section(words.takenBack[language], takenBack.map(({ message, place, reason }) => [message[language], placeLine(place, language), reasonLine(reason, language)]))
  )
}

function mapSection({ coverage }: Review, language: Language): string {
  if (!coverage || isEmptyMap(coverage)) return ''
  const { hasDuties } = coverage
  const heads = [...(hasDuties ? [['duties', words.duty] as const] : []), ['goals', words.goal] as const, ['rows', words.rows] as const]
  const rows = coverageRows(coverage, language).map(({ duties, goal, rows: tied }) => `<tr>${hasDuties ? headed('duty', paragraphs(duties), language) : ''}${headed('goal', paragraphs(goal), language)}${headed('rows', paragraphs(tied), language)}</tr>\n`)
  return `<section>
<h2>${escapeXml(mapTitle(coverage, language))}</h2>
<table>
<thead><tr>${heads.map(([name, text]) => `<th class="${name}" scope="col">${text[language]}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
<p class="faint">${escapeXml(words.mapNote[language])}</p>
</section>
`
}

/** Left blank for the reviewer's hand. */
function signSection(language: Language): string {
  const lines = [words.reviewer, words.department, words.date].map((text) => `<span>${escapeXml(text[language])}</span>`)
  return `<section class="sign">\n<h2>${escapeXml(words.opinion[language])}</h2>\n<div class="space"></div>\n<p>${lines.join('')}</p>\n</section>\n`
}
