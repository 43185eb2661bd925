import type { ReportedFile } from './reporter.js'

/**
 * Files without the findings that another one sums up, for people: a fault of the template stands in every file and is read once.
 * They still count.
 */
export function foldRepeated(files: readonly ReportedFile[]): readonly ReportedFile[] {
  const told = new Set(files.flatMap(({ file, findings }) => findings.flatMap(({ sumsUp, primary, elsewhere = [] }) => (sumsUp === undefined ? [] : [{ path: file.path, start: primary.start, rule: sumsUp }, ...elsewhere.map(({ path, span }) => ({ path, start: span.start, rule: sumsUp }))]))).map(keyOf))
  if (told.size === 0) return files
  return files.map((reported) => {
    const { file: { path }, findings, hidden } = reported
    const isTold = ({ rule, primary: { start } }: ReportedFile['findings'][number]): boolean => told.has(keyOf({ path, start, rule }))
    const folded = findings.filter(isTold)
    if (folded.length === 0) return reported
    return { ...reported, findings: findings.filter((finding) => !isTold(finding)), hidden: { findings: [...(hidden?.findings ?? []), ...folded], notChecked: hidden?.notChecked ?? [] } }
  })
}

function keyOf({ path, start, rule }: { readonly path: string; readonly start: number; readonly rule: string }): string {
  return `${rule} ${start} ${path}`
}
