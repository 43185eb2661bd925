import { positionOf } from '../source/source-file.js'
import { escapeLines, escapeXml } from './escape-xml.js'
import type { ReportedFile, Reporter, ReporterOptions } from './reporter.js'
import { notCheckedName, plainLines } from './wording.js'

/** The XML of Checkstyle, which many CI servers read; a clean file is an empty element. */
export const checkstyle: Reporter = (files, options) => `<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
${files.map((file) => fileElement(file, options)).join('')}</checkstyle>
`

function fileElement({ file, findings, notChecked }: ReportedFile, { language }: ReporterOptions): string {
  const entry = (start: number, severity: string, lines: readonly string[], rule: string): string => {
    const { line, column } = positionOf(file, start)
    return `    <error line="${line}" column="${column}" severity="${severity}" message="${escapeLines(lines)}" source="jixiao.${rule}"/>\n`
  }
  const entries = [
    ...findings.map((finding) => entry(finding.primary.start, finding.severity, plainLines(file, finding, language), finding.rule)),
    ...notChecked.map(({ rule, message, because }) => entry(because.start, 'info', [`${notCheckedName[language]} ${message[language]}`], rule)),
  ]
  return `  <file name="${escapeXml(file.path)}">\n${entries.join('')}  </file>\n`
}
