import type { ListedBudget, ListedDepartment, ReadList } from '../tables/lists.js'

/** A list that a configuration names, with the declarations that the configuration is for. */
interface ListInUse<Entry> extends Pick<ReadList<Entry>, 'file' | 'entries'> {
  /** Paths of declarations. */
  readonly paths: ReadonlySet<string>
}

/** Departments that hand in a declaration. */
export interface DepartmentList extends ListInUse<ListedDepartment> {
  /** The whole folder of the configuration was looked at, so that what is not there is missing. */
  readonly isComplete: boolean
}

/** The bureau's budgets. */
export type BudgetList = ListInUse<ListedBudget>
