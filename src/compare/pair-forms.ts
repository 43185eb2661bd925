import { compareForms, nameOf } from './compare.js'
import type { Comparison, FormName } from './comparison.js'
import { areComparable, type FormFacts } from './form-facts.js'

/** A form with its path from the folder that the command line names. */
export interface PlacedForm {
  readonly form: FormFacts
  readonly below: string
}

/** Two folders compared. */
export interface Pairing {
  /** In the order of the new folder. */
  readonly comparisons: readonly Comparison[]
  readonly onlyFrom: readonly FormName[]
  readonly onlyTo: readonly FormName[]
}

/** Pairs the forms of one kind in two folders by department, and what they are about, where they are alone of that, else by the name of the file, and compares each pair. */
export function pairForms(from: readonly PlacedForm[], to: readonly PlacedForm[]): Pairing {
  const olds = [alone(from, departmentOf), alone(from, ({ below }) => below)]
  const news = [alone(to, departmentOf), alone(to, ({ below }) => below)]
  const used = new Set<PlacedForm>()
  const comparisons: Comparison[] = []
  const onlyTo: PlacedForm[] = []
  for (const one of to) {
    const department = departmentOf(one)
    const byDepartment = department !== undefined && news[0]?.get(department) === one ? olds[0]?.get(department) : undefined
    const byPath = olds[1]?.get(one.below)
    const old = byDepartment ?? (byPath && mayPair(byPath, one, news[0]) ? byPath : undefined)
    if (old && !used.has(old)) {
      used.add(old)
      comparisons.push(compareForms(old.form, one.form))
    } else onlyTo.push(one)
  }
  return { comparisons, onlyFrom: from.filter((one) => !used.has(one)).map(({ form }) => nameOf(form)), onlyTo: onlyTo.map(({ form }) => nameOf(form)) }
}

/** A file of the same name is taken only if it is of the same kind and its own department is not elsewhere. */
function mayPair(old: PlacedForm, one: PlacedForm, departments: ReadonlyMap<string, PlacedForm> | undefined): boolean {
  const department = departmentOf(old)
  return areComparable(old.form, one.form) && (department === undefined || departments?.get(department) === undefined)
}

function departmentOf({ form }: PlacedForm): string | undefined {
  return form.department === undefined ? undefined : [form.form, form.department, form.matter].join('\n')
}

/** Forms by a key that no other of the folder has. */
function alone(forms: readonly PlacedForm[], keyOf: (form: PlacedForm) => string | undefined): ReadonlyMap<string, PlacedForm> {
  const found = new Map<string, PlacedForm | undefined>()
  for (const form of forms) {
    const key = keyOf(form)
    if (key !== undefined) found.set(key, found.has(key) ? undefined : form)
  }
  return new Map([...found].flatMap(([key, form]) => (form ? [[key, form]] : [])))
}
