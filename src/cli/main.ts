import { exitCodes } from './exit-codes.js'
import { processIo } from './io.js'
import { main } from './program.js'
import { systemErrorText } from './user-error.js'

export { runExportWorker } from './export-worker.js'

/** Entry of the built program: sets the exit code and lets the process end by itself, so that piped output is whole. */
export async function runProcess(): Promise<void> {
  let outputFailed = false
  // Both streams fail without a thrown error. A reader that has seen enough, such as `head`, closes the pipe: no fault of ours.
  process.stderr.on('error', () => undefined)
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    outputFailed = true
    process.exitCode = exitCodes.failure
    process.stderr.write(`${systemErrorText(error).zh}\n`)
  })
  const code = await main(process.argv.slice(2), processIo())
  if (!outputFailed) process.exitCode = code
}
