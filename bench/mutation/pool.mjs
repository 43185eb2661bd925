import { fork } from 'node:child_process'

/** Processes that run tests one after the other; one that does not answer in time is ended and another takes its place. */
export class Pool {
  #bundle
  #idle = []
  #all = new Set()
  #waiting = []

  constructor(bundle, size) {
    this.#bundle = bundle
    for (let index = 0; index < size; index++) this.#idle.push(this.#startOne())
  }

  /** The answer to what `make` gives once a process is free; or `late` after so many milliseconds, or `died` if the process did. */
  async ask(make, patience) {
    const worker = this.#idle.pop() ?? (await new Promise((resolve) => { this.#waiting.push(resolve) }))
    const answer = await new Promise((resolve) => {
      const late = setTimeout(() => resolve('late'), patience)
      worker.removeAllListeners()
      worker.on('message', (given) => { clearTimeout(late); resolve(given) })
      worker.on('exit', () => { clearTimeout(late); resolve('died') })
      worker.send(make())
    })
    const next = typeof answer === 'string' ? this.#replace(worker) : worker
    const first = this.#waiting.shift()
    if (first) first(next)
    else this.#idle.push(next)
    return answer
  }

  close() {
    for (const worker of this.#all) {
      worker.removeAllListeners()
      worker.kill('SIGKILL')
    }
  }

  #startOne() {
    const worker = fork(new URL('worker.mjs', import.meta.url), [this.#bundle], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced', execArgv: ['--max-old-space-size=1500'] })
    this.#all.add(worker)
    return worker
  }

  #replace(worker) {
    worker.removeAllListeners()
    worker.kill('SIGKILL')
    this.#all.delete(worker)
    return this.#startOne()
  }
}
