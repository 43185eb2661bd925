import type { Language, Text } from '../base/text.js'
import { plural } from '../reporters/wording.js'
import type { DeclarationRecord } from './record.js'
import { repeatedDepartments } from './repeated.js'
import type { Summary } from './summary.js'
import { formsIn, totalsByYear } from './totals.js'
import { recordName } from './wording.js'

/** What has to be known before the figures are used: each a sentence. */
export function cautions(summary: Summary, language: Language): readonly string[] {
  const { records, failures } = summary
  const unread = records.filter(({ state }) => state === 'unread').length
  const damaged = records.filter(({ state }) => state === 'damaged').length
  const unstated = records.filter(({ unreadAmounts }) => unreadAmounts.length > 0).length
  const years = new Set(totalsByYear(summary).map(({ year }) => year)).size
  const forms = formsIn(summary).length
  const repeated = repeatedDepartments(records)
  const sentences: readonly (Text | false)[] = [
    failures.length > 0 && { zh: `${failures.length} 处没有读到，列在最后。`, en: `${plural(failures.length, 'thing')} could not be read, as listed at the end.` },
    unread > 0 && { zh: `${unread} 个文件认不出是哪种申报表，没有计入合计。`, en: `No form was recognized in ${plural(unread, 'file')}; nothing of that is in the totals.` },
    damaged > 0 && { zh: `${damaged} 份申报表部分读不出，只计入读到的内容。`, en: `Of ${plural(damaged, 'declaration')} a part could not be read; what was read counts.` },
    unstated > 0 && { zh: `${unstated} 份申报表有金额读不出，没有计入合计。`, en: `In ${plural(unstated, 'declaration')} there are amounts that could not be read; they are not in the totals.` },
    years > 1 && { zh: '申报表不止一个年度，各年度分别合计，不相加。', en: 'There is more than one year; each has totals of its own.' },
    forms > 1 && { zh: '申报表不止一种，各种分别合计；同一笔钱可能在几种表里，不能再相加。', en: 'There is more than one form; each has totals of its own. The same money may stand in several of them.' },
    repeated.length > 0 && { zh: `同一年度有两份以上申报表的单位 ${repeated.length} 个，合计中重复计算：${namesOf(repeated, language)}。`, en: `Two declarations or more for one year, all of them counted, from ${plural(repeated.length, 'department')}: ${namesOf(repeated, language)}.` },
    records.length > 1 && { zh: '问题是各份申报表自己的；重复申报、互相照搬、照搬上年、与名单和预算表不符，用 jixiao check 检查整个文件夹。', en: 'Findings are of each declaration by itself; duplicates, copies, and what differs from last year or from a list, are found by jixiao check on the whole folder.' },
  ]
  return sentences.flatMap((sentence) => (sentence ? [sentence[language]] : []))
}

/** Departments that a sentence names at most. */
const mostNamed = 5

function namesOf(repeated: readonly (readonly DeclarationRecord[])[], language: Language): string {
  const names = repeated.slice(0, mostNamed).flatMap(([first]) => (first ? [recordName(first, language)] : []))
  const more = repeated.length > mostNamed ? { zh: '等', en: ' …' }[language] : ''
  return names.join(language === 'zh' ? '、' : ', ') + more
}
