import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyOf, endsIn } from '../../src/rules/words/any-of.js'

const piece = fc.constantFrom('完', '成', '完成', '率', '投诉', '数', '发生', 'pH', '个')
const word = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
const words = fc.array(word, { minLength: 1, maxLength: 6 })
const text = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''))

describe('words that stand in a text', () => {
  it('are found as an expression of them finds them', () => {
    fc.assert(fc.property(words, text, (list, one) => anyOf(list.join(' ')).test(one) === new RegExp(list.join('|'), 'u').test(one)))
  })

  it('may be patterns', () => {
    const test = anyOf('pH 个数$ 完成(?!率)')
    expect(['土壤pH', '个数', '任务完成'].map(test.test)).toEqual([true, true, true])
    expect(['个数值', '完成率', ''].map(test.test)).toEqual([false, false, false])
  })
})

describe('words that end a text', () => {
  it('are found as an expression of them finds them, endings that may be left out included', () => {
    fc.assert(
      fc.property(words, words, words, text, (list, left, last, one) => {
        const pattern = new RegExp(`(?:${list.join('|')})(?:${left.join('|')})?(?:${last.join('|')})$`, 'u')
        return endsIn(list.join(' '), ` ${left.join(' ')}`, last.join(' ')).test(one) === pattern.test(one)
      }),
    )
  })
})
