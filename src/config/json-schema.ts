import { maximumDecimals, maximumWholeDigits } from '../base/amount.js'
import { isFixed, profiles, type RuleInfo } from '../base/rule-info.js'
import { severityWords } from './severities.js'

type JsonSchema = Readonly<Record<string, unknown>>

const severities = severityWords.map(({ name }) => name)
const path: JsonSchema = { type: ['string', 'number'], pattern: '\\S' }
const pattern: JsonSchema = { type: ['string', 'number'], pattern: String.raw`^(?![!/~])(?![A-Za-z]:)(?!(?:.*/)?\.\.(?:/|$))[^\\]*[^\\\s][^\\]*$` }
const patterns: JsonSchema = { type: 'array', items: pattern }
const orNothing = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })

/** The JSON Schema (draft 2020-12) of `jixiao.config.yaml`, for editors: every rule by its code and by its name. */
export function configSchema(catalogue: readonly RuleInfo[]): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:jixiao:schema:config',
    title: 'jixiao.config.yaml',
    description: 'jixiao 的配置 / configuration of jixiao',
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      root: { description: '不再看上级文件夹的配置 / configurations in folders above do not count', type: ['boolean', 'null'] },
      extends: { description: '先读这些配置，再读本文件 / configurations that this one builds on', anyOf: [path, { type: 'array', items: path }, { type: 'null' }] },
      profile: { description: '用哪一档规则：recommended 默认，strict 评审，all 全部 / which rules are checked', enum: [...profiles, null] },
      rules: { description: '各条规则的级别 / severities of rules', $ref: '#/$defs/rules' },
      overrides: {
        description: '某些文件另设规则，后面的优先 / rules for some files; later entries win',
        ...orNothing({
          type: 'array',
          items: { type: 'object', additionalProperties: false, required: ['files'], properties: { files: patterns, rules: { $ref: '#/$defs/rules' } } },
        }),
      },
      ignore: { description: '不检查的文件 / files that are left out', ...orNothing(patterns) },
      suppressions: {
        description: '“# jixiao-ignore”要不要写原因 / whether `# jixiao-ignore` needs a reason',
        ...orNothing({ type: 'object', additionalProperties: false, properties: { reason: { enum: ['required', 'optional'] } } }),
      },
      baseline: { description: '已知问题的文件 / file of known findings', ...orNothing(path) },
    },
    $defs: {
      rules: {
        type: ['object', 'null'],
        additionalProperties: false,
        properties: Object.fromEntries(catalogue.flatMap((rule) => [rule.code, rule.name].map((key) => [key, ruleSchema(rule)]))),
        allOf: catalogue.map(({ code, name }) => ({ not: { type: 'object', required: [code, name] } })),
      },
      tolerance: {
        description: '允许的差额，以表上的金额单位计，须写原因 / the difference let pass, in the form’s unit; needs a reason',
        type: ['number', 'string'],
        minimum: 0,
        pattern: `^(?:0|[1-9]\\d{0,${maximumWholeDigits - 1}})(?:\\.\\d{1,${maximumDecimals}})?$`,
      },
    },
  }
}

/** A severity, or a map; without a tolerance where the rule has none. */
function ruleSchema(rule: RuleInfo): JsonSchema {
  const severity = { enum: isFixed(rule) ? ['error'] : severities }
  const hasTolerance = rule.options?.includes('tolerance') === true
  return {
    description: `${rule.title.zh} / ${rule.title.en}`,
    anyOf: [
      severity,
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity, reason: { type: ['string', 'number'], pattern: '\\S' }, ...(hasTolerance && { tolerance: { $ref: '#/$defs/tolerance' } }) },
        ...(hasTolerance && { dependentRequired: { tolerance: ['reason'] } }),
      },
    ],
  }
}
