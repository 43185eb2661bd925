import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the built program as a user does. */
export function runBuilt(args: readonly string[], options: { readonly cwd?: string; readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>> } = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/jixiao.js'), ...args], {
    cwd: options.cwd ?? root,
    input: options.input ?? '',
    env: { ...process.env, NO_COLOR: '', ...options.env },
    encoding: 'utf8',
    // A command that does not end is a failed one.
    timeout: 120_000,
  })
  return { code: status, out: stdout, err: stderr }
}
