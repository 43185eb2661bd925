// Changes files so that their readers are led astray: bytes, and what the bytes stand for. A package is changed inside its parts too.
import JSZip from 'jszip'
import { oneOf, upTo } from './random.mjs'

const numbers = [0, 1, 2, 3, 7, 63, 64, 127, 128, 255, 256, 511, 512, 1000, 4095, 32767, 32768, 65535, 65536, 1048576, 2147483647, 4294967295]
const values = ['', '0', '-1', '1', '2', '9', '64', '1000', '16384', '65535', '1000000', '1e9', '99999999999999999999', 'NaN', 'true', 'restart', 'continue', '__proto__', 'constructor', '../../x', 'A1:XFD1048576', '%s', '\u0000', '&#0;', '年', 'http://example.invalid/x']
const letters = ['<', '>', '&', '"', "'", '\u0000', '\ufffe', '\ud800', '\u00a0', '\u200b', '\u2028', '年', '万元', '\n', '\r', '\t', '&amp;', '&#x1;', '&nbsp;', '<![CDATA[', ']]>', '<!--', '-->', '<?x', '<!DOCTYPE x [<!ENTITY a "a">]>', '&a;']

/** Snippets that mean something to a reader, by kind of file. */
const words = {
  docx: ['<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="9"/>', '<w:gridBefore w:val="3"/>', '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>', '<w:tc/>', '<w:tr/>', '<w:del>', '</w:del>', '<w:ins>', '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>', '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', '<w:numPr><w:ilvl w:val="9"/><w:numId w:val="1"/></w:numPr>', '<w:txbxContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:txbxContent>', '<w:hMerge/>', '<w:sym w:font="Symbol" w:char="zz"/>', '<mc:AlternateContent/>'],
  xlsx: ['<mergeCell ref="A1:C9"/>', '<c r="XFD1048576"><v>1</v></c>', '<row r="1048576"/>', '<row hidden="1">', '<c t="s"><v>99999</v></c>', '<c t="inlineStr"><is><t>a</t></is></c>', '<f>1/0</f>', '<si/>', '<col min="1" max="16384" hidden="1"/>', '<c t="e"><v>#REF!</v></c>', '<c s="999"><v>44000</v></c>'],
  html: ['<table>', '</table>', '<tr>', '<td>', '<td rowspan=0>', '<td colspan=1000 rowspan=65534>', '<tbody>', '<tfoot>', '<caption>', '<p>', '<br>', '<select><option>', '<textarea>', '<script>', '</script>', '<style>td{display:none}', '</style>', '<svg>', '<math>', '<template>', '<font><b><i>', '</b></i>', '<a href>', '<frameset>', '<plaintext>', '<noscript>', '<input type=checkbox checked>', '<pre>\n'],
  pdf: ['1 0 obj', 'endobj', 'stream\n', 'endstream', '/Type /ObjStm', '/N 99999 /First 9', '/Filespec', '/EF << /F 1 0 R >>', '/AFRelationship /Source', '/Length 99999999', '/Filter /FlateDecode', '(\\777\\', '<FEFF>', 'trailer << /Encrypt 1 0 R >>'],
  doc: [],
}

/** A changed copy of a file of a kind. */
export async function mutate(kind, bytes, random) {
  const isPackage = kind === 'docx' || kind === 'xlsx'
  if (isPackage && random() < 0.85) return mutatePackage(kind, bytes, random)
  if (kind === 'html' && random() < 0.9) return Buffer.from(mutateText(kind, bytes.toString('utf8'), random))
  if (kind === 'pdf' && random() < 0.5) return Buffer.from(mutateText(kind, bytes.toString('latin1'), random), 'latin1')
  return mutateBytes(bytes, random)
}

