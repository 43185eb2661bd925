import type { Severity } from '../base/finding.js'
import type { ReporterName } from '../reporters/index.js'
import { usageError } from './usage-error.js'

/** A report that the command line asks for. */
export interface WantedReport {
  readonly format: ReporterName
  /** Missing for standard output. */
  readonly file?: string
}

/** What the command line says of reports. */
export interface ReportOptions {
  readonly format?: readonly WantedReport[]
  readonly output?: string
  readonly quiet?: true
  readonly maxWarnings?: number
  readonly failOn: Severity
  readonly statistics?: true
}

/** The reports that the options come to: one to standard output if none is named. */
export function wantedReports({ format = [{ format: 'pretty' }], output }: ReportOptions): readonly WantedReport[] {
  if (output === '') throw usageError({ zh: '--output 后面要写文件名', en: '--output lacks the name of a file' })
  const [first, second] = format.filter(({ file }) => file === undefined)
  if (second) {
    throw usageError({
      zh: `只能有一种格式不写文件名，${first?.format} 和 ${second.format} 都没有写；写成 --format ${second.format}=文件名`,
      en: `only one format can do without a file, ${first?.format} and ${second.format} have none; write --format ${second.format}=FILE`,
    })
  }
  if (output !== undefined && !first) throw usageError({ zh: '每种格式都已写明文件名，--output 没有用处', en: 'every format has a file of its own, so that --output is of no use' })
  const reports = format.map((report) => (report === first && output !== undefined ? { ...report, file: output } : report))
  const files = reports.flatMap(({ file }) => file ?? [])
  if (files.includes('-')) throw usageError({ zh: '“-”不能作文件名；要显示在屏幕上，不写文件名即可', en: "'-' is no name for a file; without one the report goes to standard output" })
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice !== undefined) throw usageError({ zh: `两种格式都要写入 ${twice}`, en: `two formats would be written to ${twice}` })
  return reports
}
