import { describe, expect, it } from 'vitest'
import { leastRatio, ratioStep, scaledStyles, type Styles, stylesFor, type TextStyle } from '../../src/layout/styles.js'
import { plainStyles } from './plain-text.js'

// A size of its own for each role, so that none takes the place of another.
const sizes = { title: 22, subtitle: 14, signatory: 11, label: 10.5, heading: 10, caption: 9.5, amount: 9, text: 8, value: 12, prose: 13, signature: 16 }
const styles = Object.fromEntries(Object.entries(sizes).map(([role, size]): readonly [string, TextStyle] => [role, { size, lineHeight: 2 * size, face: 'label', align: 'center' }])) as Styles

describe('styles', () => {
  it('are made smaller or larger with their line heights, and stay the same otherwise', () => {
    for (const [role, style] of Object.entries(scaledStyles(styles, 0.5))) {
      const { size, lineHeight } = styles[role as keyof Styles]
      expect(style).toEqual({ size: size / 2, lineHeight: lineHeight / 2, face: 'label', align: 'center' })
    }
    expect(Object.keys(scaledStyles(styles, 0.5)).toSorted()).toEqual(Object.keys(plainStyles).toSorted())
  })

  it('keep what a writer adds to them', () => {
    const coloured = Object.fromEntries(Object.entries(styles).map(([role, style]) => [role, { ...style, colour: role }])) as Record<keyof Styles, TextStyle & { colour: string }>
    expect(scaledStyles(coloured, 2).amount).toMatchObject({ size: 18, colour: 'amount' })
  })

  it('are as they were where no size is asked for', () => {
    expect(stylesFor({}, styles)).toBe(styles)
  })

  it('have short answers in the size asked for, and all else in proportion', () => {
    const { text, title, value } = stylesFor({ baseSize: 12 }, styles)
    expect([text.size, text.lineHeight, title.size, value.lineHeight]).toEqual([12, 24, 33, 36])
  })
})

describe('how far type may shrink', () => {
  it.each([
    ['not at all where no number of pages is asked for', 10, undefined, 1],
    ['to seven and a half points', 10, 1, 0.75],
    ['further where it is large', 15, 3, 0.5],
    ['not at all where it is as small', 7.5, 1, 1],
    ['not at all where it is smaller', 7, 1, 1],
  ])('%s', (_, size, pages, ratio) => {
    expect(leastRatio({ text: { ...styles.text, size } }, pages)).toBe(ratio)
  })

  it('by a fortieth at a time', () => {
    expect(1 / ratioStep).toBe(40)
  })
})
