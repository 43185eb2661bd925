import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPython } from './programs.mjs'

const own = (name) => join(import.meta.dirname, 'programs', name)

/** A folder for what a bench makes, gone when the program ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/**
 * Runs a command to its end: `wall` and `processor` in milliseconds, `memory` in megabytes at most, `output` of both kinds.
 * `tree`: what a program of Node starts counts too. Processor and memory are unknown for programs of other kinds on a machine without Python.
 * An exit code other than those allowed is an error.
 */
export function measure(command, { cwd, env = {}, allowed = [0], tree = false } = {}) {
  const usageFile = join(tmpdir(), `jixiao-usage-${process.pid}`)
  const [program, ...args] = wrapped(command, tree, usageFile)
  rmSync(usageFile, { force: true })
  const start = process.hrtime.bigint()
  const { status, error, stdout, stderr } = spawnSync(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, ...env, USAGE_FILE: usageFile } })
  const wall = Number(process.hrtime.bigint() - start) / 1e6
  if (error) throw error
  if (!allowed.includes(status)) throw new Error(`${command.join(' ')} ended with ${status}:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`)
  const usage = readUsage(usageFile)
  rmSync(usageFile, { force: true })
  return { wall, ...usage, stdout, output: stdout + stderr }
}

function wrapped(command, tree, usageFile) {
  const [program, ...args] = command
  if (program === process.execPath && !tree) return [program, '-r', own('usage.cjs'), ...args]
  const python = findPython()
  return python === undefined ? command : [python, own('usage.py'), usageFile, ...command]
}

function readUsage(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/** The middle one, the upper of two. */
export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
