import { exitCodes } from './exit-codes.js'
import { processIo, type Io } from './io.js'
import { systemErrorText } from './user-error.js'

/** Runs the command line that the process was given, sets the exit code, and lets the process end by itself, so that piped output is whole. */
export async function runProcess(work: (argv: readonly string[], io: Io) => Promise<number>): Promise<void> {
  let outputFailed = false
  const io = processIo((error) => {
    // A reader that has seen enough, such as `head`, closes the pipe: no fault of ours.
    if (error.code === 'EPIPE') return
    outputFailed = true
    process.exitCode = exitCodes.failure
    io.err(`${systemErrorText(error).zh}\n`)
  })
  const code = await work(process.argv.slice(2), io)
  if (!outputFailed) process.exitCode = code
}
