import { isAbsolute, join, resolve } from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Where the tool keeps what makes later runs faster. `JIXIAO_CACHE` names a folder or says `off`; left out, it is where the system keeps
 * such things for the user. Nothing where the user wants none or has no such folder.
 */
export function cacheFolder({ JIXIAO_CACHE: chosen, XDG_CACHE_HOME: cache, HOME: home, LOCALAPPDATA: local }: Environment, platform: NodeJS.Platform): string | undefined {
  if (chosen) return chosen === 'off' ? undefined : resolve(chosen)
  if (platform === 'win32') return local ? join(local, 'jixiao') : undefined
  if (platform !== 'darwin' && cache && isAbsolute(cache)) return join(cache, 'jixiao')
  return home ? join(home, platform === 'darwin' ? 'Library/Caches' : '.cache', 'jixiao') : undefined
}
