import { allFields, fieldOf, type FormKind } from '../forms/form-kind.js'

/** What a summary has to know of a form kind: labels and order, nothing of how it is printed. */
export interface FormFacts {
  readonly id: string
  readonly title: string
  readonly total: string | null
  /** What the form calls that by which a unit's forms of one year are told apart, such as 项目名称; `null` where there is one form. */
  readonly matter: string | null
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
  /** What the form calls that way. */
  readonly byLabel: string | null
}

export interface GroupFact {
  readonly id: string
  readonly level1: string
  readonly level2: string
}

export function formFacts(kind: FormKind): FormFacts {
  const fields = allFields(kind.fields)
  const labelOf = (id: string): string => fieldOf(kind, id).label
  return {
    id: kind.id,
    title: kind.title,
    total: kind.sums[0]?.total ?? null,
    matter: kind.distinguishedBy === undefined ? null : labelOf(kind.distinguishedBy),
    amounts: fields.flatMap((field) => {
      if (field.type !== 'amount') return []
      const by = kind.sums.find(({ parts }) => parts.includes(field.id))?.by
      return [{ id: field.id, label: field.label, by: by ?? null, byLabel: by === undefined ? null : labelOf(by) }]
    }),
    groups: fields.flatMap((field) => (field.type === 'indicators' ? field.levels.flatMap((level1) => level1.groups.map((level2): GroupFact => ({ id: level2.id, level1: level1.label, level2: level2.label }))) : [])),
  }
}

/** Facts of several kinds as one list, each identifier once, as the first kind has it: forms share columns. */
export function distinct<Fact extends { readonly id: string }>(lists: readonly (readonly Fact[])[]): readonly Fact[] {
  const known = new Map<string, Fact>()
  for (const fact of lists.flat()) if (!known.has(fact.id)) known.set(fact.id, fact)
  return [...known.values()]
}
