import { ownCheck, ownUnchanged, peerChecks } from './checks.mjs'
import { describeMachine } from './machine.mjs'
import { measure } from './measure.mjs'
import { runSeries } from './series.mjs'
import { cleanFile, faults, makeCounty, makeFaultyFile } from './texts.mjs'

/** jixiao and the peers on the same declarations: one clean, one with two faults, and counties. */
export function measureChecks({ folder, quick, say, peers }) {
  const machine = describeMachine()
  const faulty = makeFaultyFile(folder)
  const [count, most] = quick ? [100, 1000] : [1000, 10_000]
  const [county, faultyCounty, large] = [makeCounty(folder, count), makeCounty(folder, count, 0.3), makeCounty(folder, most)]
  const runs = quick ? 3 : 11
  const own = [
    ownCheck('jixiao one', cleanFile, { runs }, folder),
    ownCheck('jixiao faulty', faulty, { runs, allowed: [1] }, folder),
    ownCheck('jixiao many', '2020', { runs, cwd: county }, folder),
    ownUnchanged('jixiao again', '2020', { runs, cwd: county }, folder),
    ownCheck('jixiao many with findings', '2020', { runs: quick ? 1 : 3, cwd: faultyCounty, allowed: [1] }, folder),
    ownCheck('jixiao most', '2020', { runs: 1, cwd: large }, folder),
    ownUnchanged('jixiao most again', '2020', { runs: quick ? 1 : 3, cwd: large }, folder),
  ]
  const others = Object.entries(peerChecks(peers, folder))
  const found = { jixiao: faultsNamed(own[1]) }
  const theirs = others.flatMap(([name, command]) => {
    if (!command) return []
    const one = (what, target, howOften) => ({ key: `${name} ${what}`, command: command(target), runs: howOften, allowed: [0, 1], env: peers.env })
    const cases = [one('one', cleanFile, runs), one('faulty', faulty, runs), one('many', `${county}/2020`, quick ? 1 : 3)]
    found[name] = faultsNamed(cases[1])
    return cases
  })
  const results = runSeries([...own, ...theirs], { say })
  return { machine, quick, count, most, peers: others.map(([name, command]) => ({ name, installed: command !== undefined })), found, results }
}

/** How many of the two faults a tool names. */
function faultsNamed({ command, ...options }) {
  const { output } = measure(command, options)
  return Object.values(faults).filter((text) => output.includes(text)).length
}
