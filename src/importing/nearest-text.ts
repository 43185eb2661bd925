import type { Text } from '../base/text.js'
import { allFields } from '../forms/form-kind.js'
import type { FoundForm } from '../matching/found.js'

/** What was recognised of a form that is none of the kinds, and why it is taken for none. */
export function nearestText({ kind, signs }: FoundForm): Text {
  const present = allFields(kind.fields).filter(({ id }) => signs.labels.has(id)).map(({ label }) => label)
  const missing = allFields(kind.fields).filter(({ id, required, type }) => required && type !== 'title' && type !== 'year' && !signs.labels.has(id)).map(({ label }) => label)
  if (present.length === 0 && !signs.title) return { zh: '没有一个栏目名称是申报表里的。', en: 'No label in it belongs to a form.' }
  const contrary = signs.contrary.length === 0 ? { zh: '', en: '' } : { zh: `；但有“${signs.contrary.join('”“')}”，不能当作这种表读`, en: `; but it says ${signs.contrary.join(', ')}, so that it cannot be read as one` }
  return {
    zh: `最像“${kind.title}”：认出的栏目有 ${present.join('、') || '（无）'}；没有认出的有 ${missing.join('、') || '（无）'}${contrary.zh}。确实是这种表的，请加 --kind ${kind.id}。`,
    en: `It is most like ${kind.title}: found ${present.join(', ') || 'nothing'}; not found ${missing.join(', ') || 'nothing'}${contrary.en}. If it is such a form, add --kind ${kind.id}.`,
  }
}
