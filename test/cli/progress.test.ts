import { describe, expect, it } from 'vitest'
import { progressText, showProgress, timeText } from '../../src/cli/progress.js'

/** What is printed while so many are done, each taking so many milliseconds. */
function shown(total: number, each: number, isErrTerminal: boolean, isWanted = true): string {
  let [now, printed] = [0, '']
  const progress = showProgress(total, isWanted, 'zh', { err: (text) => void (printed += text), isErrTerminal, milliseconds: () => now, isAscii: false })
  for (let done = 0; done < total; done++) {
    now += each
    progress.step()
  }
  progress.clear()
  return printed
}

describe('how far a batch has come', () => {
  it('is a bar on a terminal, drawn again in its place and taken away at the end', () => {
    const bars = shown(20, 100, true).split('\r\u001b[K').slice(1)
    expect(bars).toHaveLength(21)
    expect(bars[4]).toBe('██████░░░░░░░░░░░░░░░░░░ 5/20，每秒 10 个，还要 2 秒')
    expect(bars.at(-1)).toBe('')
  })

  it('is a line now and then where there is no terminal', () => {
    expect(shown(100, 250, false)).toBe('40/100，每秒 4.0 个，还要 15 秒\n80/100，每秒 4.0 个，还要 5 秒\n')
  })

  it('is nothing for a few files, for quick ones, or where nothing is wanted', () => {
    expect([shown(19, 9000, false), shown(100, 50, false), shown(100, 9000, true, false)]).toEqual(['', '', ''])
  })

  it('counts by rate and time left', () => {
    expect(progressText(50, 1250, 1000, 'zh')).toBe('50/1250，每秒 50 个，还要 24 秒')
    expect(progressText(1, 301, 2000, 'en')).toBe('1/301, 0.5 a second, 10 min 0 s left')
    expect([timeText(59, 'zh'), timeText(61, 'zh')]).toEqual(['59 秒', '1 分 1 秒'])
  })
})
