import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { processIo, type Io } from '../../src/cli/io.js'
import { main } from '../../src/cli/program.js'
import { exampleText, faultyExampleText } from '../support/faulty-example.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { overlay } from '../support/overlay.js'
import { parseXml } from '../support/parse-xml.js'
import { runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line over files of a new folder, which paths are from. */
async function run(args: readonly string[], files: Readonly<Record<string, string>>, io: Partial<Io> = {}): Promise<Ran & { readonly folder: string }> {
  const folder = temporaryFolder()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const printed = { out: '', err: '' }
  const code = await main(
    args.map((argument) => argument.replaceAll('@', `${folder}/`)),
    { ...processIo(), isColor: false, isAscii: false, width: 80, stepSummary: undefined, out: (text) => void (printed.out += text), err: (text) => void (printed.err += text), ...io },
  )
  return { code, folder, out: printed.out.replaceAll(`${folder}/`, '@'), err: printed.err.replaceAll(`${folder}/`, '@') }
}

const faulty = { 'a.yaml': faultyExampleText }
const warned = { 'a.yaml': overlay('政府性基金拨款: -10.00\n一般公共预算: 110.30') }
const formats = ['pretty', 'json', 'compact', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'narrate', 'html']

describe('--format', () => {
  it.each(formats)('%s is known, and exits 1 for an error', async (format) => {
    const { code, out, err } = await run(['check', '@a.yaml', '--format', format], faulty)
    expect([code, err]).toEqual([1, ''])
    expect(out).toContain('基本支出 167.20')
  })

  it('is taken several times: one to the terminal, others to files that come whole', async () => {
    const { code, out, folder } = await run(['check', '@a.yaml', '--format', 'sarif=@out/a.sarif', '--format', 'compact', '--format', 'json=@a.json'], faulty)
    expect(code).toBe(1)
    expect(out).toMatch(/^@a\.yaml:8:9: error JX201 /u)
    expect(JSON.parse(readFileSync(join(folder, 'out/a.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 })
    expect(readdirSync(folder).toSorted()).toEqual(['a.json', 'a.yaml', 'out'])
  })

  it('writes the one format without a file to --output, without colour', async () => {
    const { code, out, folder } = await run(['check', '@a.yaml', '-o', '@report.txt'], faulty, { isColor: true, isAscii: true, width: 20 })
    expect([code, out]).toEqual([1, ''])
    const report = readFileSync(join(folder, 'report.txt'), 'utf8')
    expect(report).toContain('┌─')
    expect(report).not.toContain('\u001b')
  })

  it('prints nothing where every format has a file', async () => {
    expect(await run(['check', '@a.yaml', '--format=html=@a=b.html'], faulty)).toMatchObject({ code: 1, out: '', err: '' })
  })
})

describe('what is wrong with the options is told, with exit code 2, before anything is read', () => {
  it.each([
    [['--format', 'xml'], '没有“xml”这种格式，可以写：pretty、json、compact、sarif、github、gitlab、junit、checkstyle、narrate、html', "there is no format 'xml'; choose from: pretty, json, compact, sarif, github, gitlab, junit, checkstyle, narrate, html"],
    [['--format', 'json='], '--format json= 后面要写文件名', '--format json= lacks the name of a file'],
    [['--format', 'json', '--format', 'sarif'], '只能有一种格式不写文件名，json 和 sarif 都没有写；写成 --format sarif=文件名', 'only one format can do without a file, json and sarif have none; write --format sarif=FILE'],
    [['--format', 'json=x', '-o', 'y'], '每种格式都已写明文件名，--output 没有用处', 'every format has a file of its own, so that --output is of no use'],
    [['--format', 'json=x', '--format', 'sarif=x'], '两种格式都要写入 x', 'two formats would be written to x'],
    [['-o', '-'], '“-”不能作文件名；要显示在屏幕上，不写文件名即可', "'-' is no name for a file; without one the report goes to standard output"],
    [['--max-warnings', '-1'], '--max-warnings 要写 0 或正整数，不能是“-1”', "--max-warnings takes a whole number from 0, not '-1'"],
    [['--max-warnings', '1.5'], '--max-warnings 要写 0 或正整数，不能是“1.5”', "--max-warnings takes a whole number from 0, not '1.5'"],
    [['--fail-on', 'never'], '选项“--fail-on <severity>”的内容“never”不对，可以写：error、warning、info', "option '--fail-on <severity>' argument 'never' is invalid. Allowed choices are error, warning, info."],
  ])('%j', async (options, zh, en) => {
    const readFile = async (): Promise<Uint8Array> => expect.fail('read')
    expect(await run(['check', '@a.yaml', ...options], faulty, { readFile })).toMatchObject({ code: 2, out: '', err: `${zh}\n用法见 jixiao --help\n` })
    expect(await run(['check', '@a.yaml', '--lang', 'en', ...options], faulty, { readFile })).toMatchObject({ code: 2, out: '', err: `${en}\nsee jixiao --help\n` })
  })
})

describe('files', () => {
  it('a report that cannot be written is told, the others are written, and the code is 2', async () => {
    const { code, err, folder } = await run(['check', '@a.yaml', '--format', 'json=@a.yaml/b.json', '--format', 'sarif=@b.sarif'], faulty)
    expect([code, err]).toEqual([2, '@a.yaml/b.json：无法写入，路径中有同名的文件，不是文件夹\n'])
    expect(existsSync(join(folder, 'b.sarif'))).toBe(true)
  })

  it('what could not be read is told in reports that stand alone, and on standard error', async () => {
    const report = async (format: string): Promise<string> => {
      const { code, out, err } = await run(['check', '@a.yaml', '@none.yaml', '--format', format], { 'a.yaml': exampleText })
      expect([code, err]).toEqual([2, '@none.yaml：没有这个文件或文件夹\n'])
      return out
    }
    expect(JSON.parse(await report('json'))).toMatchObject({ failures: ['@none.yaml：没有这个文件或文件夹'] })
    expect(JSON.parse(await report('sarif'))).toMatchObject({ runs: [{ invocations: [{ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', message: { text: '@none.yaml：没有这个文件或文件夹' } }] }] }] })
    const elements = parseXml(await report('junit'))
    expect(elements.filter(({ name }) => name === 'error').map(({ attributes }) => attributes['message'])).toEqual(['@none.yaml：没有这个文件或文件夹'])
    expect(elements.at(-1)?.attributes).toMatchObject({ tests: '2', failures: '0', errors: '1' })
    expect(await report('html')).toContain('<li>@none.yaml：没有这个文件或文件夹</li>')
  })

  it('a report never takes the place of a declaration', async () => {
    const { code, err, folder } = await run(['check', '@a.yaml', '-o', '@./a.yaml'], faulty)
    expect([code, err]).toEqual([2, '@./a.yaml 是申报表或配置的文件名，不能写入结果\n用法见 jixiao --help\n'])
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(faultyExampleText)
    // Whether it is checked in this run or not.
    expect(await run(['check', '@a.yaml', '--format', 'json=@jixiao.config.yaml'], faulty)).toMatchObject({ code: 2 })
  })

  it('the summary of a step goes to the end of the file that GitHub names, for github alone', async () => {
    const folder = temporaryFolder()
    const stepSummary = join(folder, 'summary.md')
    writeFileSync(stepSummary, 'before\n')
    await run(['check', '@a.yaml'], faulty, { stepSummary })
    expect(readFileSync(stepSummary, 'utf8')).toBe('before\n')
    const { code } = await run(['check', '@a.yaml', '--format', 'github'], faulty, { stepSummary })
    expect(code).toBe(1)
    expect(readFileSync(stepSummary, 'utf8')).toMatch(/^before\n### ❌ jixiao\n/u)
    mkdirSync(join(folder, 'folder'))
    expect(await run(['check', '@a.yaml', '--format', 'github'], faulty, { stepSummary: join(folder, 'folder') })).toMatchObject({ code: 2, err: `${join(folder, 'folder')}：无法写入，这是文件夹，不是文件\n` })
  })

  it('GitHub names the file in the environment', () => {
    const file = join(temporaryFolder(), 'summary.md')
    runBuilt(['check', '-', '--format', 'github'], { input: faultyExampleText, env: { GITHUB_STEP_SUMMARY: file } })
    expect(readFileSync(file, 'utf8')).toContain('JX201')
  })
})

it.each(['sarif', 'github', 'gitlab'])('%s names a file from the working folder, though the command line names it from the root', (format) => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, '局'))
  writeFileSync(join(cwd, '局/a.yaml'), faultyExampleText)
  const { code, out } = runBuilt(['check', join(cwd, '局/a.yaml'), '--format', format], { cwd })
  expect(code).toBe(1)
  expect(out).not.toContain(cwd)
  expect(out).toBe(runBuilt(['check', '局/a.yaml', '--format', format], { cwd }).out)
})

describe('thresholds', () => {
  it.each([
    [[], 0],
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'info'], 1],
    [['--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
    [['--max-warnings', '0', '--quiet'], 1],
    [['--fail-on', 'warning', '--quiet'], 1],
  ])('one warning with %j exits %i', async (options, code) => {
    expect(await run(['check', '@a.yaml', ...options], warned)).toMatchObject({ code })
  })

  it('says why too many warnings fail', async () => {
    expect((await run(['check', '@a.yaml', '--max-warnings', '0'], warned)).err).toBe('警告有 1 个，超过了允许的 0 个（--max-warnings）\n')
    expect((await run(['check', '@a.yaml', '--max-warnings', '0', '--lang', 'en'], warned)).err).toBe('warnings: 1, which is more than the 0 allowed (--max-warnings)\n')
  })

  it('nothing fails for a clean file', async () => {
    expect(await run(['check', '@a.yaml', '--fail-on', 'info', '--max-warnings', '0'], { 'a.yaml': minimalDeclaration })).toMatchObject({ code: 0, err: '' })
  })
})

describe('--quiet', () => {
  it('shows errors only, and counts the rest', async () => {
    const { out } = await run(['check', '@a.yaml', '@b.yaml', '--quiet'], { ...warned, 'b.yaml': faultyExampleText })
    expect(out.match(/^(?:错误|警告) JX\d+/gmu)).toEqual(['错误 JX201'])
    expect(out).toContain('检查 2 个文件：1 个错误，1 个警告，1 处未核对，其中 2 处未显示\n')
  })

  it('does so in json, too', async () => {
    const { out } = await run(['check', '@a.yaml', '--quiet', '--format', 'json'], warned)
    expect(JSON.parse(out)).toMatchObject({ files: [{ findings: [] }], summary: { errors: 0, warnings: 1 } })
  })
})

describe('--statistics', () => {
  const table = '处数  代码   名称          说明\n   1  JX201  sum-mismatch  合计与分项之和不符\n'

  it('stands below the report for people', async () => {
    const { out, err } = await run(['check', '@a.yaml', '--statistics'], faulty)
    expect(out.endsWith(`\n\n${table}`)).toBe(true)
    expect(err).toBe('')
  })

  it('goes to standard error beside a report for programs', async () => {
    const { out, err } = await run(['check', '@a.yaml', '--statistics', '--format', 'json'], faulty)
    expect(() => JSON.parse(out) as unknown).not.toThrow()
    expect(err).toBe(table)
  })

  it('is nothing for a clean file', async () => {
    expect((await run(['check', '@a.yaml', '--statistics'], { 'a.yaml': exampleText })).out).toBe('检查 1 个文件：0 个错误，0 个警告\n')
  })
})

it('R-37 256 bad files exit 1 in a format for programs as well', async () => {
  const files = Object.fromEntries(Array.from({ length: 256 }, (_, index) => [`${index}.yaml`, overlay('项目支出: 41.20')]))
  expect((await run(['check', '@', '--format', 'junit'], files)).code).toBe(1)
})

it('R-40 the order of the names on the command line changes nothing', async () => {
  const files = { 'a.yaml': faultyExampleText, 'b.yaml': overlay('甲: 1'), 'c.yaml': exampleText }
  for (const format of formats) {
    const { out } = await run(['check', '@a.yaml', '@b.yaml', '@c.yaml', '--format', format], files)
    const shuffled = await run(['check', '@c.yaml', '@a.yaml', '@b.yaml', '@a.yaml', '--format', format], files)
    const plain = (text: string): string => text.replace(/[\da-f]{64}/gu, '').replace(/jixiao-test-\w+/gu, '')
    expect(plain(shuffled.out)).toBe(plain(out))
  }
})
