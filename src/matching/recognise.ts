import { allFields, type FormKind } from '../forms/form-kind.js'
import type { Grid } from '../grid/grid.js'
import type { FoundForm } from './found.js'
import { matchForm } from './match-form.js'

/** A grid as the kind of form that it is, or, where it is none, what came nearest. */
export interface Recognised {
  readonly form: FoundForm | undefined
  readonly nearest: FoundForm | undefined
}

/** The kind whose title and labels a grid has; `only` takes it for one kind, whatever it says. */
export function recognise(grid: Grid, kinds: readonly FormKind[], only?: FormKind): Recognised {
  if (only) {
    const form = matchForm(grid, only)
    return hasAnything(form) ? { form, nearest: form } : { form: undefined, nearest: form }
  }
  const forms = kinds.map((kind) => matchForm(grid, kind)).toSorted((a, b) => score(b) - score(a))
  const [nearest] = forms
  return { form: nearest && isSure(nearest) ? nearest : undefined, nearest }
}

function hasAnything({ texts, amounts, lists, indicators }: FoundForm): boolean {
  return [texts, amounts, lists, indicators].some((part) => Object.keys(part).length > 0)
}

/** A title says most; then come the labels of the kind, and the block of indicators. */
function score({ signs }: FoundForm): number {
  return (signs.title ? 10 : 0) + signs.labels.size + (signs.hasTree ? 3 : 0) - 20 * signs.contrary.length
}

/** Labels that a form without its indicators has at least. */
const fewestLabels = 3

/** By its title with some label of the kind, or without one by most of what the kind requires. */
function isSure({ signs, kind }: FoundForm): boolean {
  if (signs.contrary.length > 0) return false
  if (signs.title) return signs.labels.size >= (signs.hasTree ? 1 : fewestLabels)
  const needed = allFields(kind.fields).filter((field) => field.required && field.type !== 'title' && field.type !== 'year' && field.type !== 'indicators')
  const present = needed.filter(({ id }) => signs.labels.has(id)).length
  return signs.hasTree && present * 2 >= needed.length && present >= 2
}
