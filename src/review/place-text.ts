import { shorten, type Language } from '../base/text.js'
import type { FormPlace } from './form-place.js'
import type { Point } from './model.js'
import { colon, words } from './wording.js'

/** A place in the form's terms: label and row; the row's name; what is filled in; the line of the file. */
export function placeParts(place: FormPlace, language: Language): readonly string[] {
  const { name, column, value, valueColumn, line } = place
  const isElsewhere = column !== undefined && valueColumn !== undefined && column !== valueColumn
  return [
    labelText(place, language),
    ...(name === undefined ? [] : [`“${clip(name)}”`]),
    ...(value === undefined ? [] : [filledIn(value, valueColumn, language)]),
    ...(isElsewhere ? [language === 'zh' ? `在“${column}”一栏` : `in ${column}`] : []),
    language === 'zh' ? `文件第 ${line} 行` : `line ${line} of the file`,
  ]
}

/** Characters of a row's name that a place shows: some names are sentences. */
const shown = 24

function clip(name: string): string {
  const characters = Array.from(name.slice(0, 2 * shown + 2))
  return characters.length > shown ? `${characters.slice(0, shown).join('')}…` : name
}

/** `数量指标第 5 行`. */
export function labelText({ label, row, valueColumn }: FormPlace, language: Language): string {
  const where = label === '' ? words.wholeFile[language] : label
  if (row === undefined) return where
  const isRow = valueColumn !== undefined
  return language === 'zh' ? `${where}第 ${row} ${isRow ? '行' : '条'}` : `${where}, ${isRow ? 'row' : 'entry'} ${row}`
}

/** Places that are told in full; more are told by their rows. */
const toldInFull = 3
/** Rows of one group that are named. */
const namedRows = 20

/** Each place of a point in lines, or, where there are many, those of one group in one line. */
export function placesParts(places: readonly FormPlace[], language: Language): readonly (readonly string[])[] {
  return places.length <= toldInFull ? places.map((place) => placeParts(place, language)) : groupedParts(places, language)
}

/** The rows that a point about a row was held against; amounts stand in its notes. */
export function relatedLine({ places, related }: Point, language: Language): readonly string[] {
  const isRow = ({ valueColumn }: FormPlace): boolean => valueColumn !== undefined
  const rows = places.some(isRow) ? related.filter(isRow) : []
  if (rows.length === 0) return []
  const told = groupedParts(rows, language).map((parts) => parts.join(language === 'zh' ? '，' : ', '))
  return [`${words.related[language]}${colon(language)}${told.join(language === 'zh' ? '；' : '; ')}`]
}

function groupedParts(places: readonly FormPlace[], language: Language): readonly (readonly string[])[] {
  const labels = [...new Set(places.map(({ label }) => label))]
  return labels.map((label) => {
    const here = places.filter((place) => place.label === label)
    const rows = numbersText(here.flatMap(({ row }) => row ?? []), language)
    const lines = numbersText(here.map(({ line }) => line), language)
    if (language === 'zh') return [`${label}${rows === '' ? '' : `第 ${rows} 行`}`, `文件第 ${lines} 行`]
    return [`${label}${rows === '' ? '' : `, rows ${rows}`}`, `lines ${lines} of the file`]
  })
}

function numbersText(numbers: readonly number[], language: Language): string {
  const rest = numbers.length > namedRows ? (language === 'zh' ? ' 等' : ' and more') : ''
  return `${numbers.slice(0, namedRows).join(language === 'zh' ? '、' : ', ')}${rest}`
}

function filledIn(value: string, column: string | undefined, language: Language): string {
  if (value === '') return `${column ?? ''}${column === undefined ? words.blank[language] : `${colon(language)}${words.notStated[language]}`}`
  return `${column ?? words.says[language]}${colon(language)}${shorten(value.replace(/。$/u, ''))}`
}

/** Parts of a place in one line. */
export function placeLine(place: FormPlace, language: Language): string {
  return placeParts(place, language).join(language === 'zh' ? '，' : ', ')
}
