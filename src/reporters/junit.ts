import type { Finding, NotChecked, Suppressed } from '../base/finding.js'
import type { Language } from '../base/text.js'
import type { SourceFile } from '../source/source-file.js'
import { escapeLines, escapeXml } from './escape-xml.js'
import type { ReportedFile, Reporter, ReporterOptions } from './reporter.js'
import { notCheckedName, placeBehindPath, plainLines } from './wording.js'

interface Suite {
  readonly cases: readonly string[]
  readonly failures: number
  readonly skipped: number
}

/**
 * The XML of JUnit: a suite for each file. Errors are failures; warnings and infos pass and are told in `system-out`;
 * what was not checked or does not count is skipped; what could not be read is an error. Times are 0, so that equal input gives equal bytes.
 */
export const junit: Reporter = (files, options) => {
  const { language, failures = [] } = options
  const unread = failures.map((failure) => `    <testcase name="${escapeXml(failure[language])}" classname="jixiao" time="0">\n      <error message="${escapeXml(failure[language])}"/>\n    </testcase>\n`)
  const suites = files.map((file) => [file, suiteOf(file, options)] as const)
  const total = (count: (suite: Suite) => number): number => suites.reduce((sum, [, suite]) => sum + count(suite), 0)
  const elements = suites.map(([{ file }, suite]) => `  <testsuite name="${escapeXml(file.path)}" ${countsText(suite.cases.length, suite.failures, 0, suite.skipped)}>\n${suite.cases.join('')}  </testsuite>\n`)
  if (unread.length > 0) elements.push(`  <testsuite name="jixiao" ${countsText(unread.length, 0, unread.length, 0)}>\n${unread.join('')}  </testsuite>\n`)
  const counts = countsText(total(({ cases }) => cases.length) + unread.length, total(({ failures: failed }) => failed), unread.length, total(({ skipped }) => skipped))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="jixiao" ${counts}>\n${elements.join('')}</testsuites>\n`
}

function countsText(tests: number, failures: number, errors: number, skipped: number): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="0"`
}

function suiteOf({ file, findings, notChecked, suppressed }: ReportedFile, { language }: ReporterOptions): Suite {
  const cases = [
    ...findings.map((finding) => testcase(file, finding.rule, finding.primary.start, outcomeOf(file, finding, language), language)),
    ...notChecked.map(({ rule, message, because }: NotChecked) => testcase(file, rule, because.start, skippedElement(`${notCheckedName[language]} ${message[language]}`), language)),
    ...suppressed.map((one) => testcase(file, one.finding.rule, one.finding.primary.start, skippedElement(suppressedText(one, language)), language)),
  ]
  const clean = `    <testcase name="${language === 'zh' ? '没有发现问题' : 'nothing found'}" classname="${escapeXml(file.path)}" time="0"/>\n`
  return {
    cases: cases.length === 0 ? [clean] : cases,
    failures: findings.filter(({ severity }) => severity === 'error').length,
    skipped: notChecked.length + suppressed.length,
  }
}

function testcase(file: SourceFile, rule: string, start: number, inner: string, language: Language): string {
  const place = placeBehindPath(file, start, language).slice(1)
  return `    <testcase name="${escapeXml(`${rule} ${place}`.trimEnd())}" classname="${escapeXml(file.path)}" time="0">\n${inner}    </testcase>\n`
}

function outcomeOf(file: SourceFile, finding: Finding, language: Language): string {
  const text = escapeLines(plainLines(file, finding, language))
  if (finding.severity !== 'error') return `      <system-out>${finding.severity}: ${text}</system-out>\n`
  return `      <failure type="${finding.rule}" message="${escapeXml(finding.message[language])}">${text}</failure>\n`
}

function skippedElement(text: string): string {
  return `      <skipped message="${escapeXml(text)}"/>\n`
}

function suppressedText({ finding, by, reason }: Suppressed, language: Language): string {
  const known = language === 'zh' ? '列入存量' : 'known before'
  const head = by === 'comment' ? (language === 'zh' ? `已说明理由：${reason ?? ''}` : `explained: ${reason ?? ''}`) : known
  return `${head} | ${finding.message[language]}`
}
