/** Name by which the profile is known. */
export const grayProfileName = 'Gray gamma 2.2'

const headerLength = 128
// The white of the space in which profiles state colours, as numbers with 16 bits behind the point.
const white = [0xf6d6, 0x10000, 0xd32d]
const gamma = 2.2

/** An ICC profile (version 2.1) of gray on a usual screen: what black and the gray of the pages mean, for as long as files are kept. */
export function grayProfile(): Buffer {
  const tags = [
    ['desc', description(grayProfileName)],
    ['cprt', tagged('text', Buffer.from('CC0\0'))],
    ['wtpt', tagged('XYZ ', whitePoint())],
    ['kTRC', tagged('curv', curve())],
  ] as const
  const parts: Buffer[] = [Buffer.alloc(headerLength), Buffer.alloc(4 + 12 * tags.length)]
  let end = headerLength + 4 + 12 * tags.length
  parts[1]?.writeUInt32BE(tags.length)
  tags.forEach(([name, data], index) => {
    parts[1]?.write(name, 4 + 12 * index, 'latin1')
    parts[1]?.writeUInt32BE(end, 8 + 12 * index)
    parts[1]?.writeUInt32BE(data.length, 12 + 12 * index)
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4)
    parts.push(data, padding)
    end += data.length + padding.length
  })
  const profile = Buffer.concat(parts)
  writeHeader(profile)
  return profile
}

function writeHeader(profile: Buffer): void {
  profile.writeUInt32BE(profile.length, 0)
  profile.writeUInt32BE(0x02100000, 8)
  profile.write('mntrGRAYXYZ ', 12, 'latin1')
  // A date is required; year, month, day.
  ;[2020, 1, 1].forEach((number, index) => profile.writeUInt16BE(number, 24 + 2 * index))
  profile.write('acsp', 36, 'latin1')
  whitePoint().copy(profile, 68)
}

function whitePoint(): Buffer {
  const bytes = Buffer.alloc(12)
  white.forEach((number, index) => bytes.writeUInt32BE(number, 4 * index))
  return bytes
}

function curve(): Buffer {
  const bytes = Buffer.alloc(6)
  bytes.writeUInt32BE(1, 0)
  bytes.writeUInt16BE(Math.round(gamma * 256), 4)
  return bytes
}

/** In ASCII; its forms in Unicode and for the Macintosh are empty. */
function description(text: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length + 1)
  return tagged('desc', Buffer.concat([length, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(4 + 4 + 2 + 1 + 67)]))
}

function tagged(type: string, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), data])
}
