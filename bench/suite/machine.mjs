import { cpus, loadavg, totalmem } from 'node:os'

/** Where and when a group is measured: day, processors, memory in GB, system, Node, and how busy the machine was before. */
export function describeMachine() {
  const processors = cpus()
  return {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    processors: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`,
    memory: Math.round(totalmem() / 2 ** 30),
    load: busy(),
  }
}

/** Processes that wanted to run in the last minute. */
export const busy = () => Number((loadavg()[0] ?? 0).toFixed(1))
