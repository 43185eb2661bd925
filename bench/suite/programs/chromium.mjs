// A form printed by Chromium from our HTML, the browser kept open: spoken to through two pipes, as its own tests do.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export async function openWriter() {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-browser-'))
  const browser = spawn(process.env.CHROMIUM, ['--headless=new', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}`, '--remote-debugging-pipe', 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const { ask, until } = speakWith(browser)
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true })
  await ask('Page.enable', {}, sessionId)
  const page = join(folder, 'form.html')
  const write = async ({ html }) => {
    writeFileSync(page, html)
    const loaded = until('Page.loadEventFired')
    await ask('Page.navigate', { url: `file://${page}` }, sessionId)
    await loaded
    const { data } = await ask('Page.printToPDF', { preferCSSPageSize: true }, sessionId)
    return Buffer.from(data, 'base64')
  }
  const close = async () => {
    const ended = new Promise((resolve) => browser.once('exit', resolve))
    await ask('Browser.close', {})
    await ended
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { write, close }
}

/** Messages are JSON, each ended by a zero byte. */
function speakWith(browser) {
  const [, , , input, output] = browser.stdio
  const waiting = new Map()
  let last = 0
  let rest = ''
  output.setEncoding('utf8')
  output.on('data', (chunk) => {
    const messages = (rest + chunk).split('\0')
    rest = messages.pop()
    for (const message of messages.map((text) => JSON.parse(text))) {
      const key = message.id ?? message.method
      waiting.get(key)?.(message)
      waiting.delete(key)
    }
  })
  const until = (key) => new Promise((resolve) => waiting.set(key, resolve))
  const ask = async (method, params, sessionId) => {
    const id = ++last
    input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    const { result, error } = await until(id)
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }
  return { ask, until }
}
