import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDialogue } from '../../src/cli/dialogue.js'
import { ciTexts } from '../../src/cli/init-files.js'
import { processIo, type Io } from '../../src/cli/io.js'
import { main } from '../../src/cli/program.js'
import { formKinds } from '../../src/forms/index.js'
import { gitFolder } from '../support/git-folder.js'
import { minimalDeclaration } from '../support/minimal-declaration.js'
import { root, runBuilt } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const next = '下一步：\n  1. 打开 某局-2021.yaml，照每一栏上面的说明填写\n  2. 检查：jixiao check 某局-2021.yaml\n  3. 出表：jixiao export 某局-2021.yaml -o out/\n'

describe('jixiao init by flags', () => {
  it('writes an empty declaration of the department and year', () => {
    const cwd = temporaryFolder()
    expect(runBuilt(['init', '--department', '某局', '--year', '2021'], { cwd })).toEqual({ code: 0, out: '某局-2021.yaml\n', err: next })
    const text = readFileSync(join(cwd, '某局-2021.yaml'), 'utf8')
    expect(text).toMatch(/^# yaml-language-server: \$schema=node_modules\/jixiao\/schemas\/department-2020\.schema\.json\n/u)
    expect(text).toContain('\n年度: 2021\n')
    expect(text).toContain('\n填报单位: 某局\n')
    expect(runBuilt(['fmt', '--check', '.'], { cwd }).code).toBe(0)
  })

  it('names every flag that is missing where nobody can be asked', () => {
    const { code, err } = runBuilt(['init'])
    expect([code, err.split('\n')[0]]).toEqual([2, '缺少 --department、--year。没有终端可以提问，请写全，如：jixiao init --department 某某局 --year 2020'])
    expect(runBuilt(['init', '--department', 'a', '--lang', 'en']).err).toContain('--year missing.')
    expect(runBuilt(['init', '--year', '20']).err).toContain('--year 要写四位数字，如 2020，不能是“20”')
    expect(runBuilt(['init', '--department', 'a', '--year', '1900']).err).toContain('请写 1990 到 2099 之间的四位数字')
    expect(runBuilt(['init', '--kind', 'x', '--yes']).err).toContain('没有“x”这种表')
  })

  it('carries last year forward: beside it, under its name with the new year', () => {
    const cwd = temporaryFolder()
    mkdirSync(join(cwd, '2020'))
    writeFileSync(join(cwd, '2020/某局.yaml'), minimalDeclaration.replace('负责某项工作。', '负责2019年起的工作。'))
    const { code, out, err } = runBuilt(['init', '--from', '2020/某局.yaml'], { cwd })
    expect([code, out]).toEqual([0, '2021/某局.yaml\n'])
    expect(err).toContain('打开 2021/某局.yaml，更新标着“请更新”的 10 处（金额已清空）')
    expect(err).toContain('文字里还有以前的年份 1 处，请逐处核对：\n  第 16 行（2019年）：- 负责2019年起的工作。\n')
    expect(runBuilt(['check', '2021/某局.yaml'], { cwd }).out).toContain('“资金总额”没有填')
    expect(runBuilt(['init', '--from', '2020/某局.yaml', '-o', 'new.yaml', '--year', '2022', '--department', '新局'], { cwd }).out).toBe('new.yaml\n')
    expect(readFileSync(join(cwd, 'new.yaml'), 'utf8')).toMatch(/年度: 2022\n填报单位: 新局\n/u)
  })

  it('says what is wrong with last year: not there, not YAML, not readable, of a later year', () => {
    const cwd = temporaryFolder()
    writeFileSync(join(cwd, 'a.yaml'), minimalDeclaration)
    writeFileSync(join(cwd, 'b.yaml'), 'a: [1\n')
    const failure = (...args: readonly string[]): string => {
      const { code, err } = runBuilt(['init', ...args], { cwd })
      expect(code).toBe(2)
      return err.split('\n')[0] ?? ''
    }
    expect(failure('--from', 'none.yaml')).toBe('none.yaml：没有这个文件或文件夹')
    expect(failure('--from', '2019.docx')).toBe('2019.docx：没有这个文件或文件夹')
    for (const name of ['b.docx', 'b.txt', 'b.wps']) {
      writeFileSync(join(cwd, name), 'PK\u0003\u0004')
      expect(failure('--from', name)).toBe(`${name}：请先转成申报文件：jixiao import ${name}`)
      rmSync(join(cwd, name))
    }
    expect(failure('--from', 'b.yaml')).toBe('b.yaml：读不出申报表，请先用 jixiao check 检查、改正')
    expect(failure('--from', 'a.yaml', '--year', '2020')).toBe('--year 2020：请写 2021 到 2099 之间的四位数字。')
    expect(readdirSync(cwd).toSorted()).toEqual(['a.yaml', 'b.yaml'])
  })

  it('never writes over anything', () => {
    const cwd = temporaryFolder()
    for (const name of ['某局-2021.yaml', '.gitignore']) writeFileSync(join(cwd, name), 'mine')
    const args = ['init', '--department', '某局', '--year', '2021', '--gitignore', '--ci', 'gitlab']
    expect(runBuilt(args, { cwd })).toEqual({ code: 2, out: '', err: '某局-2021.yaml 已经有了，没有改动；请换一个名字（-o），或者先把它移走\n' })
    expect(readdirSync(cwd).toSorted()).toEqual(['.gitignore', '某局-2021.yaml'])
    const { code, out, err } = runBuilt([...args, '-o', 'b.yaml'], { cwd })
    expect([code, out]).toEqual([0, 'b.yaml\n.gitlab-ci.yml\n'])
    expect(err).toContain('.gitignore 已经有了，没有改动；可以自己加上：\n# jixiao\nnode_modules/\nout/\n')
    expect(readFileSync(join(cwd, '.gitignore'), 'utf8')).toBe('mine')
  })

  it('puts what is for the repository at its top, and the schema where an editor finds it', () => {
    const { folder, write } = gitFolder()
    write('node_modules/jixiao/schemas/department-2020.schema.json', '{}')
    mkdirSync(join(folder, '申报/2021'), { recursive: true })
    const { out } = runBuilt(['init', '--department', '某局', '--yes', '--year', '2021', '--ci', 'github', '--gitignore'], { cwd: join(folder, '申报/2021') })
    expect(out).toBe('某局-2021.yaml\n../../.gitignore\n../../.github/workflows/jixiao.yml\n')
    expect(readFileSync(join(folder, '申报/2021/某局-2021.yaml'), 'utf8').split('\n')[0]).toBe('# yaml-language-server: $schema=../../node_modules/jixiao/schemas/department-2020.schema.json')
    expect(readFileSync(join(folder, '.github/workflows/jixiao.yml'), 'utf8')).toBe(ciTexts.github.text)
  })
})

it('the guide to services has what init writes', () => {
  const guide = readFileSync(join(root, 'docs/ci.md'), 'utf8')
  for (const { path, text } of Object.values(ciTexts)) {
    expect(guide).toContain(`\`\`\`yaml\n${text}\`\`\`\n`)
    expect(guide).toContain(`\`${path}\``)
  }
})

/** Answers one after the other, then none; what was asked and said. */
async function conversation(args: readonly string[], answers: readonly (string | undefined)[]): Promise<{ readonly code: number; readonly shown: string; readonly cwd: string }> {
  const cwd = temporaryFolder()
  const before = process.cwd()
  process.chdir(cwd)
  onTestFinished(() => process.chdir(before))
  writeFileSync('2020.yaml', minimalDeclaration)
  const left = [...answers]
  let shown = ''
  const show = (text: string): void => void (shown += text)
  const ask = async (question: string): Promise<string | undefined> => {
    const answer = left.shift()
    show(`${question}${answer ?? '^C'}\n`)
    return answer
  }
  const io: Io = { ...processIo(), out: show, err: show, today: () => '2020-11-01', converse: async () => ({ ask, close: () => undefined }) }
  const code = await main(['init', ...args], io)
  expect(left).toEqual([])
  return { code, shown, cwd }
}

const kindAnswer = formKinds.length > 1 ? ['1'] : []

describe('jixiao init by questions', () => {
  it('offers what is usual, and asks again after what cannot be', async () => {
    const { code, shown, cwd } = await conversation([], ['none.yaml', '', ...kindAnswer, '', '某局', '20', '２０２１', '2020.yaml', 'x.pdf', '', 'x', '', ''])
    expect(code).toBe(0)
    expect(shown).toContain('写文件名，没有就直接回车：none.yaml\n  none.yaml：没有这个文件或文件夹\n')
    expect(shown).toContain('填报单位全称：\n  请写单位全称，与公章一致。\n填报单位全称：某局\n')
    expect(shown).toContain('年度 [2021]：20\n  请写 1990 到 2099 之间的四位数字。\n年度 [2021]：２０２１\n')
    expect(shown).toContain('写入文件 [某局-2021.yaml]：2020.yaml\n  2020.yaml 已经有了')
    expect(shown).toContain('：x.pdf\n  x.pdf：文件名要以 .yaml、.yml 结尾，文件夹名要以 / 结尾\n写入文件 [')
    expect(shown).toContain(next)
    expect(readdirSync(cwd).toSorted()).toEqual(['2020.yaml', '某局-2021.yaml'])
  })

  it('takes what is usual from last year, and asks nothing that a flag has said', async () => {
    const { code, shown, cwd } = await conversation(['--gitignore', '--ci', 'github'], ['2020.yaml', '', '', ''])
    expect(code).toBe(0)
    expect(shown).toContain('读到：某局，2020 年度，部门整体支出绩效目标申报表\n填报单位全称 [某局]：\n年度 [2021]：\n写入文件 [2021.yaml]：\n2021.yaml\n.gitignore\n.github/workflows/jixiao.yml\n')
    expect(existsSync(join(cwd, '.github/workflows/jixiao.yml'))).toBe(true)
  })

  it('speaks English', async () => {
    const { shown } = await conversation(['--lang', 'en', '--from', '2020.yaml', '-o', 'new/'], ['', '', 'n', 'n'])
    expect(shown).toContain('Full name of the department [某局]: \nYear [2021]: \nWrite a .gitignore (y/n) [n]: n\n')
    expect(shown).toContain('new/2021.yaml\n')
  })

  it.each([0, 1, 2, 3])('leaves nothing behind when given up after %i answers', async (count) => {
    const { code, shown, cwd } = await conversation([], [...['', ...kindAnswer, '某局', '2021', ''].slice(0, count), undefined])
    expect(code).toBe(130)
    expect(shown).toMatch(/已放弃，没有写任何文件。\n$/u)
    expect(readdirSync(cwd)).toEqual(['2020.yaml'])
  })
})

describe('questions on a terminal', () => {
  const open = () => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    return { input, output, dialogue: openDialogue(input, output) }
  }

  it('are answered by lines, also by those typed before', async () => {
    const { input, output, dialogue } = open()
    input.write('一\n二\n')
    const first = await dialogue.ask('甲：')
    expect([first, await dialogue.ask('乙：')]).toEqual(['一', '二'])
    const third = dialogue.ask('丙：')
    input.write('三\n')
    expect(await third).toBe('三')
    expect(String(output.read())).toContain('丙：')
    dialogue.close()
  })

  it('end with the input, however many are left', async () => {
    const { input, dialogue } = open()
    const first = dialogue.ask('甲：')
    input.end()
    expect([await first, await dialogue.ask('乙：')]).toEqual([undefined, undefined])
  })
})
