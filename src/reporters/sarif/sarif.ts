import type { Finding } from '../../base/finding.js'
import { printJson } from '../print-json.js'
import type { ReportedFile, Reporter, ReporterOptions } from '../reporter.js'
import { visibleText } from '../visible-text.js'
import { artifactLocation, physicalLocation, root } from './locations.js'
import { resultsOf } from './results.js'
import { levels, ruleDescriptor } from './rule-descriptors.js'

/** Names the tool where an address is asked for: as a package, since it has no page of its own. */
const packageUri = 'pkg:npm/jixiao'

/** SARIF 2.1.0, which code hosts and editors read. No times, and no paths but those that the command line names. */
export const sarif: Reporter = (files, options) => {
  const { language, version, rules } = options
  return printJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'jixiao', version, semanticVersion: version, informationUri: packageUri, language: language === 'zh' ? 'zh-CN' : 'en', rules: rules.map((rule) => ruleDescriptor(rule, language)) } },
        language: language === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: language === 'zh' ? '运行 jixiao 的文件夹。' : 'The folder in which jixiao was run.' } } },
        invocations: [invocation(files, options)],
        artifacts: files.map(({ file }) => ({ location: artifactLocation(file), roles: ['analysisTarget'], encoding: 'UTF-8', sourceLanguage: 'yaml' })),
        results: files.flatMap((file) => resultsOf(file, options)),
      },
    ],
  })
}

function invocation(files: readonly ReportedFile[], options: ReporterOptions): object {
  const overrides = ruleOverrides(files, options)
  const failures = (options.failures ?? []).map((failure) => ({ level: 'error', message: { text: visibleText(failure[options.language]) } }))
  const notifications = [...failures, ...files.flatMap((file) => notCheckedNotifications(file, options))]
  return {
    executionSuccessful: failures.length === 0,
    ...(overrides.length > 0 && { ruleConfigurationOverrides: overrides }),
    ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
  }
}

/** Judgements that could not be made are no results: they are told as conditions of the run. */
function notCheckedNotifications({ file, notChecked }: ReportedFile, { language, rules }: ReporterOptions): readonly object[] {
  return notChecked.map(({ rule, message, because }) => ({
    level: 'note',
    message: { text: `${language === 'zh' ? '未核对：' : 'Not checked: '}${visibleText(message[language])}` },
    locations: [{ physicalLocation: physicalLocation(file, because) }],
    associatedRule: ruleReference(rule, rules),
  }))
}

/** Rules all of whose findings have another severity than the rule gives them: the configuration has changed it. */
function ruleOverrides(files: readonly ReportedFile[], { rules }: ReporterOptions): readonly object[] {
  const findings = files.flatMap((file) => [...file.findings, ...file.suppressed.map(({ finding }) => finding)])
  return rules.flatMap(({ code, severity }) => {
    const severities = [...new Set(findings.filter(({ rule }) => rule === code).map((finding: Finding) => finding.severity))]
    const [only] = severities
    if (severities.length !== 1 || only === undefined || only === severity) return []
    return [{ configuration: { level: levels[only] }, descriptor: ruleReference(code, rules) }]
  })
}

function ruleReference(code: string, rules: ReporterOptions['rules']): object {
  const index = rules.findIndex((rule) => rule.code === code)
  return { id: code, ...(index !== -1 && { index }) }
}
