import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { root, type Run } from './run-built.js'

const nobody = { uid: 65_534, gid: 65_534 }
const isSuperuser = process.getuid?.() === 0

/** Whether there is somebody to be who may not do everything: a superuser of a user namespace of its own can be nobody else. */
export const hasUnprivileged = process.platform !== 'win32' && (!isSuperuser || spawnSync('true', nobody).status === 0)

/** Runs the built program as somebody who may not do everything: the superuser is refused nothing. */
export function runUnprivileged(args: readonly string[], cwd: string): Run {
  if (isSuperuser) chmodSync(cwd, 0o755)
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/jixiao.js'), ...args], {
    cwd, env: { ...process.env, NO_COLOR: '' }, encoding: 'utf8', timeout: 60_000, ...(isSuperuser && nobody),
  })
  return { code: status, out: stdout, err: stderr }
}
