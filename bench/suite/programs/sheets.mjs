// Writes forms of different departments, as sheets, HTML and the text they were made of. Bundled before it is run. Usage: FILE COUNT
import { readFileSync, writeFileSync } from 'node:fs'
import { check } from '../../../src/check.ts'
import { fillTemplate } from '../../../src/forms/fill-template.ts'
import { toFormValues } from '../../../src/model/form-values.ts'
import { writers } from '../../../src/writers/index.ts'
import { usualOptions } from '../../../src/writers/writer.ts'

const [file, count] = process.argv.slice(2)
const text = readFileSync('examples/hengdong-petition-2020-revised.yaml', 'utf8')

async function make() {
  const writeHtml = await writers.html()
  const forms = []
  for (let number = 0; number < Number(count); number++) {
    const source = text.replaceAll('衡东县信访局', `第${number}县信访局`).replaceAll('2351个', `${2351 + number}个`)
    const { declaration } = check('a.yaml', Buffer.from(source))
    const sheet = fillTemplate(declaration.kind, toFormValues(declaration))
    const { bytes } = await writeHtml(sheet, { ...usualOptions, readFont: (name) => Promise.reject(new Error(`${name} is not for HTML`)) })
    forms.push({ sheet, source, html: Buffer.from(bytes).toString('utf8') })
  }
  writeFileSync(file, JSON.stringify(forms))
}
await make()
