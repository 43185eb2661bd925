import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { root, type Run } from './run-built.js'

/** Runs the built program as somebody who may not do everything: the superuser is refused nothing. */
export function runUnprivileged(args: readonly string[], cwd: string): Run {
  const isSuperuser = process.getuid?.() === 0
  if (isSuperuser) chmodSync(cwd, 0o755)
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/jixiao.js'), ...args], {
    cwd, env: { ...process.env, NO_COLOR: '' }, encoding: 'utf8', timeout: 60_000, ...(isSuperuser && { uid: 65_534, gid: 65_534 }),
  })
  return { code: status, out: stdout, err: stderr }
}
