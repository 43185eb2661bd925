import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Licence texts of the packages that bundles were made of, from the list of files that went in. */
export function licenceTexts(inputs: readonly string[]): string {
  const packages = [...new Set(inputs.flatMap((input) => packageFolder(input) ?? []))].toSorted()
  return `${packages.map(describe).join('\n\n')}\n`
}

function packageFolder(input: string): string | undefined {
  const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)
  return match?.[0]
}

function describe(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: string }
  const file = existsSync(folder) ? readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/iu.test(entry)) : undefined
  const text = file === undefined ? `(${license ?? 'no licence stated'}; the package ships no licence text)` : readFileSync(join(folder, file), 'utf8').trim()
  return `${'='.repeat(78)}\n${name} ${version} (${license ?? 'see below'})\n${'='.repeat(78)}\n${text}`
}
