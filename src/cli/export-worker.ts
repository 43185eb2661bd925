import { makeExporter, type ExportTask, type TaskOptions, type TaskResult } from './export-task.js'
import { processIo } from './io.js'

/** What a worker is sent: tasks with their numbers. */
export type WorkerRequest = readonly (readonly [number, ExportTask])[]

/** What a worker answers to each. */
export interface WorkerAnswer {
  readonly number: number
  readonly result: TaskResult
}

/** Exports what it is sent, in a thread of its own. */
export async function runExportWorker(): Promise<void> {
  const { parentPort, workerData } = await import('node:worker_threads')
  // Set by whoever started the thread, in the same version of the program.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const exportOne = makeExporter(workerData as TaskOptions, processIo())
  let last = Promise.resolve()
  parentPort?.on('message', (request: WorkerRequest) => {
    for (const [number, task] of request) {
      // One after the other: two forms at once would only keep more in memory.
      last = last.then(async () => {
        const answer: WorkerAnswer = { number, result: await exportOne(task) }
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, no window
        parentPort?.postMessage(answer)
      })
    }
  })
}
