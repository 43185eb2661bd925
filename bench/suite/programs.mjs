import { spawnSync } from 'node:child_process'

/** The first of some programs that runs here. */
export const findProgram = (...names) => names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0)

const found = new Map()
/** A Python that has a module; Debian's has Debian's modules, another before it on the path may not. */
export function findPython(module = 'json') {
  if (!found.has(module)) found.set(module, ['/usr/bin/python3', 'python3'].find((name) => spawnSync(name, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0))
  return found.get(module)
}
