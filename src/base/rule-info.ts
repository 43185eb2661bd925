import type { Severity } from './finding.js'
import type { Text } from './text.js'

export type RuleCategory = 'file' | 'structure' | 'arithmetic' | 'completeness' | 'value' | 'wording' | 'consistency' | 'years' | 'departments' | 'export' | 'tool'

/** The smallest set of rules that a rule belongs to: `recommended` is part of `strict`, and that of `all`. */
export type Profile = 'recommended' | 'strict' | 'all'

/** Each holds those before it. */
export const profiles: readonly Profile[] = ['recommended', 'strict', 'all']

/** The smallest profile that a rule belongs to. */
export function profileOf({ profile = 'recommended' }: Pick<RuleInfo, 'profile'>): Profile {
  return profile
}

/** What a reviewer asks for: 完整性, 相关性, 适当性, 可行性. */
export type Criterion = 'completeness' | 'relevance' | 'adequacy' | 'feasibility'

/** A row of a published form that the rule must pass, in the form's words. */
export interface RealRow {
  /** Label of the level-2 group, such as 数量指标. */
  readonly group: string
  readonly cells: Readonly<Record<string, string>>
}

/** An example the rule must pass, laid over a minimal declaration. */
export interface GoodExample {
  readonly name: string
  readonly yaml: string
  /** Path of the file that `yaml` is, where there are `others`; left out, it is `2020/某局.yaml`. */
  readonly path?: string
  /** The other files of an example of several. */
  readonly others?: readonly ExampleFile[]
}

/**
 * A file beside the one that an example is about. Its path says what it is: a declaration in a folder named after its year, laid
 * over the minimal one; or, as `.csv`, a list of departments (单位名单.csv) or of budgets (预算.csv).
 */
export interface ExampleFile {
  readonly path: string
  /** `⟨ ⟩` marks places that the finding names. */
  readonly text: string
}

/**
 * An example the rule must find. `⟦ ⟧` marks the primary span, `⟨ ⟩` related spans.
 * `zh` and `en` are the expected messages, to the letter.
 */
export interface BadExample extends GoodExample {
  readonly zh: string
  readonly en: string
  /** Where the finding is milder than the rule. */
  readonly severity?: Severity
  /** The `yaml` is the whole file and is not laid over the minimal declaration. */
  readonly whole?: true
  /** The `yaml` after its safe fixes; left out where there are none. */
  readonly fixed?: string
  /** What the finding must propose in Chinese, to the letter; left out, it is not looked at. */
  readonly proposal?: string
  /** What the label, a note or a related place of the finding must say in Chinese: a part of it for each. */
  readonly says?: readonly string[]
  /** Codes of other rules that the example cannot help breaking. */
  readonly also?: readonly string[]
}

/**
 * What a rule must have beside the declaration itself: other departments' of the same year, the department's own of the year
 * before, or a list that a configuration names.
 */
export type RuleNeed = 'several' | 'last-year' | 'departments' | 'budget'

export type RuleOption = 'tolerance'

/** What every rule states about itself; its page, its tests and its explanation come from here. */
export interface RuleInfo {
  /** Quoted by people and never reused: JX0xx file, JX1xx structure, JX2xx arithmetic and money, JX6xx across years, JX7xx across departments, JX8xx export, JX9xx this tool. */
  readonly code: string
  readonly name: string
  readonly category: RuleCategory
  readonly severity: Severity
  /** Left out: `recommended`. */
  readonly profile?: Profile
  /** The rule judges by words and likelihood; it is then never an error unless a configuration says so. */
  readonly isHeuristic?: true
  /** Where a review lists the rule; left out for what is about the file and not about the form. */
  readonly criterion?: Criterion
  readonly since: string
  readonly title: Text
  /** What to do about a finding that proposes no wording of its own; a review says it. */
  readonly remedy?: Text
  /**
   * The clause or the columns of the form that the rule rests on, or 本工具建议 where there are none (then at most a warning).
   * Left out where the rule is about the file format of this tool.
   */
  readonly basis?: Text
  readonly why: Text
  /** Left out where the declaration is enough. */
  readonly needs?: RuleNeed
  /** Settings that the rule knows besides its severity. `tolerance`: the difference, in the form's unit, that is let pass. */
  readonly options?: readonly RuleOption[]
  /**
   * What the rule is about: a configuration, a form on its way to paper, or one that comes in from a file of another program; left
   * out, a declaration as it is checked. The `yaml` of an example of `import` is rows of a block of indicators, parted by tabs.
   */
  readonly subject?: 'config' | 'export' | 'import'
  /** Rows as published that must pass, laid over the minimal declaration one by one. */
  readonly realRows?: readonly RealRow[]
  readonly good: readonly GoodExample[]
  readonly bad: readonly BadExample[]
}

/**
 * A rule that stays what it is, whatever a comment, a baseline or a configuration says: a file that cannot be read as it was
 * meant, a configuration that is wrong, or a form that cannot be printed, would pass for one without errors.
 */
export function isFixed({ category, severity, subject }: RuleInfo): boolean {
  return (subject !== undefined && subject !== 'import') || (category === 'file' && severity === 'error')
}
