import type { ListedBudget, ListedDepartment, ReadList } from '../tables/lists.js'
import { plainName, withoutCounty } from './plain-text.js'
import type { DeclarationSummary } from './summary.js'

/** A list that a configuration names, with the declarations that the configuration is for. */
interface ListInUse<Entry> extends Pick<ReadList<Entry>, 'file' | 'entries' | 'year'> {
  /** Paths of declarations. */
  readonly paths: ReadonlySet<string>
}

/** The declarations of whole departments that a list is about: those of its year, or of the latest year that there is where it names none. */
export function declarationsFor<Entry>({ paths, year }: ListInUse<Entry>, declarations: readonly DeclarationSummary[]): readonly DeclarationSummary[] {
  const own = declarations.filter(({ path, isOnly }) => isOnly && paths.has(path))
  const wanted = year ?? own.reduce((latest, one) => Math.max(latest, one.year ?? 0), 0)
  return own.filter((one) => one.year === wanted)
}

/** Finds what a list has for a department. A list of one county may leave the county out: its 民政局 is 云岭县民政局. */
export function entryFinder<Entry extends ListedDepartment>(entries: readonly Entry[]): (department: string) => Entry | undefined {
  const byName = new Map(entries.map((entry) => [plainName(entry.name), entry]))
  return (department) => byName.get(plainName(department)) ?? byName.get(withoutCounty(plainName(department)))
}

/** Departments that hand in a declaration. */
export interface DepartmentList extends ListInUse<ListedDepartment> {
  /** The whole folder of the configuration was looked at, so that what is not there is missing. */
  readonly isComplete: boolean
}

/** The bureau's budgets. */
export type BudgetList = ListInUse<ListedBudget>
