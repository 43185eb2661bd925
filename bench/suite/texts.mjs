import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The declaration that all is measured with: 40 indicators, no finding. */
export const cleanFile = resolve('examples/hengdong-petition-2020-revised.yaml')
const text = readFileSync(cleanFile, 'utf8')

/** Two faults: a key that the form does not have, which a schema can tell, and a sum that does not hold, which it cannot. */
export const faults = { line: '填表日期', sum: '353.20' }
export function makeFaultyFile(folder) {
  const file = join(folder, 'faulty.yaml')
  writeFileSync(file, changed([['填报单位:', '填表日期: 2020-01-01\n填报单位:'], ['项目支出: 185.00', '项目支出: 186.00']]))
  return file
}

/** The declaration with `times` as many rows of indicators. */
export function makeLongFile(folder, times) {
  const file = join(folder, `long-${times}.yaml`)
  const rows = '      - 三级指标: 网上信访件办理及时率和群众满意度的持续提升情况\n        指标内容: 登记、受理、办理网上信访事项的数量和比例，包括重复来信来访\n        指标值: 2351个\n'
  writeFileSync(file, changed([['    数量指标:\n', `    数量指标:\n${rows.repeat(40 * (times - 1))}`]]))
  return file
}

function changed(changes) {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${cleanFile} has no “${from}”`)
    return text.replace(from, to)
  }, text)
}

/** A county of generated declarations; they lie below `2020` of the folder that is given. Made by a process of its own, so that this one stays small. */
export function makeCounty(folder, count, share = 0) {
  const place = join(folder, `county-${count}-${share}`)
  if (existsSync(place)) return place
  const { status, stderr } = spawnSync(process.execPath, ['bench/make-county.mjs', String(count), place, '--share', String(share), '--before', '0'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`no county of ${count}:\n${stderr}`)
  return place
}
