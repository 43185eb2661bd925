/* oxlint-disable unicorn/require-post-message-target-origin -- a thread is no window */
// Reads one changed file after another, makes declarations of it, and looks whether what comes out holds together.
import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'

const readers = createRequire(import.meta.url)(workerData.readers)

parentPort.on('message', async ({ kind, bytes }) => {
  try {
    const outcome = await readers[kind](bytes)
    parentPort.postMessage({ fault: faultOf(outcome), isRead: 'document' in outcome })
  } catch (error) {
    parentPort.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error), isRead: false })
  }
})

/** What is wrong with an outcome; nothing if all is well. */
function faultOf(outcome) {
  if ('refused' in outcome) return outcome.refused.zh && outcome.refused.en ? undefined : 'refused without a sentence'
  return outcome.document.grids.map((grid) => faultOfGrid(grid) ?? faultOfImport(grid)).find((fault) => fault !== undefined)
}

/** A declaration must be read again as what was found, whatever kind the form is taken for. */
function faultOfImport(grid) {
  const { formKinds, importGrid, parseSource, splitForms } = readers
  const outcomes = [...splitForms(grid, formKinds).map((part) => importGrid(part, formKinds)), ...formKinds.map((only) => importGrid(grid, formKinds, { only }))]
  for (const { imported } of outcomes) {
    if (!imported) continue
    const { root, findings } = parseSource('a.yaml', imported.text)
    if (findings.length > 0) return `the declaration is not read as it was written: ${findings[0].message.en}`
    for (const { path, found } of imported.origins) {
      const read = valueAt(root, path)
      if (read !== found.text.trim()) return `${path.join(' / ')}: ${JSON.stringify(found.text)} is read as ${JSON.stringify(read)}`
    }
  }
  return undefined
}

function valueAt(node, [step, ...rest]) {
  if (step === undefined) return node?.text
  const next = typeof step === 'number' ? node?.items?.[step - 1] : node?.entries?.find(({ key }) => key === step)?.value
  return valueAt(next, rest)
}

function faultOfGrid({ rows, columns, cells }) {
  const taken = new Set()
  for (const cell of cells) {
    const fault = faultOfCell(cell, rows, columns) ?? takePlaces(cell, taken)
    if (fault !== undefined) return fault
  }
  return undefined
}

function faultOfCell({ row, column, rowSpan, columnSpan, text, place }, rows, columns) {
  const isInside = row >= 0 && column >= 0 && rowSpan >= 1 && columnSpan >= 1 && row + rowSpan <= rows && column + columnSpan <= columns
  if (!isInside) return `a cell reaches out of the grid of ${rows} rows and ${columns} columns: ${JSON.stringify({ row, column, rowSpan, columnSpan })}`
  return typeof text === 'string' && place.zh && place.en ? undefined : `a cell without text or place: ${JSON.stringify({ text, place })}`
}

/** Places that are looked at one by one; of huge grids not all are. */
const mostPlaces = 1_000_000

function takePlaces({ row, column, rowSpan, columnSpan }, taken) {
  for (let index = 0; index < rowSpan * columnSpan && taken.size < mostPlaces; index += 1) {
    const [y, x] = [row + Math.floor(index / columnSpan), column + (index % columnSpan)]
    if (taken.has(y * 1_000_000 + x)) return `two cells at row ${y}, column ${x}`
    taken.add(y * 1_000_000 + x)
  }
  return undefined
}
