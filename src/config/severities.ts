import type { Profile } from '../base/rule-info.js'
import type { SeveritySetting } from '../base/settings.js'

interface Word<Name> {
  readonly name: Name
  readonly aliases: readonly string[]
}

/** The words for a severity, with what other tools and our own messages call them. */
export const severityWords: readonly Word<SeveritySetting>[] = [
  { name: 'off', aliases: ['0', 'false', 'none', 'disable', 'disabled', 'ignore', '关', '关闭'] },
  { name: 'info', aliases: ['note', 'notice', 'hint', 'information', '提示'] },
  { name: 'warning', aliases: ['1', 'warn', '警告'] },
  { name: 'error', aliases: ['2', 'true', 'on', 'fatal', '错误'] },
]

/** The words for a profile, with what else they may be called. */
export const profileWords: readonly Word<Profile>[] = [
  { name: 'recommended', aliases: ['default', 'basic', '推荐', '默认'] },
  { name: 'strict', aliases: ['review', '严格', '评审'] },
  { name: 'all', aliases: ['full', 'everything', '全部', '所有'] },
]
