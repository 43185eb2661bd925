import { fork } from 'node:child_process'

/** Processes that run tests one after the other; one that does not answer in time is ended and another takes its place. */
export class Pool {
  #bundle
  #idle = []
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
    for (const worker of this.#idle) worker.kill()
  }

  #startOne() {
    return fork(new URL('worker.mjs', import.meta.url), [this.#bundle], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' })
  }

  #replace(worker) {
    worker.removeAllListeners()
    worker.kill('SIGKILL')
    return this.#startOne()
  }
}
