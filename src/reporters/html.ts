import type { Finding } from '../base/finding.js'
import { htmlPage } from '../base/html-page.js'
import type { Language } from '../base/text.js'
import type { SourceFile } from '../source/source-file.js'
import { splitAt } from './clip-line.js'
import { escapeXml } from './escape-xml.js'
import { foldRepeated } from './fold.js'
import { frameLines, gutterLabel, type FrameLine, type LineMark } from './frame.js'
import { groupByCause, repetitionNote, type Group } from './groups.js'
import { htmlStyle } from './html-style.js'
import { marksOf } from './marks.js'
import type { ReportedFile, Reporter, ReporterOptions } from './reporter.js'
import { summaryLine } from './summary.js'
import { elsewhereLine, notCheckedName, notesOf, lineInWords, placeBehindPath, severityNames, stepsTo } from './wording.js'

/** One file that a browser shows by itself: no script, no network, well-formed as XML too. */
export const html: Reporter = (all, { language, failures = [] }) => {
  const files = foldRepeated(all)
  const title = language === 'zh' ? '绩效申报表检查结果' : 'Check of performance declarations'
  const body = `<h1>${title}</h1>
<p>${escapeXml(summaryLine(files, language))}</p>
${listOf(failures.map((failure) => failure[language]))}${files.map((file) => fileSection(file, language)).join('')}`
  return htmlPage({ language, title, style: htmlStyle, body })
}

function fileSection({ file, findings, notChecked, suppressed }: ReportedFile, language: Language): string {
  const groups = groupByCause(findings)
  const clean = language === 'zh' ? '没有发现问题。' : 'Nothing found.'
  const known = language === 'zh' ? '不计' : 'not counted'
  const lineOf = (offset: number): string => lineInWords(file, offset, language)
  const others = [
    ...notChecked.map(({ rule, message, because }) => `${notCheckedName[language]} ${rule} ${lineOf(because.start)} ${message[language]}`),
    ...suppressed.map(({ finding, reason }) => `${known} ${finding.rule} ${lineOf(finding.primary.start)} ${finding.message[language]}${reason === undefined ? '' : ` | ${reason}`}`),
  ]
  return `<section>
<h2>${escapeXml(file.path)}</h2>
${groups.map((group) => groupArticle(file, group, language)).join('')}${listOf(others)}${groups.length + others.length === 0 ? `<p>${clean}</p>\n` : ''}</section>
`
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${escapeXml(item)}</li>\n`).join('')}</ul>\n`
}

function groupArticle(file: SourceFile, group: Group, language: Language): string {
  const { first } = group
  const place = [`${file.path}${placeBehindPath(file, first.primary.start, language)}`, stepsTo(file, first.primary.start, language).join(' › ')]
  return `<article class="${first.severity}">
<h3><span class="badge">${severityNames[first.severity][language]} ${escapeXml(first.rule)}</span> ${escapeXml(first.message[language])}</h3>
<p class="place">${place.filter((text) => text !== '').map(escapeXml).join(' &#160; ')}</p>
<div class="frame">
${frameElements(file, first, language)}</div>
${listOf([...(first.elsewhere ?? []).map((place) => elsewhereLine(place, language)), ...repetitionNote(file, group, language), ...notesOf(first, language)])}</article>
`
}

/** Columns of source text that are shown; a line may be a megabyte. */
const frameWidth = 160

function frameElements(file: SourceFile, finding: Finding, language: ReporterOptions['language']): string {
  return frameLines(file, marksOf(finding, language), frameWidth, '…').map((line) => lineElement(file, line, language)).join('')
}

function lineElement(file: SourceFile, line: FrameLine, language: Language): string {
  if (line === 'gap') return '<div class="line gap"><span class="number">⋮</span></div>\n'
  const labels = line.marks.map(({ label, isPrimary }) => `<span class="label${isPrimary ? ' primary' : ''}">↑ ${escapeXml(label)}</span>`)
  return `<div class="line"><span class="number">${escapeXml(gutterLabel(file, line.line, language))}</span><div><span class="source">${markedText(line.text, line.marks)}</span>${labels.join('')}</div></div>\n`
}

/** A line with its marks; where two lie over each other, the one that begins later begins behind the other. */
function markedText(text: string, marks: readonly LineMark[]): string {
  let rest = text
  let column = 0
  let marked = ''
  for (const mark of marks) {
    const [before, from] = splitAt(rest, Math.max(0, mark.column - column))
    const [inside, after] = splitAt(from, Math.max(0, mark.column + mark.width - Math.max(mark.column, column)))
    marked += `${escapeXml(before)}${inside === '' ? '' : `<mark${mark.isPrimary ? ' class="primary"' : ''}>${escapeXml(inside)}</mark>`}`
    column = Math.max(column, mark.column + mark.width)
    rest = after
  }
  return marked + escapeXml(rest)
}
