import { Option } from 'commander'
import { extname } from 'node:path'
import type { Text } from '../../base/text.js'
import type { ConvertOptions, Destination, Target } from '../convert-files.js'
import { addPrintOptions } from '../export-options.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { addCommand, withConfigOptions, type Shell } from '../shell.js'
import { usageError } from '../usage-error.js'
import { writingWithin } from '../write-within.js'
import { isFolder } from '../is-folder.js'
import { formats } from '../../writers/index.js'

type Options = ConvertOptions & { readonly to?: Target; readonly output?: string }

const targets: readonly Target[] = ['yaml', ...formats]

/** `jixiao convert IN OUT`, `jixiao convert FILE… --to FORMAT [-o DIR]` */
export function addConvert(shell: Shell): void {
  const { language, io, finish } = shell
  const command = withConfigOptions(addCommand(shell, 'convert', helpTexts.convert), language)
    .argument('<FILE...>', helpTexts.convertFiles[language])
    .addOption(new Option('--to <format>', helpTexts.convertTo[language]).choices(targets))
    .option('-o, --output <folder>', helpTexts.convertOutput[language])
    .option('--force', helpTexts.convertForce[language])
  addPrintOptions(command, language, io)
    .action(async (names: string[], options: Options) => finish(await convertCommand(names, options, io)))
}

/** Writes each form in another format; 1 if a file holds no known form, 2 if something could not be read or written. */
async function convertCommand(names: readonly string[], options: Options, io: Io): Promise<number> {
  const { sources, destination } = plan(names, options)
  const { convertFiles } = await import('../convert-files.js')
  const { told, failures, unrecognised } = await convertFiles(sources, destination, { ...options, stdinFilename: options.lang === 'zh' ? '标准输入' : 'standard input' }, writingWithin(io, destination.folder))
  printFailures([...told, ...unrecognised, ...failures], options.lang, io)
  if (failures.length > 0) return exitCodes.failure
  return unrecognised.length > 0 ? exitCodes.findings : exitCodes.clean
}

/** Two names without --to are the file to read and the file to write. */
function plan(names: readonly string[], { to, output }: Options): { readonly sources: readonly string[]; readonly destination: Destination } {
  if (to !== undefined && names.includes('-')) throw usageError({ zh: '标准输入要写明转换成哪个文件：jixiao convert - 新文件.xlsx', en: 'name the file that standard input is converted to: jixiao convert - OUT.xlsx' })
  if (to !== undefined) return { sources: names, destination: { target: to, ...(output !== undefined && { folder: output }) } }
  const [source, file, more] = names
  if (source === undefined || file === undefined || more !== undefined) throw usageError(missingTarget)
  const target = targetOf(file)
  if (!target) throw usageError({ zh: `不能转换成 ${file}；可以写以 ${targets.map((ending) => `.${ending}`).join('、')} 结尾的文件名`, en: `cannot convert to ${file}; name a file that ends in ${targets.map((ending) => `.${ending}`).join(' or ')}` })
  if (isFolder(source)) throw usageError(missingTarget)
  return { sources: [source], destination: { target, file } }
}

function targetOf(file: string): Target | undefined {
  const ending = extname(file).slice(1).toLowerCase()
  return ending === 'yml' ? 'yaml' : targets.find((target) => target === ending)
}

const missingTarget: Text = {
  zh: '写成“jixiao convert 原文件 新文件.xlsx”；几个文件或文件夹写成“jixiao convert 文件… --to xlsx -o 文件夹”',
  en: 'write `jixiao convert IN OUT.xlsx`; for several files or folders `jixiao convert FILE… --to xlsx -o FOLDER`',
}
