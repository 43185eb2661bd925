import { lstatSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { Io } from './io.js'

/**
 * The same world, in which nothing is written outside a folder that was asked for: a link below it may lead anywhere, and whoever
 * made it need not be who runs the tool. The name that was asked for itself may be a link. Without a folder all is as it was.
 */
export function writingWithin<World extends Pick<Io, 'writeFile'>>(io: World, asked: string | undefined): World {
  if (asked === undefined || asked === '-') return io
  return {
    ...io,
    writeFile: async (path: string, bytes: Uint8Array) => {
      refuseLeadingOut(path, asked)
      return io.writeFile(path, bytes)
    },
  }
}

/**
 * Refuses a path that leads out of a folder, by the names in it or by a link.
 * @throws Error as the system's own are, told by `systemErrorText`.
 */
export function refuseLeadingOut(path: string, folder: string): void {
  if (resolve(path) !== resolve(folder) && leadsOut(path, folder)) throw Object.assign(new Error(`${path} leads out of ${folder}`), { code: 'LEADS_OUT', syscall: 'open' })
}

function leadsOut(path: string, folder: string): boolean {
  if (isOutside(resolve(path), resolve(folder))) return true
  const realFolder = realOf(folder)
  // A folder that is yet to be made holds no links.
  if (realFolder === undefined) return false
  const there = nearestThere(resolve(path))
  const real = realOf(there)
  // A link that leads nowhere would make a file there.
  return real === undefined || isOutside(real, realFolder)
}

/** The path, or the nearest folder above it that is there. */
function nearestThere(path: string): string {
  return isThere(path) || dirname(path) === path ? path : nearestThere(dirname(path))
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // What keeps a path from being looked at is told when something is written there.
    return false
  }
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

function isOutside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}
