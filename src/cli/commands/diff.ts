import { Option } from 'commander'
import type { Language, Text } from '../../base/text.js'
import type { ComparisonFormat } from '../../compare/write-comparison.js'
import { version } from '../../../package.json'
import { comparePaths, convertForGit } from '../compare-files.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import { widthElsewhere, type Io } from '../io.js'
import { isFileOf } from '../output-paths.js'
import { printFailures } from '../print-failures.js'
import { rewriteFile } from '../rewrite-file.js'
import { addCommand, type Shell } from '../shell.js'
import { usageError } from '../usage-error.js'
import { systemErrorText, UserError } from '../user-error.js'

interface DiffOptions {
  readonly format?: ComparisonFormat
  readonly output?: string
  readonly textconv?: true
  readonly lang: Language
}

const formats: readonly ComparisonFormat[] = ['text', 'html', 'json']
const endings: Readonly<Record<ComparisonFormat, string>> = { text: 'txt', html: 'html', json: 'json' }

/** `jixiao diff A B` */
export function addDiff(shell: Shell): void {
  const { language, io, finish } = shell
  addCommand(shell, 'diff', helpTexts.compare)
    .argument('<A>', helpTexts.compareA[language])
    .argument('[B]', helpTexts.compareB[language])
    .addOption(new Option('--format <name>', helpTexts.compareFormat[language]).choices(formats))
    .option('-o, --output <file>', helpTexts.compareOutput[language])
    .option('--textconv', helpTexts.textconv[language])
    .action(async (from: string, to: string | undefined, options: DiffOptions) => finish(await (options.textconv ? textconvCommand(from, io) : diffCommand(from, to, options, io))))
}

/** 0 where both say the same, 1 where they differ, 2 where something could not be read or written: as `diff` does. */
async function diffCommand(from: string, to: string | undefined, options: DiffOptions, io: Io): Promise<number> {
  if (to === undefined) throw usageError({ zh: '要写两个文件或两个文件夹', en: 'two files or two folders are needed' })
  const output = options.output === '-' ? undefined : options.output
  const format = options.format ?? formatOf(output)
  const { pairing, failures } = await comparePaths(from, to, io)
  const { isAllSame, printPairing } = await import('../../compare/write-comparison.js')
  const isNothing = pairing.comparisons.length + pairing.onlyFrom.length + pairing.onlyTo.length === 0
  const printed = printPairing(pairing, format, { language: options.lang, version, failures: failures.map((failure) => failure[options.lang]), ...(output === undefined ? { color: io.isColor, width: io.width } : { color: false, width: widthElsewhere }) })
  const unwritten = isNothing && format !== 'json' ? [] : await writeOut(printed, output, io)
  printFailures([...failures, ...unwritten], options.lang, io)
  if (failures.length + unwritten.length > 0) return exitCodes.failure
  return isAllSame(pairing) ? exitCodes.clean : exitCodes.findings
}

/** What the name to write to says: a text under the name of a form or of a PDF would be taken for one. */
function formatOf(output: string | undefined): ComparisonFormat {
  if (output === undefined) return 'text'
  const named = formats.find((one) => isFileOf(output, endings[one]))
  if (!named) throw usageError({ zh: `-o ${output} 看不出格式：写成 .html、.json 或 .txt 结尾的文件名，或加 --format`, en: `-o ${output} tells no format: name a file that ends in .html, .json or .txt, or add --format` })
  return named
}

async function writeOut(printed: string, output: string | undefined, io: Io): Promise<readonly Text[]> {
  if (output === undefined) {
    io.out(printed)
    return []
  }
  const failure = await rewriteFile(output, new TextEncoder().encode(printed), io)
  return failure ? [failure] : []
}

/**
 * Prints a declaration for git.
 * @throws UserError if the file cannot be read.
 */
async function textconvCommand(path: string, io: Io): Promise<number> {
  try {
    io.outBytes(await convertForGit(path, io))
    return exitCodes.clean
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    const why = systemErrorText(error)
    throw new UserError({ zh: `${path}：${why.zh}`, en: `${path}: ${why.en}` })
  }
}
