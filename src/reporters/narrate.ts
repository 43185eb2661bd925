import type { Finding } from '../base/finding.js'
import type { Language } from '../base/text.js'
import type { SourceFile } from '../source/source-file.js'
import { foldRepeated } from './fold.js'
import { groupByCause, repetitionNote, type Group } from './groups.js'
import type { ReportedFile, Reporter, ReporterOptions } from './reporter.js'
import { summaryLine } from './summary.js'
import { visibleText } from './visible-text.js'
import { notCheckedName, lineInWords, notesOf, placeInWords, placeLines, severityNames, stepsTo } from './wording.js'

/** Plain sentences without drawing, for screen readers: one thing a line, the most important first. */
export const narrate: Reporter = (all, options) => {
  const files = foldRepeated(all)
  return [sentence(summaryLine(files, options.language), options.language), ...files.flatMap((file) => fileLines(file, options))].join('\n').concat('\n')
}

function fileLines({ file, findings, notChecked }: ReportedFile, { language }: ReporterOptions): readonly string[] {
  const groups = groupByCause(findings)
  if (groups.length + notChecked.length === 0) return []
  const head = language === 'zh' ? `文件 ${visibleText(file.path)}` : `File ${visibleText(file.path)}`
  return [
    '',
    sentence(head, language),
    ...groups.flatMap((group, index) => groupLines(file, group, index, groups.length, language)),
    ...notChecked.map(({ rule, message, because }) => {
      const line = lineInWords(file, because.start, language)
      const place = language === 'zh' ? `规则 ${rule}，${line}` : `rule ${rule}, ${line}`
      return sentence(`${notCheckedName[language]}${language === 'zh' ? '，' : ', '}${place}${language === 'zh' ? '：' : ': '}${visibleText(message[language])}`, language)
    }),
  ]
}

function groupLines(file: SourceFile, group: Group, index: number, count: number, language: Language): readonly string[] {
  const { first } = group
  const name = severityNames[first.severity][language]
  const number = language === 'zh' ? `第 ${index + 1} 个问题，共 ${count} 个：${name}，规则 ${first.rule}` : `Fault ${index + 1} of ${count}: ${name}, rule ${first.rule}`
  const lines = [number, visibleText(first.message[language]), placeSentence(file, first, language), ...placeLines(file, first, language).map((line) => `${language === 'zh' ? '相关位置' : 'Related place'} ${line}`)]
  return [...lines, ...repetitionNote(file, group, language, language === 'zh' ? '等' : ' and more'), ...notesOf(first, language)].map((line) => sentence(line, language))
}

/** Characters of the text at a place that are read out at most. */
const quoted = 40

function placeSentence(file: SourceFile, { primary, label }: Finding, language: Language): string {
  const place = placeInWords(file, primary.start, language)
  const keys = stepsTo(file, primary.start, language).join(language === 'zh' ? '，' : ', ')
  const characters = Array.from(visibleText(file.text.slice(primary.start, Math.min(primary.end, primary.start + 2 * quoted)).split(/[\r\n]/u)[0] ?? ''))
  const text = characters.slice(0, quoted).join('')
  const [zh, en] = text === '' ? ['', ''] : [`写的是“${text}”，`, `It reads “${text}”: `]
  if (language === 'zh') return `位置：${place}${keys === '' ? '' : `，栏目：${keys}`}。${zh}${visibleText(label.zh)}`
  return `Place: ${place}${keys === '' ? '' : `, in ${keys}`}. ${en}${visibleText(label.en)}`
}

/** Screen readers pause at a full stop. */
function sentence(text: string, language: Language): string {
  return /[。.！？!?]$/u.test(text) ? text : `${text}${language === 'zh' ? '。' : '.'}`
}
