import { describe, expect, it } from 'vitest'
import { carriedAddress, carriedXml, readCarriedAddress, readCarriedXml } from '../../src/base/carried-source.js'

const bytes = Uint8Array.from(Buffer.from('部门: 某局\n'))
const base64 = '6YOo6ZeoOiDmn5DlsYAK'
const texts = (carried: { readonly name: string; readonly bytes: Uint8Array } | undefined) => carried && [carried.name, Buffer.from(carried.bytes).toString('utf8')]

describe('the part of an office file', () => {
  it('is a document of XML with the name and the bytes', () => {
    expect(carriedXml({ name: '某局 1.yaml', bytes })).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<declaration xmlns="urn:jixiao:declaration" name="%E6%9F%90%E5%B1%80%201.yaml">${base64}</declaration>`,
    )
  })

  it.each(['某局.yaml', 'a&b<c>"d"\'e\'.yaml', '100%.yaml', '%41.yaml', ''])('gives back what it was made of, by the name “%s”', (name) => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    const carried = readCarriedXml(carriedXml({ name, bytes: all }))
    expect(carried?.name).toBe(name)
    expect(Uint8Array.from(carried?.bytes ?? [])).toEqual(all)
  })

  // Word and others write the parts of a file anew in their own way.
  it.each([
    ['a prefix', `<jx:declaration xmlns:jx="urn:jixiao:declaration" name="a.yaml">${base64}</jx:declaration>`],
    ['a prefix of one letter', `<j:declaration xmlns:j="urn:jixiao:declaration" name="a.yaml">${base64}</j:declaration>`],
    ['attributes behind the name', `<declaration xmlns="urn:jixiao:declaration" name="a.yaml" xml:space="preserve">${base64}</declaration>`],
    ['the name first, on lines of their own', `<declaration\nname="a.yaml"\nxmlns="urn:jixiao:declaration">\n${base64.slice(0, 8)}\r\n  ${base64.slice(8)}\n</declaration>`],
  ])('is read with %s', (_, text) => expect(texts(readCarriedXml(text))).toEqual(['a.yaml', '部门: 某局\n']))

  it('is read with padding and all signs of base64', () => {
    const read = readCarriedXml('<declaration xmlns="urn:jixiao:declaration" name="a">+/+/AA==</declaration>')
    expect([...(read?.bytes ?? [])]).toEqual([0xfb, 0xff, 0xbf, 0])
  })

  it('keeps a name that is not encoded as it stands', () => {
    expect(readCarriedXml(`<declaration xmlns="urn:jixiao:declaration" name="100%.yaml">${base64}</declaration>`)?.name).toBe('100%.yaml')
  })

  it.each([
    ['of another namespace', `<declaration xmlns="urn:another" name="a.yaml">${base64}</declaration>`],
    ['whose namespace only begins so', `<declaration xmlns="urn:jixiao:declarations" name="a.yaml">${base64}</declaration>`],
    ['with another element', `<declared xmlns="urn:jixiao:declaration" name="a.yaml">${base64}</declared>`],
    ['without a name', `<declaration xmlns="urn:jixiao:declaration">${base64}</declaration>`],
    ['with a name of something else', `<declaration xmlns="urn:jixiao:declaration" filename="a.yaml">${base64}</declaration>`],
    ['with other than base64', '<declaration xmlns="urn:jixiao:declaration" name="a.yaml">部门</declaration>'],
    ['with nothing in it', '<declaration xmlns="urn:jixiao:declaration" name="a.yaml"></declaration>'],
    ['that begins with something long', `<!--${' '.repeat(1000)}--><declaration xmlns="urn:jixiao:declaration" name="a.yaml">${base64}</declaration>`],
    ['that is empty', ''],
  ])('is not a part %s', (_, text) => expect(readCarriedXml(text)).toBeUndefined())
})

describe('the address in a page', () => {
  it('holds the bytes', () => {
    expect(carriedAddress({ name: '某局.yaml', bytes })).toBe(`data:application/yaml;base64,${base64}`)
  })

  it.each(['某局.yaml', '100%.yaml', '%41.yaml'])('gives them back under the name “%s” as it stands in the page', (name) => {
    expect(texts(readCarriedAddress(name, carriedAddress({ name, bytes })))).toEqual([name, '部门: 某局\n'])
  })

  it.each([`data:text/plain;base64,${base64}`, `https://example.invalid/data:application/yaml;base64,${base64}`, 'data:application/yaml;base64,', ''])('is not “%s”', (address) => {
    expect(readCarriedAddress('a.yaml', address)).toBeUndefined()
  })
})
