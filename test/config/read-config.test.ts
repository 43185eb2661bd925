import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config/read-config.js'
import type { ConfigFile } from '../../src/config/config-file.js'
import { ruleCatalogue } from '../../src/rule-catalogue.js'
import { readSource } from '../../src/source/read-source.js'
import { checkConfigText, loaderOver } from '../support/check-config.js'
import { readMarks } from '../support/overlay.js'

function read(text: string): ConfigFile {
  return readConfig(readSource('jixiao.config.yaml', new TextEncoder().encode(text)), ruleCatalogue)
}

const severities = ({ rules }: ConfigFile): readonly (readonly [string, string | undefined])[] => rules.map(({ code, severity }) => [code, severity?.value])

describe('faults of a configuration', () => {
  it.each([
    ['⟦- JX201⟧', '配置文件应是一项一行的设置，如“rules:”；这里不是'],
    ['⟦ignores⟧: []', '“ignores”不是这里的设置项，是否想写“ignore”？'],
    ['root: ⟦是⟧', '“root”应写 true 或 false；这里写的是“是”'],
    ['rules: ⟦off⟧', '“rules”应写规则和级别，每条规则一行，如“JX205: off”；这里写的是“off”'],
    ['rules:\n  ⟦JX２０１⟧: off', '没有“JX２０１”这条规则，是否想写 JX201？'],
    ['rules:\n  ⟦sum_mismatch⟧: off', '没有“sum_mismatch”这条规则，是否想写 sum-mismatch？'],
    ['rules:\n  JX201: ⟦警告⟧', '“JX201”应写 off、info、warning、error 之一；这里写的是“警告”，是否想写 warning？'],
    ['profile: ⟦评审⟧', '“profile”应写 recommended、strict、all 之一；这里写的是“评审”，是否想写 strict？'],
    ['⟦profiles⟧: strict', '“profiles”不是这里的设置项，是否想写“profile”？'],
    ['rules:\n  JX901: ⟦off⟧', 'JX901（配置文件写得不对）不能改成 off：配置有误时，不能当作没有错误'],
    ['rules:\n  JX201:\n    tolerance: ⟦1e-2⟧\n    reason: 甲', '“tolerance”应写一个不小于 0 的数，如 0.01，以表上的金额单位计，最多六位小数，不写单位；这里写的是“1e-2”'],
    ['ignore: ⟦2019⟧', '“ignore”应写路径的列表，每条一行，以“- ”开头；这里写的是“2019”'],
    ['ignore:\n  - ⟦a: b⟧', '“ignore”应写路径，如 2019/**；这里是下级设置'],
    ['overrides:\n  - ⟦rules⟧: {}', '“overrides”的这一条没有写“files”，不知道用于哪些文件'],
    ['suppressions: ⟦[]⟧', '“suppressions”应写下级设置“reason: required”或“reason: optional”；这里是一个列表'],
    ['root: true\n⟦---⟧\nroot: false', '一个配置文件只能有一份内容；“---”以后的没有读'],
    ['ignore:\n  - ⟦*a⟧', '配置文件里不能用 YAML 的引用和标记；路径以 *、&、! 开头时要加引号'],
    ['⟨rules⟩: {}\n⟦rules⟧: {}', '“rules”写了两次'],
    ['rules:\n  JX801: ⟦off⟧', 'JX801（有字印不出来）不能改成 off：有字印不出来时，不能当作没有错误'],
    ['⟦导出⟧:\n  paper: A3', '“导出”不是这里的设置项，是否想写“export”？'],
    ['export: ⟦A3⟧', '“export”应写下级设置，如“paper: A3”；这里写的是“A3”'],
    ['export:\n  ⟦纸张⟧: A3', '“纸张”不是这里的设置项，是否想写“paper”？'],
    ['export:\n  paper: ⟦a3⟧', '“paper”应写 A4、A3 之一；这里写的是“a3”，是否想写 A3？'],
    ['export:\n  orientation: ⟦横向⟧', '“orientation”应写 portrait、landscape 之一；这里写的是“横向”，是否想写 landscape？'],
    ['export:\n  margins: ⟦2.5cm⟧', '“margins”应写 5～100 之间的数，单位毫米；这里写的是“2.5cm”'],
    ['export:\n  margins: ⟦[20, 20]⟧', '“margins”应写毫米数，如 25，或下级设置 top、right、bottom、left；这里是一个列表'],
    ['export:\n  margins:\n    ⟦上⟧: 20', '“上”不是这里的设置项，是否想写“top”？'],
    ['export:\n  margins:\n    left: ⟦101⟧', '“left”应写 5～100 之间的数，单位毫米；这里写的是“101”'],
    ['export:\n  baseSize: ⟦五号⟧', '“baseSize”应写 7～22 之间的数，单位磅（五号 10.5，小五 9）；这里写的是“五号”'],
    ['export:\n  fitPages: ⟦1.5⟧', '“fitPages”应写 1～99 之间的整数，单位页；这里写的是“1.5”'],
    ['export:\n  fonts: ⟦a.ttf⟧', '“fonts”应写字体和文件，每种一行，如“仿宋: fonts/simfang.ttf”；这里写的是“a.ttf”'],
    ['export:\n  fonts:\n    ⟦宋体⟧: a.ttf', '“宋体”不是这里的设置项'],
    ['export:\n  fonts:\n    ⟨仿宋⟩: a.ttf\n    ⟦正文⟧: b.ttf', '“仿宋”与“正文”是同一种字体，写了两次'],
    ['export:\n  fonts:\n    仿宋:\n      - a.ttf\n      - ⟦https://example.org/b.ttf⟧', '“仿宋”只能写本机的文件，不能写网址'],
    ['export:\n  pdfa: ⟦是⟧', '“pdfa”应写 true 或 false；这里写的是“是”'],
    ['export:\n  watermark: ⟦一二三四五六七八九十一二三四五六七八九十一⟧', '水印不超过 20 个字；这里有 21 个'],
    [String.raw`export: {watermark: ⟦"一\n二"⟧}`, '水印是一行文字，不能有换行和看不见的字符：“一\n二”'],
  ])('%s', async (marked, zh) => {
    const { text, primary } = readMarks(marked)
    const findings = await checkConfigText(text)
    expect(findings).toHaveLength(1)
    expect(findings.map(({ message }) => message.zh)).toEqual([zh])
    expect(findings.map((finding) => finding.primary)).toEqual(primary)
  })

  it('says every one of them in English too', async () => {
    const [finding] = await checkConfigText('rules:\n  JX201: warn')
    expect(finding?.message.en).toBe('“JX201” takes one of off, info, warning, error; “warn” is given; did you mean warning?')
  })

  it('keeps what is valid beside what is not', () => {
    const config = read('rules:\n  JX201: warn\n  JX205: off\n  JX999: off\nignore: [a, ../b]\nsuppressions: {reason: optional}\nroot: ja')
    expect(severities(config)).toEqual([['JX201', undefined], ['JX205', 'off']])
    expect(config.ignore.map(({ value }) => value)).toEqual(['a'])
    expect(config.reasonRequired?.value).toBe(false)
    expect(config.findings).toHaveLength(4)
  })

  it('takes neither of two equal keys, and nothing that a syntax error has spoilt', () => {
    expect(severities(read('rules:\n  JX205: off\n  JX205: info\n  JX209: info'))).toEqual([['JX209', 'info']])
    const broken = read('root: true\nrules:\n  JX205: off\n  JX209: "info\nignore: [a]')
    expect([broken.isRoot, broken.rules, broken.ignore]).toEqual([true, [], []])
    expect(new Set(broken.findings.map(({ rule }) => rule))).toEqual(new Set(['JX001']))
  })

  it('reads a file that is not UTF-8 as one finding', () => {
    const bytes = new Uint8Array([0xc5, 0xe4, 0xd6, 0xc3])
    expect(readConfig(readSource('a', bytes), ruleCatalogue).findings.map(({ rule }) => rule)).toEqual(['JX003'])
  })

  it('is not upset by what no one would write', () => {
    for (const text of ['a: '.repeat(50_000), '['.repeat(50_000), `rules:\n${'  a: off\n'.repeat(5000)}`, 'ignore:\n  - ' + '{a,'.repeat(200), '? [a]\n: b', '? \n: b', '<<: *a']) {
      expect(read(text).findings.length).toBeGreaterThan(0)
    }
  })
})

