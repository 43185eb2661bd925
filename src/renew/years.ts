/** An older year that stands in a line. */
export interface Leftover {
  /** 1-based. */
  readonly line: number
  readonly year: number
  readonly text: string
}

/** 《…2019年…》 and 〔2019〕5号 are names of papers, which keep their years. */
const papers = /《[^》]*》|[〔[（(]\d{4}[〕\]）)]\s*\d*号?/gu
const yearOfDate = /(?<!\d)((?:19|20)\d{2})(?=\s*年|[-./]\d)/gu
const chineseYear = /[一二][〇零○一二三四五六七八九]{3}(?=年)/gu
const chineseDigits = '〇一二三四五六七八九'

/** A value whose dates lie in the year or later, moved on by so many years; others stay: they speak of something past. */
export function moveDates(value: string, year: number, by: number): string {
  const years = [...value.matchAll(yearOfDate)].map(([, digits]) => Number(digits))
  if (years.some((one) => one < year)) return value
  return value.replace(yearOfDate, (digits) => String(Number(digits) + by))
}

/** Lines in which years before this one are left, with the latest of them. */
export function leftoversIn(text: string, year: number): readonly Leftover[] {
  return text.split(/\r\n|\n|\r/u).flatMap((line, index): readonly Leftover[] => {
    const years = yearsIn(line.replace(papers, '')).filter((one) => one < year)
    return years.length === 0 ? [] : [{ line: index + 1, year: Math.max(...years), text: line.trim() }]
  })
}

function yearsIn(text: string): readonly number[] {
  const written = [...text.matchAll(chineseYear)].map(([signs]) => Number(Array.from(signs.replace(/[零○]/gu, '〇'), (sign) => chineseDigits.indexOf(sign)).join('')))
  return [...[...text.matchAll(yearOfDate)].map(([, digits]) => Number(digits)), ...written]
}