async function mutatePackage(kind, bytes, random) {
  const zip = await JSZip.loadAsync(bytes)
  const names = Object.keys(zip.files).filter((name) => /[.](?:xml|rels)$/u.test(name))
  const main = names.filter((name) => /(?:document|numbering|styles|sheet\d+|sharedStrings|workbook)[.]xml$/u.test(name))
  for (let count = 1 + upTo(random, 2); count > 0; count -= 1) {
    const name = random() < 0.8 && main.length > 0 ? oneOf(random, main) : oneOf(random, names)
    const chance = random()
    if (chance < 0.02) zip.remove(name)
    else if (chance < 0.04) zip.file(name, await zip.file(oneOf(random, names))?.async('uint8array') ?? '')
    else zip.file(name, mutateText(kind, await zip.file(name)?.async('string') ?? '', random))
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: random() < 0.5 ? 'DEFLATE' : 'STORE' })
}

/** Changes tags, attributes and texts; most changes keep what opens and what closes in balance, so that the reader comes far. */
function mutateText(kind, text, random) {
  const isWild = kind === 'html' || kind === 'pdf' || random() < 0.2
  let changed = text
  for (let count = 1 + upTo(random, 5); count > 0; count -= 1) changed = oneOf(random, isWild ? [...balanced, ...wild] : balanced)(changed, random, kind).slice(0, 5_000_000)
  return changed
}

const balanced = [changeAttribute, changeAttribute, changeAttribute, dropElement, repeatElement, repeatElement, moveElement, moveElement, insertWhole, insertWhole, renameTag, nest]
const wild = [insertWord, insertWord, insertLetter, dropTag, cutOut, copyOver]

function changeAttribute(text, random) {
  const found = spotOf(/="[^"]*"/gu, text, random)
  return found ? `${text.slice(0, found.start)}="${oneOf(random, values)}"${text.slice(found.end)}` : text
}

function dropElement(text, random) {
  const found = elementIn(text, random)
  return found ? text.slice(0, found.start) + text.slice(found.end) : text
}

function repeatElement(text, random) {
  const found = elementIn(text, random)
  if (!found) return text
  const piece = text.slice(found.start, found.end)
  const most = Math.max(1, Math.floor(2_000_000 / piece.length))
  return text.slice(0, found.start) + piece.repeat(Math.min(most, random() < 0.05 ? 5000 : 1 + upTo(random, 20))) + text.slice(found.end)
}

function moveElement(text, random) {
  const [from, to] = [elementIn(text, random), elementIn(text, random)]
  return from && to ? text.slice(0, to.start) + text.slice(from.start, from.end) + text.slice(to.start) : text
}

function insertWord(text, random, kind) {
  const at = random() < 0.7 ? (spotOf(/>/gu, text, random)?.end ?? 0) : upTo(random, text.length)
  return text.slice(0, at) + oneOf(random, words[kind]).repeat(random() < 0.05 ? 2000 : 1) + text.slice(at)
}

/** A snippet that ends what it begins, behind a tag. */
function insertWhole(text, random, kind) {
  const whole = words[kind].filter((word) => /^<.*(?:\/>|<\/[\w:]+>)$/su.test(word))
  if (whole.length === 0) return insertWord(text, random, kind)
  const at = spotOf(/>/gu, text, random)?.end ?? 0
  return text.slice(0, at) + oneOf(random, whole).repeat(random() < 0.05 ? 2000 : 1) + text.slice(at)
}

function insertLetter(text, random) {
  const at = upTo(random, text.length + 1)
  return text.slice(0, at) + oneOf(random, letters) + text.slice(at)
}

function renameTag(text, random) {
  const [one, other] = [elementIn(text, random), spotOf(/<[\w:]+/gu, text, random)]
  if (!one || !other) return text
  const piece = text.slice(one.start, one.end)
  const name = /^<([\w:]+)/u.exec(piece)?.[1] ?? ''
  const changed = text.slice(other.start + 1, other.end)
  return text.slice(0, one.start) + piece.replace(`<${name}`, `<${changed}`).replace(new RegExp(`</${name}>$`, 'u'), `</${changed}>`) + text.slice(one.end)
}

