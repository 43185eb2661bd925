import { expect, it } from 'vitest'
import { openZip } from '../../src/readers/zip/open-zip.js'
import { rawZip, type RawEntry } from './raw-zip.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const hello: RawEntry = { name: 'xl/Workbook.xml', bytes: bytesOf('你好') }
const read = (entries: readonly RawEntry[], name = 'xl/workbook.xml'): string => new TextDecoder().decode(openZip(rawZip(entries)).part(name))

it('a part is found by its name in either case, deflated or stored', () => {
  expect(read([hello])).toBe('你好')
  expect(read([{ ...hello, method: 0 }], '/XL/workbook.xml')).toBe('你好')
  expect(openZip(rawZip([hello])).part('xl/none.xml')).toBeUndefined()
})

it('odd names are harmless: separators of another system, steps upwards, a name that objects have', () => {
  const { names } = openZip(rawZip([{ ...hello, name: 'xl\\styles.xml' }, { ...hello, name: '../../etc/passwd' }, { ...hello, name: '/xl/./a/../b.xml' }, { ...hello, name: '__proto__' }]))
  expect(names).toEqual(['xl/styles.xml', 'etc/passwd', 'xl/b.xml', '__proto__'])
})

it('of two parts of one name the last counts', () => {
  expect(read([{ ...hello, bytes: bytesOf('old') }, hello])).toBe('你好')
})

it('bytes that a transfer left behind the end do no harm', () => {
  const bytes = rawZip([hello])
  expect(openZip(new Uint8Array([...bytes, 0, 13, 10])).names).toEqual(['xl/workbook.xml'])
})

it('a part of the file cannot be read: each says why', () => {
  const zeros = new Uint8Array(20_000_000)
  const whole = rawZip([hello])
  const cases: readonly (readonly [expected: RegExp, read: () => unknown])[] = [
    [/cut off/u, () => openZip(new Uint8Array())],
    [/cut off/u, () => openZip(whole.subarray(0, whole.length - 30))],
    [/cut off/u, () => openZip(rawZip([hello], { start: 100_000 }))],
    [/directory .* broken/u, () => openZip(rawZip([hello], { start: 3 }))],
    [/directory .* broken/u, () => openZip(rawZip([hello], { count: 7 }))],
    [/20000 parts/u, () => openZip(rawZip([hello], { count: 20_000 }))],
    [/ZIP64/u, () => openZip(rawZip([hello], { count: 0xffff }))],
    [/ZIP64/u, () => openZip(rawZip([{ ...hello, claimed: 0xffffffff }]))],
    [/volume/u, () => openZip(rawZip([hello], { volume: 1 }))],
    [/password/u, () => read([{ ...hello, flags: 1 }])],
    [/uncommon way \(9\)/u, () => read([{ ...hello, method: 9 }])],
    [/workbook\.xml is broken/u, () => read([{ ...hello, checksum: 1 }])],
    [/workbook\.xml is broken/u, () => read([{ ...hello, claimed: 1 }])],
    [/workbook\.xml is broken/u, () => read([{ ...hello, offset: 1 }])],
    [/workbook\.xml is broken/u, () => read([{ ...hello, offset: 1_000_000 }])],
    [/too large when unpacked/u, () => read([{ ...hello, bytes: zeros, claimed: 10 }])],
    [/too large when unpacked/u, () => read([{ ...hello, bytes: new Uint8Array(40_000_000), method: 0 }])],
  ]
  for (const [expected, attempt] of cases) expect(attempt).toThrow(expected)
})

it('what is unpacked in all is limited too: one packed part may stand under many names', () => {
  const noise = Uint8Array.from({ length: 15_000_000 }, (_, index) => (index * index) >>> 5)
  const zip = openZip(rawZip([{ name: 'a', bytes: noise }, { name: 'b', bytes: noise }, { name: 'c', bytes: noise }, { name: 'd', bytes: noise }]))
  for (const name of ['a', 'b', 'c']) expect(zip.part(name)?.length).toBe(15_000_000)
  expect(() => zip.part('d')).toThrow(/too large when unpacked/u)
})
