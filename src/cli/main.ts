import { main } from './program.js'
import { runProcess } from './run-process.js'

export { runExportWorker } from './export-worker.js'

/** Entry of the built program: runs the command line that the process was given. */
export async function run(): Promise<void> {
  await runProcess(main)
}
