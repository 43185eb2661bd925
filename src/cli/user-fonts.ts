import { resolve } from 'node:path'
import type { Text } from '../base/text.js'
import { FontError } from '../fonts/font-error.js'
import { openedFont } from '../writers/pdf/font-choice.js'
import type { UserFont } from '../writers/writer.js'
import type { WantedFont } from './export-settings.js'
import { isSystemError, systemErrorText } from './user-error.js'

/** Fonts that were read and can be used, or why they cannot. */
export interface ReadFonts {
  readonly fonts: readonly UserFont[]
  readonly failures: readonly Text[]
}

/** Reads fonts, each file once in a run, and makes sure that they can be used. */
export function makeFontReader(readFile: (path: string) => Promise<Uint8Array>, shown: (path: string) => string): (wanted: readonly WantedFont[]) => Promise<ReadFonts> {
  const files = new Map<string, Promise<Uint8Array>>()
  const bytesOf = async (path: string): Promise<Uint8Array> => {
    const known = files.get(path) ?? readFile(path)
    files.set(path, known)
    return known
  }

  async function readOne({ use, path: written, place }: WantedFont): Promise<UserFont | Text> {
    const { path, member } = partsOf(written)
    const name = place === undefined ? written : shown(written)
    try {
      const font: UserFont = { ...(use !== 'all' && { face: use }), path: name, bytes: await bytesOf(resolve(path)), ...(member && { member }) }
      openedFont(font)
      return font
    } catch (error) {
      const { zh, en } = failureText(error, name)
      return place === undefined ? { zh: `--font ${zh}`, en: `--font ${en}` } : { zh: `${place}：${zh}`, en: `${place}: ${en}` }
    }
  }

  return async (wanted) => {
    const read: (UserFont | Text)[] = []
    for (const one of wanted) read.push(await readOne(one))
    return { fonts: read.flatMap((one) => ('bytes' in one ? one : [])), failures: read.flatMap((one) => ('bytes' in one ? [] : one)) }
  }
}

function failureText(error: unknown, name: string): Text {
  if (error instanceof FontError) return error.text
  if (!isSystemError(error)) throw error
  const why = systemErrorText(error)
  return { zh: `${name}：${why.zh}`, en: `${name}: ${why.en}` }
}

/** `simsun.ttc#NSimSun` and `simsun.ttc#2` name one font of a collection. */
function partsOf(written: string): Pick<WantedFont, 'path'> & Pick<UserFont, 'member'> {
  const [, path, name = ''] = /^(.*\.(?:tt[cf]|ot[cf]))#([^/\\]+)$/isu.exec(written) ?? []
  if (path === undefined) return { path: written }
  return { path, member: /^[1-9]\d{0,3}$/u.test(name) ? { number: Number(name) } : { postscriptName: name } }
}
