import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { runBuilt } from '../support/run-built.js'
import { collection, fontWith, renamed } from '../support/small-fonts.js'
import { temporaryFolder } from '../support/temporary-folder.js'

/** In the whole font, but not in the part of it that comes with the tool. */
const rare = '\u3402'
const withRare = minimalDeclaration.replace('某局', `某${rare}局${rare}`)
let font: Uint8Array
let other: Uint8Array

beforeAll(async () => {
  font = await fontWith(rare)
  other = renamed(await fontWith(`某局${rare}`), 'NotoSerifSC-Regular', 'NotoSerifSC-Another')
})

function folder(): string {
  const cwd = temporaryFolder()
  writeFileSync(join(cwd, 'a.yaml'), withRare)
  writeFileSync(join(cwd, 'rare.ttf'), font)
  writeFileSync(join(cwd, 'both.ttc'), collection(font, other))
  return cwd
}

describe('a PDF in fonts of the user’s own', () => {
  it('cannot be written where no font has a character: told at every place, in either language', () => {
    const cwd = folder()
    const { code, out, err } = runBuilt(['export', 'a.yaml', '--format', 'pdf', '--lang', 'en'], { cwd })
    expect([code, out, existsSync(join(cwd, 'a.pdf'))]).toEqual([1, '', false])
    expect(err).toContain(`error JX801 “${rare}” (U+3402) cannot be printed: no font at hand has it`)
    expect(err).toContain('a.yaml:3:8')
    expect(err).toContain('a.yaml: some characters cannot be printed, so no PDF was written')
    expect(runBuilt(['export', 'a.yaml', '--format', 'pdf'], { cwd }).err).toContain('同样的问题共 2 处：第 3 行')
  })

  it('takes rare characters from the font for them, and says so', () => {
    const cwd = folder()
    const run = runBuilt(['export', 'a.yaml', '--format', 'pdf', '--font', '仿宋=rare.ttf'], { cwd })
    expect(run).toMatchObject({ code: 0, out: 'a.pdf\n' })
    expect(run.err).toBe('a.pdf：正文用 Noto Serif SC（rare.ttf）\na.pdf：正文的其余各字用 Noto Serif SC\n')
  })

  it('is the same each time, and another one in another font', () => {
    const cwd = folder()
    const written = (...args: readonly string[]): Buffer => {
      expect(runBuilt(['export', 'a.yaml', '-o', 'x.pdf', ...args], { cwd }).code).toBe(0)
      return readFileSync(join(cwd, 'x.pdf'))
    }
    const first = written('--font', 'both.ttc')
    expect(written('--font', 'both.ttc').equals(first)).toBe(true)
    expect(written('--font', 'both.ttc#NotoSerifSC-Another').equals(first)).toBe(false)
    expect(written('--font', 'both.ttc#2').equals(written('--font', 'both.ttc#NotoSerifSC-Another'))).toBe(true)
  })

  it('cannot have a watermark that no font can draw', () => {
    const cwd = folder()
    const run = runBuilt(['export', 'a.yaml', '--format', 'pdf', '--font', 'rare.ttf', '--watermark', '公\u{1f600}'], { cwd })
    expect(run).toMatchObject({ code: 2, out: '', err: 'a.pdf：水印“公\u{1f600}”里的“\u{1f600}”，字体里没有，没有导出\n' })
  })

  it('is not written at all where a font is wrong', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'x.woff2'), 'wOF2 and so on and so on')
    expect(runBuilt(['export', 'a.yaml', '--font', 'x.woff2'], { cwd })).toEqual({ code: 2, out: '', err: '--font x.woff2：这是网页字体（WOFF），请改用 .ttf、.otf 或 .ttc\n' })
    expect(runBuilt(['export', 'a.yaml', '--font', 'x.woff2', '--lang', 'en'], { cwd }).err).toBe('--font x.woff2: this is a web font (WOFF); use a .ttf, .otf or .ttc\n')
  })
})