describe('extends', () => {
  const findingsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const loader = loaderOver(files)
    await loader.settingsFor('/a/x.yaml', [{ path: '/a/jixiao.config.yaml' }])
    return loader.reported().flatMap(({ file, findings }) => findings.map(({ rule, message, primary }) => `${file.path} ${rule} ${file.text.slice(primary.start, primary.end)}: ${message.zh}`))
  }

  it('tells every configuration of a circle, in any order of reading', async () => {
    const files = { '/a/jixiao.config.yaml': 'extends: b.yaml', '/a/b.yaml': 'extends: [c.yaml]', '/a/c.yaml': 'extends: ./b.yaml' }
    expect(await findingsOf(files)).toEqual(['a/b.yaml JX903 c.yaml: “extends”绕回了自己：c.yaml', 'a/c.yaml JX903 ./b.yaml: “extends”绕回了自己：./b.yaml'])
  })

  it('tells faults of what is extended at their own places', async () => {
    expect(await findingsOf({ '/a/jixiao.config.yaml': 'extends: ../base.yaml', '/base.yaml': 'rules: {JX201: of}' })).toEqual(['base.yaml JX901 of: “JX201”应写 off、info、warning、error 之一；这里写的是“of”，是否想写 off？'])
  })

  it('tells of a second configuration in a folder', async () => {
    const loader = loaderOver({ '/a/jixiao.config.yaml': '', '/a/jixiao.config.yml': 'rules: {JX205: off}' })
    const { settings } = await loader.settingsFor('/a/x.yaml', [{ path: '/a/jixiao.config.yaml', shadowed: '/a/jixiao.config.yml' }])
    expect(settings.rules.size).toBe(0)
    expect(loader.reported().map(({ file, findings }) => [file.path, findings.map(({ message }) => message.zh)])).toEqual([['a/jixiao.config.yml', ['同一文件夹里还有 a/jixiao.config.yaml，以它为准，这个文件没有用到']]])
  })

  it('stays quick where bases are extended again and again', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`/a/${index}.yaml`, `extends: [${index + 1}.yaml, ${index + 2}.yaml]`]))
    const loader = loaderOver({ ...files, '/a/60.yaml': 'rules: {JX205: info}', '/a/61.yaml': 'rules: {JX205: off}' })
    const { settings } = await loader.settingsFor('/a/x.yaml', [{ path: '/a/0.yaml' }])
    expect(settings.rules.get('JX205')?.severity).toBe('info')
  })
})
