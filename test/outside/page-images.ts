import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { run } from './programs.js'

const root = join(import.meta.dirname, '..')
const kept = join(root, 'fixtures', 'pages')
/** Where the pictures of a failure are left, beside what was kept. */
export const differences = join(root, 'output', 'pages')

/** Enough to see every line and character in its place, little enough to keep. */
const dotsPerInch = 40
/** Another version of the program that draws may shade the edges of characters otherwise, but moves none. */
const colourTolerance = 0.2
/** Fewer dots than two other characters change. */
const shareOfDots = 0.0001

/** Set where the form was changed on purpose: the pictures are written anew, and are to be looked at before they are committed. */
export const isRenewed = process.env['RENEW_PAGES'] === '1'

/** Draws the pages of a PDF into the folder and keeps them as what is expected. */
export function keepPages(name: string, pdf: string, folder: string): void {
  const drawn = drawPages(name, pdf, folder)
  for (const file of pagesOf(kept, name)) rmSync(join(kept, file))
  drawn.forEach((file, index) => writeFileSync(join(kept, `${name}-${index + 1}.png`), smallPicture(PNG.sync.read(readFileSync(join(folder, file))))))
}

/** The pages of a PDF that look otherwise than they are kept, and where the picture of the difference is. */
export function changedPages(name: string, pdf: string, folder: string): readonly string[] {
  const drawn = drawPages(name, pdf, folder)
  const expected = pagesOf(kept, name)
  if (drawn.length !== expected.length) return [`${name}: ${drawn.length} pages, ${expected.length} expected`]
  return drawn.flatMap((file, index) => {
    const before = expected[index]
    return before === undefined ? [] : difference(join(kept, before), join(folder, file), `${name}-${index + 1}`)
  })
}

function difference(before: string, after: string, name: string): readonly string[] {
  const [old, now] = [before, after].map((file) => PNG.sync.read(readFileSync(file)))
  if (!old || !now || old.width !== now.width || old.height !== now.height) return [`${name}: another size`]
  const picture = new PNG({ width: now.width, height: now.height })
  const dots = pixelmatch(old.data, now.data, picture.data, now.width, now.height, { threshold: colourTolerance, includeAA: true })
  if (dots <= shareOfDots * now.width * now.height) return []
  const file = join(differences, `${name}.png`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, PNG.sync.write(picture))
  return [`${name}: ${dots} dots differ, see ${file}`]
}

function pagesOf(folder: string, name: string): readonly string[] {
  const pattern = new RegExp(`^${name}-(\\d+)\\.png$`, 'u')
  const number = (file: string): number => Number(pattern.exec(file)?.[1])
  return readdirSync(folder).filter((file) => pattern.test(file)).toSorted((a, b) => number(a) - number(b))
}

function drawPages(name: string, pdf: string, folder: string): readonly string[] {
  run('pdftoppm', ['-r', String(dotsPerInch), '-gray', '-png', pdf, join(folder, name)])
  return pagesOf(folder, name)
}

/** The same picture in few shades of grey, a third of the size. */
function smallPicture({ width, height, data }: PNG): Buffer {
  const small = new PNG({ width, height })
  small.data = Buffer.from(data.map((shade, index) => (index % 4 === 3 ? 255 : Math.round(shade / 51) * 51)))
  return PNG.sync.write(small, { colorType: 0, deflateLevel: 9, filterType: 0 })
}
