import { allFields, type FormKind } from '../forms/form-kind.js'

/** What the form has under one identifier, in the words that explain it. */
export interface Explained {
  readonly label: string
  readonly required: boolean
  readonly description: string
  /** As someone would write it; without those that are blank. */
  readonly examples: readonly string[]
  readonly isYear: boolean
  readonly isList: boolean
}

interface Explainable {
  readonly id: string
  readonly label: string
  readonly required?: true
  readonly description: string
  readonly examples?: readonly (string | number)[]
  readonly type?: string
}

/** Every field and column of a kind that the department fills in, by identifier. */
export function explanations(kind: FormKind): ReadonlyMap<string, Explained> {
  const fields = allFields(kind.fields).filter((field) => field.type !== 'text' || field.isOpinion !== true)
  const columns = fields.flatMap((field) => (field.type === 'indicators' ? field.columns : []))
  return new Map([...fields, ...columns].map((one): [string, Explained] => [one.id, explain(one)]))
}

/** Said of a file, not of a spreadsheet: quotes around what YAML would take otherwise. */
const ofFilesOnly = /[^。]*加引号。/gu

/** One thing that a form has, explained for those who fill it in on paper or in a spreadsheet. */
export function explain({ label, required, description, type, examples = [] }: Explainable): Explained {
  return { label, required: required === true, description: description.replace(ofFilesOnly, ''), examples: examples.map(String).filter((example) => example.trim() !== ''), isYear: type === 'year', isList: type === 'list' }
}

/** What to write in one place, with an example. */
export function hintOf({ required, description, examples }: Explained): string {
  const [example] = examples
  return `${required ? '必填。' : ''}${description}${example === undefined ? '' : `例：${example}`}`
}
