import { main } from './program.js'
import { processIo } from './io.js'

/** Entry of the built program: sets the exit code and lets the process end by itself, so that piped output is whole. */
export async function runProcess(): Promise<void> {
  // A reader that has seen enough, such as `head`, closes the pipe: no fault of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  process.exitCode = await main(process.argv.slice(2), processIo())
}
