import { maximumDecimals, maximumWholeDigits } from '../base/amount.js'
import { isFixed, profiles, type RuleInfo } from '../base/rule-info.js'
import { exportRanges, fontNames, fontUses, longestWatermark, type NumberRange } from './export-entry.js'
import { severityWords } from './severities.js'

type JsonSchema = Readonly<Record<string, unknown>>

const severities = severityWords.map(({ name }) => name)
const path: JsonSchema = { type: ['string', 'number'], pattern: '\\S' }
const localPath: JsonSchema = { type: ['string', 'number'], pattern: '^(?![A-Za-z][\\w+.-]+:).*\\S' }
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
      departments: { description: '单位名单（CSV 或 XLSX），从本文件写起 / list of departments', ...orNothing(localPath) },
      budget: { description: '预算表（CSV 或 XLSX），从本文件写起 / list of budgets', ...orNothing(localPath) },
      lastYear: { description: '上年申报表的文件夹或路径，从本文件写起 / declarations of the year before', ...orNothing(localPath) },
      export: { description: '导出的表怎样印 / how exported forms are printed', ...orNothing(exportSchema()) },
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

function exportSchema(): JsonSchema {
  const margin = rangeSchema(exportRanges.margins)
  const sides = { type: 'object', additionalProperties: false, properties: { top: orNothing(margin), right: orNothing(margin), bottom: orNothing(margin), left: orNothing(margin) } }
  const watermark = { type: ['string', 'number'], maxLength: longestWatermark, pattern: '^[^\\p{Cc}\\p{Cf}]*$' }
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      paper: { description: '纸张 / paper', enum: ['A4', 'A3', null] },
      orientation: { description: 'portrait 竖排，landscape 横排 / upright or across', enum: ['portrait', 'landscape', null] },
      margins: { description: '页边距，毫米 / margins in millimetres', anyOf: [margin, sides, { type: 'null' }] },
      baseSize: { description: '表内文字的字号，磅 / size of the text in points', ...orNothing(rangeSchema(exportRanges.baseSize)) },
      fitPages: { description: '最多印几页，字号随之缩小 / most pages; type is made smaller to fit', ...orNothing(rangeSchema(exportRanges.fitPages)) },
      fonts: { description: '自己的字体文件，路径从本文件写起 / font files, from this file', ...orNothing(fontsSchema()) },
      pdfa: { description: 'PDF 按 PDF/A-3b 存档格式写 / write PDF/A-3b', type: ['boolean', 'null'] },
      watermark: { description: '水印文字，不要写 false / text of the watermark, false for none', anyOf: [watermark, { const: false }, { type: 'null' }] },
    },
  }
}

function rangeSchema({ from, to, decimals }: NumberRange): JsonSchema {
  return { type: decimals === 0 ? 'integer' : 'number', minimum: from, maximum: to }
}

/** Each kind of type by one of its names. */
function fontsSchema(): JsonSchema {
  const font = { type: ['string', 'number'], pattern: '^(?![A-Za-z][\\w+.-]+:).*\\S' }
  const files = { anyOf: [font, { type: 'array', items: font }, { type: 'null' }] }
  const names = fontUses.flatMap((use) => fontNames[use])
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(names.map((name) => [name, files])),
    allOf: fontUses.flatMap((use) => fontNames[use].flatMap((name, index) => fontNames[use].slice(index + 1).map((other) => ({ not: { type: 'object', required: [name, other] } })))),
  }
}
