import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Run } from '../support/run-built.js'
import { findProgram } from './programs.js'

/** A Windows of its own, made in `folder`. */
export function startWine(folder: string): { readonly run: (program: string, args: readonly string[], cwd: string) => Run } {
  mkdirSync(folder)
  const wine = findProgram('wine')
  const env = { PATH: process.env['PATH'], HOME: folder, WINEPREFIX: join(folder, 'prefix'), WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree,mshtml=', LANG: 'C.UTF-8' }
  // Node asks for Windows 10; Debian's Wine says that it is 7 unless told otherwise.
  execFileSync(wine, ['reg', 'add', String.raw`HKCU\Software\Wine`, '/v', 'Version', '/d', 'win10', '/f'], { env, stdio: 'ignore' })
  const [out, err] = [join(folder, 'out.txt'), join(folder, 'err.txt')]
  return {
    run: (program, args, cwd) => {
      // Node cannot write to the pipes of this Wine, but to files.
      const [outFile, errFile] = [openSync(out, 'w'), openSync(err, 'w')]
      const { status } = spawnSync(wine, [program, ...args], { cwd, env, stdio: ['ignore', outFile, errFile], timeout: 60_000 })
      closeSync(outFile)
      closeSync(errFile)
      return { code: status, out: readFileSync(out, 'utf8'), err: readFileSync(err, 'utf8') }
    },
  }
}
