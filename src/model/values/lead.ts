import type { Meaning } from './lex.js'
import { meaningAt, textAt, typeAt, type Read, type Tokens } from './cursor.js'
import type { Change, Operator } from './value.js'
import { readThing } from './written-unit.js'

/** What stands before a number and belongs to it. */
export interface Lead {
  readonly ops: readonly Operator[]
  readonly isCap: boolean
  readonly isApprox: boolean
  readonly against: string | undefined
  readonly direction: Change['direction'] | undefined
  readonly per: readonly string[]
}

const noLead: Lead = { ops: [], isCap: false, isApprox: false, against: undefined, direction: undefined, per: [] }
/** Words that may stand before or behind one number; more of them is no value. */
const longestLead = 8
const longestTail = 3
const payments: ReadonlySet<string> = new Set(['补助', '补贴', '奖励', '奖补', '发放', '救助', '资助'])

/** lead = { sign | bound | about | filler | ceiling word | against | change | per head | each } */
export function readLead(tokens: Tokens, from: number): Read<Lead> {
  let lead = noLead
  let at = from
  for (let words = 0; words < longestLead; words++) {
    const step = readEach(tokens, at, lead) ?? readLeadWord(tokens, at, lead)
    if (!step) break
    lead = step.node
    at = step.next
  }
  return { node: lead, next: at }
}

/** each = 每, counted thing, [ word of payment ]: 每人500元, 每户补助3万元 */
function readEach(tokens: Tokens, at: number, lead: Lead): Read<Lead> | undefined {
  const each = typeAt(tokens, at) === 'every' ? readThing(tokens, at + 1) : undefined
  if (!each) return undefined
  return { node: { ...lead, per: [...lead.per, each.node.name] }, next: payments.has(textAt(tokens, each.next)) ? each.next + 1 : each.next }
}

function readLeadWord(tokens: Tokens, at: number, lead: Lead): Read<Lead> | undefined {
  const meaning = tokens[at]?.meaning
  const node = meaning && withWord(lead, meaning)
  return node && { node, next: at + 1 }
}

function withWord(lead: Lead, meaning: Meaning): Lead | undefined {
  switch (meaning.type) {
    case 'sign':
    case 'bound':
      return { ...lead, ops: [...lead.ops, meaning.op] }
    case 'approx':
      return { ...lead, isApprox: true }
    case 'cap':
      return { ...lead, isCap: true }
    case 'against':
      return { ...lead, against: meaning.words }
    case 'change':
      return { ...lead, direction: meaning.direction }
    case 'perHead':
      return { ...lead, per: [...lead.per, meaning.unit] }
    case 'filler':
      return lead
    default:
      return undefined
  }
}

/** tail = { behind | about } */
export function readTail(tokens: Tokens, from: number): Read<Pick<Lead, 'ops' | 'isApprox'>> {
  const ops: Operator[] = []
  let isApprox = false
  let at = from
  for (; at < from + longestTail; at++) {
    // 78+12人 is a sum, 95%+ is a bound.
    const behind = textAt(tokens, at) === '+' && typeAt(tokens, at + 1) === 'number' ? undefined : meaningAt(tokens, at, 'behind')
    // 近 and 约 belong to the number that follows them.
    const isAbout = typeAt(tokens, at) === 'approx' && textAt(tokens, at).length > 1
    if (!behind && !isAbout) break
    if (behind) ops.push(behind.op)
    isApprox ||= isAbout
  }
  return { node: { ops, isApprox }, next: at }
}
