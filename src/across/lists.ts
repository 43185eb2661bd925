import type { ListedBudget, ListedDepartment, ReadList } from '../tables/lists.js'
import type { DeclarationSummary } from './summary.js'

/** A list that a configuration names, with the declarations that the configuration is for. */
interface ListInUse<Entry> extends Pick<ReadList<Entry>, 'file' | 'entries' | 'year'> {
  /** Paths of declarations. */
  readonly paths: ReadonlySet<string>
}

/** The declarations that a list is about: those of its year, or of the latest year that there is where it names none. */
export function declarationsFor<Entry>({ paths, year }: ListInUse<Entry>, declarations: readonly DeclarationSummary[]): readonly DeclarationSummary[] {
  const own = declarations.filter(({ path }) => paths.has(path))
  const wanted = year ?? own.reduce((latest, one) => Math.max(latest, one.year ?? 0), 0)
  return own.filter((one) => one.year === wanted)
}

/** Departments that hand in a declaration. */
export interface DepartmentList extends ListInUse<ListedDepartment> {
  /** The whole folder of the configuration was looked at, so that what is not there is missing. */
  readonly isComplete: boolean
}

/** The bureau's budgets. */
export type BudgetList = ListInUse<ListedBudget>
