import type { Language } from '../base/text.js'
import { countFixable, countSeverities, countSuppressed, type ReportedFile } from './reporter.js'
import { plural } from './wording.js'

/** What a check came to, in one line. */
export function summaryLine(files: readonly ReportedFile[], language: Language): string {
  const { error, warning, info } = countSeverities(files)
  const unchecked = files.flatMap(({ notChecked, hidden }) => [...notChecked, ...(hidden?.notChecked ?? [])]).length
  const notShown = files.flatMap(({ hidden }) => [...(hidden?.findings ?? []), ...(hidden?.notChecked ?? [])]).length
  const fixable = countFixable(files)
  const suppressed = countSuppressed(files)
  const when = (count: number, words: string): readonly string[] => (count > 0 ? [words] : [])
  if (language === 'zh') {
    const parts = [
      `${error} 个错误`,
      `${warning} 个警告`,
      ...when(info, `${info} 个提示`),
      ...when(unchecked, `${unchecked} 处未核对`),
      ...when(notShown, `其中 ${notShown} 处未显示`),
      ...when(fixable, `${fixable} 处可自动修复（jixiao fix）`),
      ...when(suppressed, `${suppressed} 处已说明理由或列入存量，不计`),
    ]
    return `检查 ${files.length} 个文件：${parts.join('，')}`
  }
  const parts = [
    plural(error, 'error'),
    plural(warning, 'warning'),
    ...when(info, `${info} info`),
    ...when(unchecked, `${unchecked} not checked`),
    ...when(notShown, `${notShown} of these not shown`),
    ...when(fixable, `${fixable} fixable (jixiao fix)`),
    ...when(suppressed, `${suppressed} explained or known before, not counted`),
  ]
  return `${plural(files.length, 'file')} checked: ${parts.join(', ')}`
}
