import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import subsetFont, { type SubsetOptions } from 'subset-font'
import { gb2312Characters, gbkCharacters } from './font-characters.js'

// Built from the project's folder: a path of this file would be that of the bundle.
const projectRequire = createRequire(resolve('package.json'))
const fontPackage = '@expo-google-fonts/noto-serif-sc'

/** Regular prints what people write, names included; bold prints the form's own wording only. */
const fonts = [
  { input: '400Regular/NotoSerifSC_400Regular.ttf', output: 'NotoSerifSC-Regular.ttf', characters: gbkCharacters },
  { input: '700Bold/NotoSerifSC_700Bold.ttf', output: 'NotoSerifSC-Bold.ttf', characters: gb2312Characters },
] as const

/** As the name tables of the fonts state it. */
const copyright = 'Noto Serif SC (c) 2017-2024 Adobe (http://www.adobe.com/).'
const licence = 13
const licenceAddress = 14
// Forms are set without kerning, ligatures or vertical lines, and printed too finely for hinting.
const options: SubsetOptions = {
  targetFormat: 'truetype',
  keepFeatures: [],
  noHinting: true,
  noLayoutClosure: true,
  preserveNameIds: [licence, licenceAddress],
  dropTables: ['GSUB', 'GPOS', 'GDEF', 'BASE', 'STAT', 'VORG', 'vhea', 'vmtx', 'gasp'],
}

/** Cuts the fonts down to the characters of Chinese forms and puts them with their licence into a folder, unless they are there already. */
export async function buildFonts(outputFolder: string): Promise<void> {
  const stampFile = join(outputFolder, 'fonts.stamp')
  const stamp = await stampOf()
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return
  await mkdir(outputFolder, { recursive: true })
  const folder = packageFolder(fontPackage)
  for (const { input, output, characters } of fonts) {
    const subset = await subsetFont(await readFile(join(folder, input)), characters(), options)
    await writeWhole(join(outputFolder, output), subset)
  }
  await writeWhole(join(outputFolder, 'OFL.txt'), `${copyright}\n\n${await readFile(join(folder, 'LICENSE_FONT'), 'utf8')}`)
  // Last, so that an interrupted build starts over.
  await writeWhole(stampFile, stamp)
}

async function stampOf(): Promise<string> {
  const versions = await Promise.all([fontPackage, 'subset-font'].map(async (name) => readFile(join(packageFolder(name), 'package.json'), 'utf8')))
  const hash = createHash('sha256').update(JSON.stringify({ versions, options, fonts: fonts.map((font) => ({ ...font, characters: font.characters() })) }))
  return hash.digest('hex')
}

function packageFolder(name: string): string {
  return dirname(projectRequire.resolve(`${name}/package.json`))
}

/** Writes under another name first: another build or a test may be reading. */
async function writeWhole(file: string, contents: Uint8Array | string): Promise<void> {
  await writeFile(`${file}.${process.pid}`, contents)
  await rename(`${file}.${process.pid}`, file)
}
