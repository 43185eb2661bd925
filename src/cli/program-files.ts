import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type * as Executable from 'node:sea'
import { noDigest, partDigest } from './part-digest.js'

/** Files that the program is made of, by their names from the folder of its code: `cli.cjs`, `fonts/NotoSerifSC-Bold.ttf`. */
export interface ProgramFiles {
  /** Where they are; within an executable, in place of a folder, the executable itself. */
  readonly folder: string
  readonly names: () => readonly string[]
  /** @throws Error if the program has no such file. */
  readonly read: (name: string) => Buffer
  readonly readText: (name: string) => string
  /** What tells a file from any other of its name: the digest that the build put in front of a part of the program, else all of it. */
  readonly stampOf: (name: string) => string | Buffer
  /** Code that makes a thread one that exports. */
  readonly threadCode: () => string
}

/** What an executable has besides: the list of its files, and the script that it starts with. */
export const listName = 'files.json'
export const mainName = 'single-file.cjs'
/** Names of the licences of this program, beside the folder of its code, and of Node, where that is inside. */
export const ownLicence = '../LICENSE'
export const nodeLicence = 'NODE-LICENSE.txt'

/** Where the program's own files are: within the executable if the program is one file, else beside this code. */
export function programFiles(): ProgramFiles {
  // Asked for here and not imported: a check needs none of its files, and this module of Node takes a tenth of a millisecond.
  const executable = process.getBuiltinModule('node:sea')
  return executable.isSea() ? inExecutable(executable) : inFolder(__dirname)
}

function inExecutable({ getAsset }: typeof Executable): ProgramFiles {
  return {
    folder: process.execPath,
    // The build wrote the list.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    names: () => JSON.parse(getAsset(listName, 'utf8')) as string[],
    read: (name) => Buffer.from(getAsset(name)),
    readText: (name) => getAsset(name, 'utf8'),
    stampOf: (name) => partDigest(Buffer.from(getAsset(name), 0, noDigest.length).toString('latin1')) ?? Buffer.from(getAsset(name)),
    threadCode: () => getAsset(mainName, 'utf8'),
  }
}

/** Files in a folder as the build leaves it. */
export function inFolder(folder: string): ProgramFiles {
  return {
    folder,
    names: () => [ownLicence, ...filesIn(folder), ...filesIn(join(folder, 'fonts')).map((name) => `fonts/${name}`)],
    read: (name) => readFileSync(join(folder, name)),
    readText: (name) => readFileSync(join(folder, name), 'utf8'),
    stampOf: (name) => partDigest(beginningOf(join(folder, name))) ?? readFileSync(join(folder, name)),
    threadCode: () => `require(${JSON.stringify(join(folder, 'start.cjs'))}).startWorker()`,
  }
}

/** As much of a file as a digest would take. */
function beginningOf(path: string): string {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(noDigest.length)
    return bytes.toString('latin1', 0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
}

/** Licences in full: of this program, of what it is made of, and, within an executable, of Node. */
export function licences(): string {
  const { names, readText } = programFiles()
  const known = new Set(names())
  return [ownLicence, nodeLicence, 'THIRD-PARTY-LICENSES.txt', 'fonts/OFL.txt'].filter((name) => known.has(name)).map((name) => readText(name).trim()).join('\n\n')
}
