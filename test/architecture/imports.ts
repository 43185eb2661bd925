import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

const source = join(import.meta.dirname, '../../src')

/** One import of one file of ours. */
export interface Import {
  /** From `src`, with forward slashes. */
  readonly file: string
  /** As written for packages, from `src` for files of ours. */
  readonly target: string
  readonly isOurs: boolean
  /** `import('…')`, when its moment comes. */
  readonly isOnDemand: boolean
}

/** Every file of ours, from `src`. */
export const sourceFiles: readonly string[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .toSorted()

/** Every import in every file of ours, of types and on demand too. */
export const imports: readonly Import[] = sourceFiles.flatMap((file) =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/(?:^(?:import|export)\b[^'\n]*(?:\n[^'\n]*)*?\bfrom|^import|\bimport\(|\brequire\()\s*'([^']+)'/gmu)].map(([statement, target = '']): Import => {
    const isOurs = target.startsWith('.')
    return { file, target: isOurs ? posix.join(dirname(file), target) : target, isOurs, isOnDemand: statement.startsWith('import(') }
  }),
)
