import { describe, expect, it, test } from 'vitest'
import { plainPath, readPaths, rowsAt } from '../../src/model/row-paths.js'
import { declared, groupOf, type Row } from './declared.js'

test.each([
  ['数量指标/培训', '数量指标/培训'],
  ['数量指标／培 训', '数量指标/培训'],
  ['一、数量指标/（1）培训', '数量指标/培训'],
  ['Ａ类/１.５万元', 'A类/1.5万元'],
  ['//', '//'],
  ['', ''],
])('%s is the path %s', (path, plain) => {
  expect(plainPath(path)).toBe(plain)
})

const paths = (rows: readonly Row[]): ReturnType<typeof readPaths> => readPaths(declared(groupOf('数量指标', rows)))

describe('the shortest path of a row', () => {
  test.each<readonly [string, readonly Row[], readonly (string | undefined)[]]>([
    ['its name', [['培训', '5人', '干部'], ['会议', '3次']], ['数量指标/培训', '数量指标/会议']],
    ['name and content of namesakes', [['培训', '5人', '干部'], ['培训', '3人', '群众']], ['数量指标/培训/干部', '数量指标/培训/群众']],
    ['none of twins', [['培训', '5人', '干部'], ['培训', '3人', '干部']], [undefined, undefined]],
    ['none of namesakes without content', [['培训', '5人'], ['培训', '3人']], [undefined, undefined]],
    ['the content of a row without a name', [['', '5人', '干部']], ['数量指标/干部']],
    ['none of a row with neither', [['', '5人']], [undefined]],
    ['as written, though others write it otherwise', [['培 训', '5人', '干 部'], ['培训', '3人', '群众']], ['数量指标/培 训/干 部', '数量指标/培训/群众']],
  ])('%s', (_, rows, expected) => {
    expect(paths(rows).rows.slice(0, rows.length).map(({ path }) => path)).toEqual(expected)
  })

  it('stands beside the name that a reader knows it by', () => {
    expect(paths([['培训', '5人', '干部'], ['', '3次', '检查'], ['', '3次']]).rows.slice(0, 3).map(({ name }) => name)).toEqual(['培训', '检查', ''])
  })
})

describe('the rows at a path', () => {
  const found = (path: string, rows: readonly Row[]): readonly (string | undefined)[] => rowsAt(paths(rows), path).map(({ cells }) => cells['indicatorValue']?.text)
  const rows: readonly Row[] = [['培训', '1人', '干部'], ['培训', '2人', '群众'], ['培训/群众', '3人'], ['会议', '4次']]

  test.each([
    ['数量指标/会议', ['4次']],
    ['数量/会议', ['4次']],
    ['产出指标/数量指标/会议', ['4次']],
    ['产出/数量/会议', ['4次']],
    ['效益指标/数量指标/会议', []],
    ['质量指标/会议', []],
    ['数量指标/培训', ['1人', '2人']],
    ['数量指标/培训/干部', ['1人']],
    // A name with a stroke goes before name and content.
    ['数量指标/培训/群众', ['3人']],
    ['数量指标/培训/', []],
    ['数量指标/', []],
    ['会议', []],
    ['/会议', []],
    ['', []],
  ])('%s', (path, expected) => {
    expect(found(path, rows)).toEqual(expected)
  })

  it('all groups under their level 1 by each of its names', () => {
    const all = readPaths(declared(''))
    for (const path of ['社会效益指标/惠及人数', '效益指标/社会效益/惠及人数', '效果指标/社会效益指标/惠及人数', '满意度/满意率']) expect(rowsAt(all, path)).toHaveLength(1)
  })

  it('behind more than four strokes no group is looked for', () => {
    expect(found(`数量指标/${'甲/'.repeat(9)}乙`, [[`${'甲/'.repeat(9)}乙`, '5人']])).toEqual(['5人'])
    expect(found(`${'甲/'.repeat(4)}数量指标/乙`, [['乙', '5人']])).toEqual([])
  })
})
