// Everything that is fuzzed, by name; bundled before it is run, since most of it is TypeScript.
import { makeCounty } from '../county/county.mjs'
import { cli } from '../../test/fuzz/cli.ts'
import { declarations } from '../../test/fuzz/declarations.ts'
import { growth } from '../../test/fuzz/growth.ts'
import { reporters } from '../../test/fuzz/reporters.ts'
import { seedTexts } from '../../test/fuzz/seeds.ts'
import { strict } from '../../test/fuzz/strict.ts'
import { values } from '../../test/fuzz/values.ts'
import { readers } from './readers.mjs'
import { writtenForms } from './written-forms.mjs'

export { drawFrom } from '../../test/support/mutate-declaration.ts'

/** Declarations to be changed: examples, real forms, and forty of a county with faults planted in half of them. */
const texts = () => [...seedTexts, ...Object.entries(makeCounty({ count: 40, seed: 7, share: 0.5 }).files).filter(([path]) => path.endsWith('.yaml')).map(([, text]) => text)]

/** Makes a target; `kinds` of documents concern the readers alone. */
export const targets = {
  strict: () => strict(texts()),
  declarations: () => declarations(texts()),
  readers: (kinds) => readers(kinds),
  cli: () => cli(writtenForms(['examples/hengdong-petition-2020.yaml'], ['pdf', 'xlsx', 'docx', 'html'])),
  values: () => values(),
  growth: () => growth(),
  reporters: () => reporters(texts()),
}
