// The readers of documents, and what makes declarations of what they read, over changed files.
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { formKinds } from '../../src/forms/index.ts'
import { importGrid } from '../../src/importing/imported.ts'
import { splitForms } from '../../src/importing/split-forms.ts'
import { readDoc } from '../../src/readers/doc/read-doc.ts'
import { readDocx } from '../../src/readers/docx/read-docx.ts'
import { readHtml } from '../../src/readers/html/read-html.ts'
import { readPdf } from '../../src/readers/pdf/read-pdf.ts'
import { readXlsx } from '../../src/readers/xlsx/read-xlsx.ts'
import { parseSource } from '../../src/source/parse.ts'
import { faultOfGrid } from './grid-faults.mjs'
import { mutate } from './mutate.mjs'
import { oneOf } from './random.mjs'
import { writtenForms } from './written-forms.mjs'

const readerOf = { docx: readDocx, xlsx: readXlsx, html: readHtml, doc: readDoc, pdf: readPdf }
export const documentKinds = Object.keys(readerOf)

export function readers(kinds = documentKinds) {
  const seeds = seedsOf(kinds)
  return {
    name: 'readers',
    draw: async (draw) => {
      const random = () => draw(2 ** 32) / 2 ** 32
      const kind = oneOf(random, kinds)
      let bytes = oneOf(random, seeds.get(kind))
      for (let step = random() < 0.7 ? 1 : 2; step > 0; step -= 1) bytes = await mutate(kind, bytes, random).catch(() => bytes)
      return { kind, bytes }
    },
    judge: async ({ kind, bytes }) => {
      try {
        const read = await readerOf[kind](bytes)
        const fault = faultOf(read)
        return fault === undefined ? { outcome: `${kind} ${'document' in read ? 'read' : 'refused'}` } : { fault: `${kind}: ${fault}` }
      } catch (error) {
        return { fault: `${kind}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` }
      }
    },
    file: ({ kind, bytes }) => ({ ending: kind, bytes }),
  }
}

/** Whole files to begin with: forms of this tool, pages and documents with something of everything. */
function seedsOf(kinds) {
  const written = writtenForms(['examples/hengdong-petition-2020.yaml', 'test/fixtures/real-forms'], documentKinds.filter((kind) => kind !== 'doc'))
  const documents = readdirSync('test/fixtures/documents').toSorted().map((name) => ({ ending: extname(name).slice(1), bytes: readFileSync(join('test/fixtures/documents', name)) }))
  const seeds = new Map(kinds.map((kind) => [kind, [...written, ...documents].flatMap(({ ending, bytes }) => (ending === kind ? [bytes] : []))]))
  for (const [kind, found] of seeds) if (found.length === 0) throw new Error(`nothing to begin with for ${kind}`)
  return seeds
}

/** What is wrong with an outcome; nothing if all is well. */
function faultOf(outcome) {
  if ('refused' in outcome) return outcome.refused.zh && outcome.refused.en ? undefined : 'refused without a sentence'
  return outcome.document.grids.map((grid) => faultOfGrid(grid) ?? faultOfImport(grid)).find((fault) => fault !== undefined)
}

/** A declaration must be read again as what was found, whatever kind the form is taken for. */
function faultOfImport(grid) {
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
