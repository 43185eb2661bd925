import { runCheck, usualCheckOptions } from './run-check.js'
import { runProcess } from './run-process.js'
import { tellError } from './tell-error.js'

/**
 * Entry of the program for `check FILE…` with nothing else, which is what most runs are: the same without what reads a command line
 * and explains it, which would be half of the code to load. `start.ts` tells which runs these are.
 */
export async function run(): Promise<void> {
  await runProcess(async ([, ...names], io) => {
    try {
      return await runCheck(names, usualCheckOptions, io)
    } catch (error) {
      return tellError(error, usualCheckOptions.lang, io)
    }
  })
}
