import type { RuleInfo } from '../base/rule-info.js'
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

/**
 * A rule that stays an error whatever a configuration says: a file that cannot be read as it was meant, or a configuration
 * that is wrong, would pass for one without errors.
 */
export function isFixed({ category, severity, subject }: RuleInfo): boolean {
  return subject === 'config' || (category === 'file' && severity === 'error')
}
