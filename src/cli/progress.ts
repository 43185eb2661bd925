import type { Language } from '../base/text.js'
import type { Io } from './io.js'

/** Shows how far a batch has come. */
export interface Progress {
  /** A bar is drawn on the terminal: what is printed line by line would hide it. */
  readonly isBar: boolean
  /** One more is done. */
  readonly step: () => void
  /** Takes the bar away, so that something can be printed. */
  readonly clear: () => void
}

const silent: Progress = { isBar: false, step: () => undefined, clear: () => undefined }
/** Fewer are done before anyone has read the bar. */
const worthShowing = 20
/** Milliseconds between two drawings of the bar, and between two lines where there is no terminal. */
const betweenBars = 100
const betweenLines = 10_000
const barLength = 24

/** A bar with rate and time left on a terminal, a line now and then elsewhere, nothing for a few files or where nothing is wanted. */
export function showProgress(total: number, isWanted: boolean, language: Language, io: Pick<Io, 'err' | 'isErrTerminal' | 'milliseconds' | 'isAscii'>): Progress {
  if (!isWanted || total < worthShowing) return silent
  const started = io.milliseconds()
  let done = 0
  let shownAt = started
  let isShown = false
  const clear = (): void => {
    if (isShown) io.err('\r\u001b[K')
    isShown = false
  }
  return {
    isBar: io.isErrTerminal,
    clear,
    step: () => {
      done += 1
      const now = io.milliseconds()
      if (now - shownAt < (io.isErrTerminal ? betweenBars : betweenLines)) return
      shownAt = now
      const text = progressText(done, total, now - started, language)
      if (!io.isErrTerminal) return io.err(`${text}\n`)
      io.err(`\r\u001b[K${bar(done / total, io.isAscii)} ${text}`)
      isShown = true
    },
  }
}

/** `123/500，每秒 25 个，还要 15 秒`. */
export function progressText(done: number, total: number, elapsed: number, language: Language): string {
  const rate = (done * 1000) / Math.max(1, elapsed)
  const left = Math.ceil((total - done) / rate)
  const shown = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)
  return language === 'zh' ? `${done}/${total}，每秒 ${shown} 个，还要 ${timeText(left, language)}` : `${done}/${total}, ${shown} a second, ${timeText(left, language)} left`
}

/** Seconds as people say them. */
export function timeText(seconds: number, language: Language): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)]
  if (language === 'zh') return minutes === 0 ? `${rest} 秒` : `${minutes} 分 ${rest} 秒`
  return minutes === 0 ? `${rest} s` : `${minutes} min ${rest} s`
}

function bar(share: number, isAscii: boolean): string {
  const full = Math.round(share * barLength)
  const [on, off] = isAscii ? ['#', '.'] as const : ['█', '░'] as const
  return on.repeat(full) + off.repeat(barLength - full)
}
