import { Option } from 'commander'
import { checkFiles } from '../check-files.js'
import { exitCodes } from '../exit-codes.js'
import { helpTexts } from '../help-texts.js'
import type { Io } from '../io.js'
import { printFailures } from '../print-failures.js'
import { planReviews, reviewFormats, writeReviews, type ReviewOptions } from '../review-files.js'
import { addFileCommand, type Shell } from '../shell.js'
import { tellConfigs } from '../tell-configs.js'

/** `jixiao review FILE…` */
export function addReview(shell: Shell): void {
  const { language, io, finish } = shell
  addFileCommand(shell, 'review', helpTexts.review)
    .addOption(new Option('--format <name>', helpTexts.reviewFormat[language]).choices(reviewFormats))
    .option('-o, --output <path>', helpTexts.reviewOutput[language])
    .action(async (names: string[], options: ReviewOptions) => finish(await reviewCommand(names, options, io)))
}

/** Prints or writes the sheets; what they say is no failure. 2 if something could not be read or written, or a configuration is wrong. */
async function reviewCommand(names: readonly string[], options: ReviewOptions, io: Io): Promise<number> {
  const { checked, failures, configs, isMisconfigured } = await checkFiles(names, { usualProfile: 'strict', ...options, takesDocuments: true }, io)
  tellConfigs(configs, options.lang, io)
  const unwritten = await writeReviews(planReviews(checked, options), failures, options, io)
  const failed = [...failures, ...unwritten]
  printFailures(failed, options.lang, io)
  return failed.length > 0 || isMisconfigured ? exitCodes.failure : exitCodes.clean
}
