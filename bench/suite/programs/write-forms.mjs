// Writes forms one after the other in one process and prints the milliseconds of each. Usage: write-forms.mjs WRITER FORMS.json OUTPUT
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [writer, forms, output] = process.argv.slice(2)
const { openWriter } = await import(pathToFileURL(writer).href)
const { write, close } = await openWriter()
const times = []
let bytes
for (const form of JSON.parse(readFileSync(forms, 'utf8'))) {
  const start = process.hrtime.bigint()
  bytes = await write(form)
  times.push(Number(process.hrtime.bigint() - start) / 1e6)
}
writeFileSync(output, bytes)
await close?.()
console.log(JSON.stringify(times))
