import type { Shard } from '../summary/summary.js'
import { usageError } from './usage-error.js'

/** Reads `3/8`, the third of eight. */
export function parseShard(value: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/u.exec(value) ?? []
  const shard = { index: Number(index), count: Number(count) }
  if (shard.index >= 1 && shard.index <= shard.count) return shard
  throw usageError({ zh: `--shard 要写成 3/8 的样子：8 份里的第 3 份，不能是“${value}”`, en: `--shard takes a share such as 3/8, the third of eight, not '${value}'` })
}

/** Every so many of the sorted files, from the one with the number of the share: large and small files spread evenly. */
export function filesOfShard<File>(files: readonly File[], { index, count }: Shard): readonly File[] {
  return files.filter((_, at) => at % count === index - 1)
}
