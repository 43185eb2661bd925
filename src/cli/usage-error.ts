import type { CommanderError } from 'commander'
import type { Text } from '../base/text.js'
import { UserError } from './user-error.js'

/** What was wrong with the command line, in both languages. */
export function usageErrorText(error: CommanderError): Text {
  const message = error.message.replace(/^error: /u, '').replaceAll('\n', ' ')
  const quoted = [...message.matchAll(/'([^']*)'/gu)].map(([, text = '']) => text)
  const meant = /Did you mean ([^)?]*)\?/u.exec(message)?.[1]
  const choices = /(?:choices are|Allowed:) (.*?)\.?$/u.exec(message)?.[1]
  // An argument out of a few words is quoted the other way round than an option.
  const code = message.startsWith('command-argument') ? 'argument' : error.code
  const sentence = sentences[code]?.(quoted[0] ?? '', quoted[1] ?? '') ?? message
  return {
    zh: `${sentence}${meant === undefined ? '' : `，是否想写 ${meant}？`}${choices === undefined ? '' : `，可以写：${choices.replaceAll(', ', '、')}`}\n${seeHelp.zh}`,
    en: `${message}\n${seeHelp.en}`,
  }
}

/** What the tool itself finds wrong with the command line. */
export function usageError({ zh, en }: Text): UserError {
  return new UserError({ zh: `${zh}\n${seeHelp.zh}`, en: `${en}\n${seeHelp.en}` })
}

const seeHelp: Text = { zh: '用法见 jixiao --help', en: 'see jixiao --help' }

/** commander's messages quote the option or word first, and what was given for it second. */
const sentences: Readonly<Record<string, (first: string, second: string) => string>> = {
  'commander.unknownCommand': (word) => `没有“${word}”这个命令`,
  'commander.unknownOption': (option) => `没有“${option}”这个选项`,
  'commander.missingArgument': () => '没有写要处理的文件',
  'commander.optionMissingArgument': (option) => `选项“${option}”后面要写内容`,
  'commander.missingMandatoryOptionValue': (option) => `要写选项“${option}”`,
  'commander.invalidArgument': (option, given) => `选项“${option}”的内容“${given}”不对`,
  argument: (given) => `“${given}”不对`,
  'commander.excessArguments': () => '多写了参数',
}
