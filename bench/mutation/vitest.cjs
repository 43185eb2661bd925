// In place of vitest in the bundle: keeps the tests as they are declared, so that each can be run by itself; `expect` is vitest's own.
const suites = []
const tests = []
let finished = []

function describe(name, body) {
  suites.push({ name, before: [], beforeEach: [], after: [], afterEach: [], ready: undefined })
  body()
  suites.pop()
}
function it(name, ...rest) {
  tests.push({ name: [...suites, { name }].map((one) => one.name ?? '').join(' '), body: rest.find((one) => typeof one === 'function'), suites: [...suites] })
}
const hook = (kind) => (body) => (suites.length === 0 ? fileSuite : suites.at(-1))[kind].push(body)
let fileSuite

/** For each row, spread if it is a list; options may stand before the body. */
const each = (declare) => (rows) => (name, ...rest) => {
  const body = rest.find((one) => typeof one === 'function')
  for (const row of rows) declare(`${name} ${String([row].flat()[0])}`, () => body(...(Array.isArray(row) ? row : [row])))
}
for (const declare of [describe, it]) {
  const skipped = () => {}
  Object.assign(declare, { each: each(declare), skip: skipped, skipIf: (isOff) => (isOff ? skipped : declare), runIf: (isOn) => (isOn ? declare : skipped) })
}

/** The tests that a file declares while it is loaded. */
function collect(load) {
  fileSuite = { before: [], beforeEach: [], after: [], afterEach: [], ready: undefined }
  suites.splice(0, suites.length, fileSuite)
  tests.length = 0
  load()
  return [...tests]
}

/** Runs one test with what goes before it; throws what it throws. */
async function run(test) {
  for (const suite of test.suites) await (suite.ready ??= runAll(suite.before))
  try {
    for (const suite of test.suites) await runAll(suite.beforeEach)
    await test.body()
  } finally {
    for (const suite of test.suites) await runAll(suite.afterEach)
    const last = finished
    finished = []
    await runAll(last)
  }
}

/** What a file does when its tests are through. */
const close = async (tests) => runAll([...new Set(tests.flatMap((test) => test.suites))].filter(({ ready }) => ready).flatMap(({ after }) => after))

async function runAll(bodies) {
  for (const body of bodies) await body()
}

module.exports = {
  describe, it, test: it, collect, run, close,
  beforeAll: hook('before'), beforeEach: hook('beforeEach'), afterAll: hook('after'), afterEach: hook('afterEach'),
  onTestFinished: (body) => finished.push(body),
  // Set by the worker: vitest cannot be required, only imported.
  get expect() { return globalThis.vitestExpect },
  get vi() { return globalThis.vitestVi },
}
