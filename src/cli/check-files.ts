import { basename } from 'node:path'
import type { Text } from '../base/text.js'
import { check, type Checked } from '../check.js'
import type { ReportedFile } from '../reporters/reporter.js'
import { chooseFiles, type FileChoice } from './choose-files.js'
import type { Io } from './io.js'
import { systemErrorText } from './user-error.js'

/** A checked file, with its path from the folder that the command line names. */
export type CheckedFile = Checked & { readonly below: string }

/** Files checked, in order of their names, and what could not be read. */
export interface CheckedFiles {
  readonly checked: readonly CheckedFile[]
  readonly failures: readonly Text[]
}

/** Finds, reads and checks what the command line names; goes on after a file that cannot be read. */
export async function checkFiles(names: readonly string[], choice: FileChoice, io: Io): Promise<CheckedFiles> {
  const { files, failures } = await chooseFiles(names, choice, io)
  const checked: CheckedFile[] = []
  const unread: Text[] = []
  for (const { path, below } of files) {
    const isStdin = path === '-'
    const name = isStdin ? choice.stdinFilename : path
    try {
      const bytes = await (isStdin ? io.readStdin() : io.readFile(path))
      checked.push({ ...check(name, bytes), below: isStdin ? basename(choice.stdinFilename) : below })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      const why = systemErrorText(error)
      unread.push({ zh: `${name}：${why.zh}`, en: `${name}: ${why.en}` })
    }
  }
  return { checked, failures: [...failures, ...unread] }
}

/** What reporters are told of a checked file. */
export function toReported({ file, findings, notChecked, suppressed, declaration }: Checked): ReportedFile {
  return { file, findings, notChecked, suppressed, formKind: declaration?.kind.id }
}

export function hasErrors({ findings }: Checked): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
