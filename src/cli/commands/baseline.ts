import { Argument } from 'commander'
import { helpTexts } from '../help-texts.js'
import type { FileOptions } from '../check-files.js'
import { addFileCommand, type Shell } from '../shell.js'

/** Only writing needs to be told which files; the others know them from the list. */
export const baselineActions = ['write', 'prune', 'show'] as const
export type BaselineAction = (typeof baselineActions)[number]

export interface BaselineOptions extends FileOptions {
  readonly baseline?: string
}

/** `jixiao baseline write|prune|show [FILE…]` */
export function addBaseline(shell: Shell): void {
  const { language, io, finish } = shell
  const command = addFileCommand(shell, 'baseline', helpTexts.baseline, (action) => action !== 'write', [new Argument('<action>', helpTexts.baselineAction[language]).choices(baselineActions)])
  command.option('--baseline <file>', helpTexts.baselineFile[language]).action(async (action: BaselineAction, names: string[], options: BaselineOptions) => {
    const { baselineCommand } = await import('../run-baseline.js')
    finish(await baselineCommand(action, names, options, io))
  })
}
