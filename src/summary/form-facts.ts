import { allFields, type FormKind } from '../forms/form-kind.js'

/** What a summary has to know of a form kind: labels and order, nothing of how it is printed. */
export interface FormFacts {
  readonly id: string
  readonly title: string
  readonly total: string | null
  /** In form order. */
  readonly amounts: readonly AmountFact[]
  /** Level-2 groups in form order. */
  readonly groups: readonly GroupFact[]
}

export interface AmountFact {
  readonly id: string
  readonly label: string
  /** Identifier of the way of splitting the total that it is part of, such as `byRevenue`. */
  readonly by: string | null
}

export interface GroupFact {
  readonly id: string
  readonly level1: string
  readonly level2: string
}

export function formFacts(kind: FormKind): FormFacts {
  const fields = allFields(kind.fields)
  return {
    id: kind.id,
    title: kind.title,
    total: kind.sums[0]?.total ?? null,
    amounts: fields.flatMap((field) => (field.type === 'amount' ? [{ id: field.id, label: field.label, by: kind.sums.find(({ parts }) => parts.includes(field.id))?.by ?? null }] : [])),
    groups: fields.flatMap((field) => (field.type === 'indicators' ? field.levels.flatMap((level1) => level1.groups.map((level2): GroupFact => ({ id: level2.id, level1: level1.label, level2: level2.label }))) : [])),
  }
}

/** Facts of several kinds as one list, each identifier once: forms of another year share columns with those of this one. */
export function distinct<Fact extends { readonly id: string }>(lists: readonly (readonly Fact[])[]): readonly Fact[] {
  return [...new Map(lists.flat().map((fact) => [fact.id, fact])).values()]
}
