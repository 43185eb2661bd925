// What one writes in ten minutes: the `yaml` package and `ajv`, the schema compiled at each start. Usage: yaml-and-ajv.cjs SCHEMA FILES|FOLDER...
'use strict'
const { readFileSync, readdirSync, statSync } = require('node:fs')
const { createRequire } = require('node:module')
const { join } = require('node:path')

const load = createRequire(join(process.env.PEERS_FOLDER, 'package.json'))
const { default: Ajv } = load('ajv/dist/2020')
const { LineCounter, parseDocument } = load('yaml')

const [schema, ...paths] = process.argv.slice(2)
const validate = new Ajv({ allErrors: true, strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')))
const files = paths.flatMap((path) => (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path]))
for (const file of files) {
  const lineCounter = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter })
  for (const { message } of document.errors) console.log(`${file}: ${message}`)
  if (document.errors.length === 0 && !validate(document.toJS())) {
    for (const { instancePath, message, params } of validate.errors) {
      const keys = instancePath.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
      const { line } = lineCounter.linePos(document.getIn(keys, true)?.range?.[0] ?? 0)
      console.log(`${file}:${line} ${instancePath} ${message} ${JSON.stringify(params)}`)
    }
    process.exitCode = 1
  }
}
