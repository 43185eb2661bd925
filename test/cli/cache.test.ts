import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCounty } from '../../bench/county/county.mjs'
import { resultsFolder } from '../../src/cli/io.js'
import { root, runBuilt, type Run } from '../support/run-built.js'
import { temporaryFolder } from '../support/temporary-folder.js'

const formats = ['pretty', 'compact', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'narrate', 'html']
const count = 16

interface Place {
  readonly folder: string
  readonly cache: string
  readonly check: (...args: readonly string[]) => Run
}

/** A county in a folder, with results kept in another. Every second department has a declaration of the year before. */
function countyPlace(): Place {
  const [folder, cache] = [temporaryFolder(), join(temporaryFolder(), 'kept')]
  mkdirSync(cache)
  mkdirSync(join(folder, '.git'))
  for (const [path, text] of Object.entries(makeCounty({ count, before: 0.5, share: 0.5, seed: 5 }).files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return { folder, cache, check: (...args) => runBuilt(['check', ...args], { cwd: folder, env: { JIXIAO_CACHE: cache, GITHUB_STEP_SUMMARY: '' } }) }
}

const keptIn = (cache: string): readonly string[] => readdirSync(join(cache, 'results')).map((name) => join(cache, 'results', name))
const declarationsIn = (folder: string, year = '2020'): readonly string[] => readdirSync(join(folder, year)).map((name) => join(folder, year, name))

/** With results and without them the same is told. */
function expectSame({ check }: Place, ...args: readonly string[]): Run {
  const plain = check('--no-cache', ...args)
  expect(check(...args)).toEqual(plain)
  return plain
}

describe('results of earlier runs', () => {
  it('give the same bytes in every format, without a second look at the files', () => {
    const place = countyPlace()
    const first = place.check('2020')
    expect(first.out).toContain('JX709')
    const times = (): readonly number[] => keptIn(place.cache).map((path) => statSync(path).mtimeMs)
    const before = times()
    expect(before).toHaveLength(2)
    for (const format of formats) expectSame(place, '2020', '--format', format)
    for (const more of [['--lang', 'en'], ['--statistics'], ['--quiet'], ['--fail-on', 'error']]) expectSame(place, '2020', ...more)
    expect(place.check('2020')).toEqual(first)
    expect(times()).toEqual(before)
  })

  it('are taken: what was found stands in them', () => {
    const place = countyPlace()
    const first = place.check('2020', '--format', 'json')
    for (const path of keptIn(place.cache)) if (path.endsWith('.files')) rmSync(path)
    expect(place.check('2020', '--format', 'json')).toEqual(first)
    // A file that was checked anew would have been kept.
    expect(keptIn(place.cache).map((path) => path.split('.').at(-1))).toEqual(['run'])
  })

  const edits: Readonly<Record<string, (folder: string, at: number) => void>> = {
    'a declaration': (folder, at) => {
      const path = declarationsIn(folder)[at % (count - 2)] ?? ''
      writeFileSync(path, readFileSync(path, 'utf8').replace(/资金总额: (\d)/u, `资金总额: ${at}$1`))
    },
    'a comment that takes findings back': (folder, at) => {
      const path = declarationsIn(folder)[at % (count - 2)] ?? ''
      writeFileSync(path, `# jixiao-ignore-file JX${200 + (at % 6)}: 试\n${readFileSync(path, 'utf8')}`)
    },
    'the configuration': (folder, at) => writeFileSync(join(folder, 'jixiao.config.yaml'), `root: true\nprofile: ${at % 2 ? 'strict' : 'recommended'}\ndepartments: 单位名单.csv\nbudget: 预算.csv\nrules:\n  ${['JX201', 'JX709', 'JX302', 'JX304', 'JX113'][at % 5]}: off\n`),
    'a list': (folder, at) => writeFileSync(join(folder, '预算.csv'), readFileSync(join(folder, '预算.csv'), 'utf8').replace(/\d/u, String(at % 10))),
    'a list that goes': (folder) => rmSync(join(folder, '单位名单.csv'), { force: true }),
    'last year': (folder, at) => {
      const path = declarationsIn(folder, '2019')[at % 3]
      if (path !== undefined) writeFileSync(path, readFileSync(path, 'utf8').replace(/指标值: \D*\d/u, `$&${at}`))
    },
    'last year, which goes': (folder, at) => {
      const path = declarationsIn(folder, '2019')[at % 3]
      if (path !== undefined) rmSync(path)
    },
    'a file that goes': (folder, at) => rmSync(declarationsIn(folder)[at % (count - 2)] ?? ''),
    'a file that comes': (folder, at) => writeFileSync(join(folder, '2020', `新${at}.yaml`), readFileSync(declarationsIn(folder)[0] ?? '')),
    'files that change places': (folder) => {
      const [one = '', two = ''] = declarationsIn(folder)
      const [first, second] = [readFileSync(one), readFileSync(two)]
      writeFileSync(one, second)
      writeFileSync(two, first)
    },
    'a baseline': (folder) => void runBuilt(['baseline', 'write', '2020'], { cwd: folder }),
  }

  const maybeUnseen = new Set(['files that change places', 'last year, which goes'])

  it.each(Object.keys(edits))('hold no longer than what they rest on: %s', (name) => {
    const place = countyPlace()
    const before = place.check('2020')
    edits[name]?.(place.folder, 7)
    const after = expectSame(place, '2020')
    if (!maybeUnseen.has(name)) expect(after).not.toEqual(before)
    expect(place.check('2020', '--format', 'json')).toEqual(place.check('2020', '--format', 'json', '--no-cache'))
  })

  it('are those of runs without, whatever is changed between', () => {
    const change = fc.record({ name: fc.constantFrom(...Object.keys(edits)), at: fc.nat(30) })
    const run = fc.record({ changes: fc.array(change, { maxLength: 2 }), what: fc.constantFrom('2020', '.', '2020/*.yaml'), format: fc.constantFrom('json', 'pretty'), damage: fc.option(fc.nat()) })
    fc.assert(
      fc.property(fc.array(run, { minLength: 2, maxLength: 5 }), (runs) => {
        const place = countyPlace()
        for (const { changes, what, format, damage } of runs) {
          for (const { name, at } of changes) if (declarationsIn(place.folder).length > 1) edits[name]?.(place.folder, at)
          if (damage !== null) damageOne(place.cache, damage)
          expectSame(place, what, '--format', format)
        }
      }),
      { numRuns: Number(process.env['JIXIAO_RUNS'] ?? 4) },
    )
  })

  it('that are damaged are no results, and nothing is said of it', () => {
    const place = countyPlace()
    const first = place.check('2020', '--format', 'json')
    for (let round = 0; round < 12; round++) {
      damageOne(place.cache, round * 7919)
      expect(place.check('2020', '--format', 'json')).toEqual(first)
    }
    for (const content of ['', 'something else altogether', 'jixiao results 1\n', `jixiao results 1\n${'\xff'.repeat(60)}`]) {
      for (const path of keptIn(place.cache)) writeFileSync(path, content, 'latin1')
      expect(place.check('2020', '--format', 'json')).toEqual(first)
    }
  })

  it('are for the user alone and tell nothing to who has not the declarations', () => {
    const place = countyPlace()
    const secret = '衡东县绝密事项'
    const path = declarationsIn(place.folder)[0] ?? ''
    writeFileSync(path, readFileSync(path, 'utf8').replace('整体绩效目标:', `整体绩效目标:\n  - 完成${secret}，联系人电话 13800000000。`))
    expect(place.check('2020').out).toContain('138******00')
    expect(statSync(join(place.cache, 'results')).mode & 0o777).toBe(0o700)
    for (const kept of keptIn(place.cache)) {
      expect(statSync(kept).mode & 0o777).toBe(0o600)
      const bytes = readFileSync(kept)
      for (const text of [secret, '13800', '指标', 'JX304', '2020/']) expect(bytes.includes(text)).toBe(false)
    }
  })

  it('are neither taken from nor left in a folder that others can read or write', () => {
    const place = countyPlace()
    mkdirSync(join(place.cache, 'results'))
    chmodSync(join(place.cache, 'results'), 0o777)
    expectSame(place, '2020')
    expect(keptIn(place.cache)).toEqual([])
  })

  it('are not kept where they cannot be, and nothing is said of it', () => {
    const place = countyPlace()
    const first = place.check('2020')
    rmSync(place.cache, { recursive: true })
    writeFileSync(place.cache, 'a file where the folder would be')
    expect(place.check('2020')).toEqual(first)
    expect(first.err).toBe('')
  })

  it('are not kept where nobody wants them: --no-cache, JIXIAO_CACHE=off, --fix, few files', () => {
    const place = countyPlace()
    place.check('2020', '--no-cache')
    place.check('2020', '--fix', '--dry-run')
    place.check(...declarationsIn(place.folder).slice(0, 3))
    runBuilt(['check', '2020'], { cwd: place.folder, env: { JIXIAO_CACHE: 'off', XDG_CACHE_HOME: place.cache } })
    // What V8 compiled of the program is no result.
    expect(readdirSync(place.cache).filter((name) => name !== 'code')).toEqual([])
    runBuilt(['check', '2020'], { cwd: place.folder, env: { JIXIAO_CACHE: '', XDG_CACHE_HOME: place.cache } })
    expect(readdirSync(join(place.cache, 'jixiao/results'))).toHaveLength(2)
  })

  it('of two runs at once are whole', async () => {
    const place = countyPlace()
    const plain = place.check('2020', '--format', 'json', '--no-cache').out
    for (let round = 0; round < 3; round++) {
      const runs = await Promise.all([0, 1, 2].map(async () => checkAside(place)))
      for (const out of runs) expect(out).toBe(plain)
      expect(keptIn(place.cache).filter((path) => path.endsWith('.tmp'))).toEqual([])
      rmSync(join(place.cache, 'results'), { recursive: true })
    }
  })
})

it('the folder of results is where the system keeps such things', () => {
  const home = { HOME: '/home/a' }
  expect(resultsFolder(home, 'linux')).toBe('/home/a/.cache/jixiao/results')
  expect(resultsFolder({ ...home, XDG_CACHE_HOME: '/var/c' }, 'linux')).toBe('/var/c/jixiao/results')
  expect(resultsFolder({ ...home, XDG_CACHE_HOME: 'c' }, 'linux')).toBe('/home/a/.cache/jixiao/results')
  expect(resultsFolder(home, 'darwin')).toBe('/home/a/Library/Caches/jixiao/results')
  expect(resultsFolder({ LOCALAPPDATA: '/l' }, 'win32')).toBe('/l/jixiao/results')
  expect(resultsFolder({}, 'linux')).toBeUndefined()
  expect(resultsFolder({ ...home, JIXIAO_CACHE: 'off' }, 'linux')).toBeUndefined()
  expect(resultsFolder({ ...home, JIXIAO_CACHE: '/x' }, 'linux')).toBe('/x/results')
})

/** Changes one byte of what is kept. */
function damageOne(cache: string, at: number): void {
  const path = existsSync(join(cache, 'results')) ? keptIn(cache)[at % 2] : undefined
  if (path === undefined) return
  const bytes = readFileSync(path)
  const place = at % bytes.length
  bytes[place] = (bytes[place] ?? 0) ^ 4
  writeFileSync(path, bytes)
}

async function checkAside({ folder, cache }: Place): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'bin/jixiao.js'), 'check', '2020', '--format', 'json'], { cwd: folder, env: { ...process.env, JIXIAO_CACHE: cache } })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('close', () => resolve(Buffer.concat(parts).toString('utf8')))
  })
}
