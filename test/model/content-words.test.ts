import { expect, test } from 'vitest'
import { contentRuns, contentWords } from '../../src/model/content-words.js'

test.each([
  ['', []],
  ['足', ['足']],
  ['足球', ['足球']],
  ['建设足球场', ['足球场']],
  ['足球场建设', ['足球场']],
  ['足球建设篮球', ['足球', '篮球']],
  ['足球2篮球', ['足球', '篮球']],
  ['足球、篮球。', ['足球', '篮球']],
  ['开展及时中央项', []],
  ['加强校园足球建设', ['校园足球']],
  ['保障群众工作', []],
  // The longest word that stands in every declaration.
  ['完成率足', ['足']],
  ['县政府采', ['采']],
  ['Ａ类、ß级', ['A类', 'ß级']],
  // The first and last of the Chinese characters that most texts are made of, and what is none.
  ['一龥', ['一龥']],
  ['鿿㐀', ['鿿㐀']],
  ['①②', []],
])('between the words of every declaration, %s says %j', (text, runs) => {
  expect(contentRuns(text)).toEqual(runs)
})

test.each([
  ['足', []], ['足球', ['足球']], ['足球场', ['足球', '球场']], ['足球、篮球', ['足球', '篮球']], ['足球足球', ['足球', '球足']], ['完成任务', []],
])('the words of %s are %j', (text, words) => {
  expect([...contentWords(text)]).toEqual(words)
})
