import { Option } from 'commander'
import type { Language } from '../../base/text.js'
import { helpTexts } from '../help-texts.js'
import type { InitOptions } from '../init-answers.js'
import { addCommand, type Shell } from '../shell.js'
import { usageError } from '../usage-error.js'

/** `jixiao init` */
export function addInit(shell: Shell): void {
  const { language, io, finish } = shell
  addCommand(shell, 'init', helpTexts.init)
    .option('--from <file>', helpTexts.initFrom[language])
    .option('--kind <kind>', helpTexts.kind[language])
    .option('--department <name>', helpTexts.initDepartment[language])
    .addOption(new Option('--year <year>', helpTexts.initYear[language]).argParser(parseYear))
    .option('-o, --output <path>', helpTexts.initOutput[language])
    .option('--gitignore', helpTexts.initGitignore[language])
    .addOption(new Option('--ci <service>', helpTexts.initCi[language]).choices(['github', 'gitlab']))
    .option('-y, --yes', helpTexts.initYes[language])
    .action(async (options: InitOptions & { readonly lang: Language }) => {
      const { runInit } = await import('../run-init.js')
      finish(await runInit(options, io))
    })
}

function parseYear(value: string): number {
  if (/^\d{4}$/u.test(value)) return Number(value)
  throw usageError({ zh: `--year 要写四位数字，如 2020，不能是“${value}”`, en: `--year takes four digits such as 2020, not '${value}'` })
}
