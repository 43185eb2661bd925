import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { root } from './run-built.js'

/** The built program while it watches. */
export interface RunningWatch {
  /** Resolves when that many reports are out, with all that was printed so far; fails after some seconds. */
  readonly reports: (count: number) => Promise<string>
  /** What was printed to standard error so far. */
  readonly errors: () => string
  /** Closes the pipe that reports go to, and waits for the end, for which `change` gives the occasion. */
  readonly closePipe: (change: () => void) => Promise<{ readonly code: number | null; readonly signal: string | null }>
  /** Interrupts as Ctrl-C does and waits for the end. */
  readonly interrupt: () => Promise<{ readonly code: number | null; readonly signal: string | null }>
}

const patience = 20_000

/** Starts `jixiao` with these arguments; it ends with the running test at the latest. */
export function startWatch(args: readonly string[], cwd: string, [program, ...before]: readonly [string, ...string[]] = [process.execPath, join(root, 'bin/jixiao.js')]): RunningWatch {
  const child = spawn(program, [...before, ...args], { cwd, env: { ...process.env, NO_COLOR: '' }, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stdout.on('data', (data) => (out += String(data)))
  child.stderr.on('data', (data) => (err += String(data)))
  const ended = new Promise<{ readonly code: number | null; readonly signal: string | null }>((resolve) => child.once('close', (code, signal) => resolve({ code, signal })))
  const reports = async (count: number): Promise<string> => {
    const start = Date.now()
    while (err.split('\n').filter((line) => /^等待改动|^waiting/u.test(line)).length < count) {
      if (Date.now() - start > patience) throw new Error(`no report ${count} came:\n${out}${err}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return out
  }
  const interrupt = async (): ReturnType<RunningWatch['interrupt']> => {
    child.kill('SIGINT')
    return ended
  }
  const closePipe: RunningWatch['closePipe'] = async (change) => {
    child.stdout.destroy()
    change()
    return ended
  }
  return { reports, closePipe, errors: () => err, interrupt }
}
