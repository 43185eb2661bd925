import { expect, it } from 'vitest'
import { formatCharacters, isLetterOrDigit } from '../../src/base/characters.js'

/** Every character but halves of pairs. */
function* everyCharacter(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) if (code < 0xd800 || code > 0xdfff) yield String.fromCodePoint(code)
}

it('a letter or digit is what Unicode says', () => {
  const wrong = [...everyCharacter()].filter((one) => isLetterOrDigit(one) !== /^[\p{L}\p{N}]$/u.test(one))
  expect(wrong).toEqual([])
})

it('the characters of format are those of Unicode', () => {
  const written = new RegExp(`^[${formatCharacters}]$`, 'u')
  expect([...everyCharacter()].filter((one) => written.test(one) !== /^\p{Format}$/u.test(one))).toEqual([])
})
