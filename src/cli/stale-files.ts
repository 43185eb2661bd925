import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Name under which a file is written before it is whole, and the process that does so. */
const temporary = /^\..+\.(\d+)-\d+-\d+-\w+\.tmp$/u

/** Removes what runs that were ended by force have left half written in folders. */
export function removeStaleFiles(folders: Iterable<string>): void {
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      const [, writer] = temporary.exec(name) ?? []
      if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true })
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // A folder that is not there yet holds nothing; one that nobody may read is told of when something is written.
    return []
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    // Somebody else's process is running all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
