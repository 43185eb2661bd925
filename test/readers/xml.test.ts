import { expect, it } from 'vitest'
import { elementOf, elementsOf, findElements, readXml, textOf } from '../../src/readers/xml/read-xml.js'
import { walkXml } from '../../src/readers/xml/walk-xml.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, mark: string): Uint8Array => new Uint8Array(Buffer.from(mark + text, 'utf16le'))
const read = (text: string): ReturnType<typeof readXml> => readXml(bytesOf(text), 'part.xml')

it('a tree has names without prefixes, attributes, texts in order', () => {
  const tree = read('<w:p xmlns:w="u" w:id="1" id="2"><w:r>甲&amp;<![CDATA[<乙>]]></w:r> <w:r xml:space="preserve"> 丙</w:r></w:p>')
  expect(tree.name).toBe('p')
  expect({ ...tree.attributes }).toEqual({ id: '2' })
  expect(textOf(tree)).toBe('甲&<乙>  丙')
  expect(elementsOf(tree, 'r').map(textOf)).toEqual(['甲&<乙>', ' 丙'])
  expect(elementOf(tree, 'r')?.children).toEqual(['甲&', '<乙>'])
  expect(elementOf(tree, 'x')).toBeUndefined()
})

it('elements are found at any depth, in reading order', () => {
  expect(findElements(read('<a><t>1</t><b><t>2<t>3</t></t></b><t>4</t></a>'), 't').map(textOf)).toEqual(['1', '23', '3', '4'])
})

it.each<readonly [string, Uint8Array]>([
  ['UTF-8', bytesOf('<?xml version="1.0" encoding="UTF-8"?><a>绩效</a>')],
  ['UTF-8 with a mark', bytesOf('\uFEFF<?xml version="1.0" encoding="utf-8"?><a>绩效</a>')],
  ['UTF-16 with a mark', utf16('<?xml version="1.0" encoding="UTF-16"?><a>绩效</a>', '\uFEFF')],
  ['UTF-16 without one', utf16('<a>绩效</a>', '')],
  ['UTF-16, big end first', new Uint8Array(Buffer.from('\uFEFF<a>绩效</a>', 'utf16le').swap16())],
  ['UTF-8 that says it is UTF-16', bytesOf('<?xml version="1.0" encoding="utf-16"?><a>绩效</a>')],
  ['GB18030', new Uint8Array([...bytesOf('<?xml version="1.0" encoding="GB2312"?><a>'), 0xbc, 0xa8, 0xd0, 0xa7, ...bytesOf('</a>')])],
])('%s is decoded', (_, bytes) => {
  expect(textOf(readXml(bytes, 'part.xml'))).toBe('绩效')
})

it('a character on the border of two chunks is not torn', () => {
  const text = `${'a'.repeat(65_530)}绩效𬭊${'b'.repeat(70_000)}`
  expect(textOf(read(`<a>${text}</a>`))).toBe(text)
})

it.each<readonly [string, string, RegExp]>([
  ['an entity declared', '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>', /document type/u],
  ['an entity from outside', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', /document type/u],
  ['an entity not declared', '<a>&b;</a>', /not well-formed/u],
  ['an end that is missing', '<a><b></b>', /not well-formed/u],
  ['nothing', '', /not well-formed/u],
  ['an unknown encoding', '<?xml version="1.0" encoding="x-none"?><a/>', /unknown encoding, x-none/u],
  ['depth', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`, /deeper than 256/u],
  ['many elements', `<a>${'<b/>'.repeat(400_001)}</a>`, /more than 400000/u],
  ['many attributes', `<a ${Array.from({ length: 1_001 }, (_, index) => `b${index}=""`).join(' ')}/>`, /attributes/u],
  ['a long attribute', `<a b="${'x'.repeat(1_000_001)}"/>`, /attributes/u],
  ['a long text', `<a>${'x'.repeat(1_000_001)}</a>`, /too long/u],
])('%s is refused', (_, text, expected) => {
  expect(() => read(text)).toThrow(expected)
})

it('events take more elements than a tree', () => {
  let count = 0
  walkXml(bytesOf(`<a>${'<b/>'.repeat(400_001)}</a>`), 'part.xml', { open: () => void (count += 1) })
  expect(count).toBe(400_002)
})
