import type { CommanderError } from 'commander'
import type { Text } from '../base/text.js'

/** What was wrong with the command line, in both languages; `detail` is the argument that commander quotes. */
export function usageErrorText(error: CommanderError): Text {
  const detail = /'([^']*)'/u.exec(error.message)?.[1] ?? ''
  const suggestion = /Did you mean ([^)?]*)\?/u.exec(error.message)?.[1]
  const zh = sentences[error.code]?.(detail) ?? error.message.replace(/^error: /u, '')
  const help = { zh: '用法见 jixiao --help', en: 'see jixiao --help' }
  return {
    zh: `${zh}${suggestion === undefined ? '' : `，是否想写 ${suggestion}？`}\n${help.zh}`,
    en: `${error.message.replace(/^error: /u, '').replaceAll('\n', ' ')}\n${help.en}`,
  }
}

const sentences: Readonly<Record<string, (detail: string) => string>> = {
  'commander.unknownCommand': (detail) => `没有“${detail}”这个命令`,
  'commander.unknownOption': (detail) => `没有“${detail}”这个选项`,
  'commander.missingArgument': () => '没有写要处理的文件',
  'commander.optionMissingArgument': (detail) => `选项“${detail}”后面要写内容`,
  'commander.invalidArgument': (detail) => `选项“${detail}”的内容不对`,
  'commander.excessArguments': () => '多写了参数',
}
