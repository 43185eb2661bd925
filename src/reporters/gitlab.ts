import { createHash } from 'node:crypto'
import type { Severity } from '../base/finding.js'
import { positionOf, type SourceFile } from '../source/source-file.js'
import { fingerprintsOf } from './fingerprint.js'
import { printJson } from './print-json.js'
import type { ReportedFile, Reporter, ReporterOptions } from './reporter.js'
import { visibleText } from './visible-text.js'
import { notCheckedName, plainLines } from './wording.js'

/** Of GitLab's info, minor, major, critical and blocker: none of our faults stops production. */
const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' }

/** GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: Reporter = (files, options) => printJson(files.flatMap((file) => issuesOf(file, options)))

function issuesOf({ file, findings, notChecked }: ReportedFile, { language }: ReporterOptions): readonly object[] {
  const fingerprints = fingerprintsOf(file, findings)
  return [
    ...findings.map((finding, index) => ({
      description: plainLines(file, finding, language).join('\n'),
      check_name: finding.rule,
      fingerprint: hashOf(file.path, fingerprints[index] ?? ''),
      severity: severities[finding.severity],
      location: locationOf(file, finding.primary.start),
    })),
    ...notChecked.map(({ rule, message, because }, index) => ({
      description: `${notCheckedName[language]} ${visibleText(message[language])}`,
      check_name: rule,
      fingerprint: hashOf(file.path, `not checked ${rule} ${index}`),
      severity: severities.info,
      location: locationOf(file, because.start),
    })),
  ]
}

/** Must differ between all issues of a report, so that the path is part of it. */
function hashOf(path: string, fingerprint: string): string {
  return createHash('sha256').update(`${path}\n${fingerprint}`).digest('hex')
}

function locationOf(file: SourceFile, offset: number): object {
  return { path: file.path.replace(/^(?:\.\/)+/u, ''), lines: { begin: positionOf(file, offset).line } }
}
