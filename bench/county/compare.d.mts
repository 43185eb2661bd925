import type { Planted } from './county.mjs'

export interface Report {
  readonly files: readonly {
    readonly path: string
    readonly findings: readonly { readonly rule: string; readonly severity: string; readonly message: string; readonly elsewhere: readonly { readonly path: string }[] }[]
  }[]
}

export function compareWithPlanted(report: Report, planted: readonly Planted[]): { readonly missed: readonly Planted[]; readonly invented: readonly object[] }
