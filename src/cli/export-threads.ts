import { Worker } from 'node:worker_threads'
import type { ExportTask, TaskOptions, TaskResult } from './export-task.js'
import type { WorkerAnswer, WorkerRequest } from './export-worker.js'

/** Work to be shared between threads. */
export interface SharedWork {
  readonly tasks: readonly ExportTask[]
  readonly options: TaskOptions
  readonly threads: number
  /** Code that makes a thread one that exports. */
  readonly code: string
  /** Takes results as they come, in any order. */
  readonly onResult: (number: number, result: TaskResult) => void
  /** No more is to be begun. */
  readonly isStopped: () => boolean
}

/** How many tasks a thread has before it: while one answer is on its way, it has another to do. */
const ahead = 2

/** Exports in several threads; a failure of one ends all. */
export async function runInThreads({ tasks, options, threads, code, onResult, isStopped }: SharedWork): Promise<void> {
  let next = 0
  const take = (count: number): WorkerRequest => {
    if (isStopped()) return []
    const start = next
    next = Math.min(tasks.length, next + count)
    return tasks.slice(start, next).map((task, index) => [start + index, task] as const)
  }
  const workers: Worker[] = []
  const runOne = async (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(code, { eval: true, workerData: options })
      workers.push(worker)
      let open = 0
      const send = (request: WorkerRequest): void => {
        open += request.length
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, no window
        if (request.length > 0) worker.postMessage(request)
        if (open === 0) resolve()
      }
      worker.on('message', ({ number, result }: WorkerAnswer) => {
        open -= 1
        onResult(number, result)
        send(take(1))
      })
      worker.on('error', reject)
      worker.on('exit', (status) => reject(new Error(`a thread of the export ended with ${status}`)))
      send(take(ahead))
    })
  try {
    await Promise.all(Array.from({ length: threads }, runOne))
  } finally {
    await Promise.all(workers.map(async (worker) => worker.removeAllListeners('exit').terminate()))
  }
}
