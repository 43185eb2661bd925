// Holds the budgets of start-up, throughput and memory against what is measured here. Usage: npm run bench:budgets. Builds must be up to date.
// Ends with 1 only where a figure is more than half again its budget, or what is known of it: runs swing, and a machine of others swings more.
import { measureBudgets, readBudgets } from './suite/budgets.mjs'
import { judgeBudget, printFigure } from './suite/judge-budget.mjs'
import { temporaryFolder } from './suite/measure.mjs'
import { busy } from './suite/machine.mjs'

const { failAbove, budgets } = readBudgets()
const { machine, figures, processor, results } = measureBudgets({ folder: temporaryFolder(), quick: false, say: () => {} })
console.log(`Node ${machine.node}, ${machine.system}, ${machine.processors}; load ${machine.load} before, ${busy()} after; \`node -e 0\` takes ${results.empty.wall.median.toFixed(0)} ms`)
console.log('Ratios are of the wall clock, to `node -e 0` in the same series, median of 11 (10,000 files: one run).\n')
for (const budget of budgets) {
  const { key, what, measure, limit, knownFloor } = budget
  const verdict = judgeBudget(budget, figures[key], failAbove)
  if (verdict === 'far above') process.exitCode = 1
  const ofProcessor = processor[key] === undefined ? '' : `, of processor ${processor[key].toFixed(2)}`
  const known = verdict === 'met' || knownFloor === undefined ? '' : `; known: ${printFigure(knownFloor.value, measure)}, ${knownFloor.reason}`
  console.log(`${verdict.padEnd(9)} ${what}: ${printFigure(figures[key], measure)}, budget ${printFigure(limit, measure)}${ofProcessor}${known}`)
}
console.log(process.exitCode === 1 ? `\nMore than ${failAbove} × a budget: something has become slow.` : '\nNothing is far above its budget.')
