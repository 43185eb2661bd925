import { json } from './json.js'
import { pretty } from './pretty.js'
import type { Reporter } from './reporter.js'

/** What is seldom asked for, in one piece that is loaded on demand. */
export const otherReporters = async () => import('./other-reporters.js')

/** Loads reporters by the name that `--format` takes. */
export const reporters = {
  pretty: async () => pretty,
  json: async () => json,
  compact: async () => (await otherReporters()).compact,
  sarif: async () => (await otherReporters()).sarif,
  github: async () => (await otherReporters()).github,
  gitlab: async () => (await otherReporters()).gitlab,
  junit: async () => (await otherReporters()).junit,
  checkstyle: async () => (await otherReporters()).checkstyle,
  narrate: async () => (await otherReporters()).narrate,
  html: async () => (await otherReporters()).html,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>

export type ReporterName = keyof typeof reporters

export function isReporterName(name: string): name is ReporterName {
  return Object.hasOwn(reporters, name)
}
