import { formKinds } from '../forms/index.js'
import type { FormKind } from '../forms/form-kind.js'
import { usageError } from './usage-error.js'

/**
 * The kind of form that a word on the command line stands for: its identifier or its title.
 * @throws UserError
 */
export function chooseKind(word: string): FormKind {
  const kind = formKinds.find(({ id, title }) => id === word || title === word)
  if (kind) return kind
  throw usageError({ zh: `没有“${word}”这种申报表；可以写：${formKinds.map(({ id, title }) => `${id}（${title}）`).join('、')}`, en: `there is no kind of form '${word}'; choose from: ${formKinds.map(({ id, title }) => `${id} (${title})`).join(', ')}` })
}
