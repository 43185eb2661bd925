import type { Language } from '../base/text.js'
import type { ItemChange, RowChange } from './comparison.js'
import { guessText, movedText, words } from './wording.js'

/** The sign in front of a change: `+`, `-`, or `~` for what is on both sides. */
export const signs: Readonly<Record<ItemChange['how'], string>> = { added: '+', removed: '-', changed: '~' }

/** What is said of a change besides its texts: moved, in another order, a guess. */
export function changeNotes(change: ItemChange | RowChange, language: Language): readonly string[] {
  return [
    ...('movedFrom' in change && change.movedFrom ? [movedText(change.movedFrom, language)] : []),
    ...(change.isReordered ? [words.reordered[language]] : []),
    ...(change.likeness === undefined ? [] : [guessText(change.likeness, language)]),
  ]
}

/** What a row is called, with its content where other rows of the group are called the same. */
export function rowName({ name, content }: RowChange): string {
  return [name, content ?? ''].filter((text) => text !== '').join('｜')
}

/** The number that an item has; both where they differ. */
export function itemNumber({ fromNumber, toNumber }: ItemChange, language: Language): string {
  const numbers = [...new Set([fromNumber, toNumber])].flatMap((number) => number ?? [])
  return numbers.map((number) => (language === 'zh' ? `第 ${number} 条` : `no. ${number}`)).join(' → ')
}

/** Rows by the group that they stand in, groups in the order of their first row. */
export function byGroup(rows: readonly RowChange[]): readonly (readonly [group: string, rows: readonly RowChange[]])[] {
  const groups = new Map<string, RowChange[]>()
  for (const row of rows) {
    const name = row.group.join(' › ')
    const known = groups.get(name)
    if (known) known.push(row)
    else groups.set(name, [row])
  }
  return [...groups]
}
