import type { SeveritySetting } from '../base/settings.js'

interface SeverityWord {
  readonly name: SeveritySetting
  readonly aliases: readonly string[]
}

/** The words for a severity, with what other tools and our own messages call them. */
export const severityWords: readonly SeverityWord[] = [
  { name: 'off', aliases: ['0', 'false', 'none', 'disable', 'disabled', 'ignore', '关', '关闭'] },
  { name: 'info', aliases: ['note', 'notice', 'hint', 'information', '提示'] },
  { name: 'warning', aliases: ['1', 'warn', '警告'] },
  { name: 'error', aliases: ['2', 'true', 'on', 'fatal', '错误'] },
]