function dropTag(text, random) {
  const found = spotOf(/<\/?[\w:]+[^>]*>/gu, text, random)
  return found ? text.slice(0, found.start) + text.slice(found.end) : text
}

function cutOut(text, random) {
  const start = upTo(random, text.length)
  return random() < 0.3 ? text.slice(0, start) : text.slice(0, start) + text.slice(start + upTo(random, 400))
}

function nest(text, random) {
  const found = elementIn(text, random)
  if (!found) return text
  const piece = text.slice(found.start, found.end)
  const open = /^<[\w:]+[^>]*>/u.exec(piece)?.[0] ?? ''
  const close = `</${/^<([\w:]+)/u.exec(piece)?.[1] ?? 'x'}>`
  const depth = random() < 0.1 ? 3000 : 1 + upTo(random, 60)
  return text.slice(0, found.start) + open.repeat(depth) + piece + close.repeat(depth) + text.slice(found.end)
}

function copyOver(text, random) {
  const [from, to, length] = [upTo(random, text.length), upTo(random, text.length), upTo(random, 300)]
  return text.slice(0, to) + text.slice(from, from + length) + text.slice(to + length)
}

/** One of the matches near a chance place: looking through a whole part for each change would take most of the time. */
function spotOf(pattern, text, random) {
  const sticky = new RegExp(pattern)
  sticky.lastIndex = upTo(random, text.length)
  const match = sticky.exec(text) ?? new RegExp(pattern).exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

/** An element with what is in it. */
function elementIn(text, random) {
  const found = spotOf(/<([\w:]+)(?:\s[^>]*)?>/gu, text, random)
  if (!found) return undefined
  const name = /^<([\w:]+)/u.exec(text.slice(found.start, found.end))?.[1] ?? ''
  if (text[found.end - 2] === '/') return found
  const tags = new RegExp(`<(/?)${name}(?=[\\s>/])[^>]*>`, 'gu')
  tags.lastIndex = found.start
  let depth = 0
  for (let match = tags.exec(text); match; match = tags.exec(text)) {
    if (!match[0].endsWith('/>')) depth += match[1] === '/' ? -1 : 1
    if (depth === 0) return { start: found.start, end: tags.lastIndex }
  }
  return found
}

function mutateBytes(bytes, random) {
  let changed = Buffer.from(bytes)
  for (let count = 1 + upTo(random, 8); count > 0; count -= 1) changed = oneOf(random, byteChanges)(changed, random)
  return changed
}

const byteChanges = [
  (bytes, random) => write(bytes, upTo(random, bytes.length), Buffer.from([upTo(random, 256)])),
  (bytes, random) => write(bytes, upTo(random, bytes.length), fourBytes(oneOf(random, numbers))),
  (bytes, random) => write(bytes, 4 * upTo(random, bytes.length / 4), fourBytes(oneOf(random, numbers))),
  // Heads and tables stand at the beginning.
  (bytes, random) => write(bytes, upTo(random, Math.min(bytes.length, 2048)), fourBytes(random() < 0.5 ? oneOf(random, numbers) : upTo(random, bytes.length))),
  (bytes, random) => (random() < 0.2 ? bytes.subarray(0, upTo(random, bytes.length) + 1) : bytes),
  (bytes, random) => (random() < 0.2 ? Buffer.concat([bytes.subarray(0, upTo(random, bytes.length)), bytes.subarray(upTo(random, bytes.length))]) : bytes),
  (bytes, random) => write(bytes, upTo(random, bytes.length), bytes.subarray(upTo(random, bytes.length)).subarray(0, upTo(random, 2048))),
  // Sectors of old files.
  (bytes, random) => write(bytes, 512 * upTo(random, bytes.length / 512), Buffer.from(bytes.subarray(512 * upTo(random, bytes.length / 512)).subarray(0, 512))),
]

function write(bytes, at, part) {
  const changed = Buffer.from(bytes)
  part.copy(changed, Math.min(at, changed.length))
  return changed
}

function fourBytes(number) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(number >>> 0)
  return bytes
}
