import { describe, expect, it } from 'vitest'
import { overlay } from '../support/overlay.js'

const base = '年度绩效指标:\n  产出指标:\n    数量指标:\n      - 三级指标: 某件\n    质量指标:\n      - 三级指标: 合格率\n  效益指标:\n    社会效益指标:\n      - 三级指标: 惠及人数\n'

describe('an example is laid over a declaration', () => {
  it.each([
    ['a group takes the place of that group alone', '产出指标:\n  数量指标:\n    - 三级指标: 别的', base.replace('某件', '别的')],
    ['a group that is not there follows the others', '产出指标:\n  成本指标:\n    - 三级指标: 甲', base.replace('  效益指标', '    成本指标:\n      - 三级指标: 甲\n  效益指标')],
    ['several groups, blank ones too', '产出指标:\n  质量指标:\n  数量指标:', base.replace(/\n {6}- 三级指标: (?:某件|合格率)/gu, '')],
    ['a group given twice stands twice', '产出指标:\n  质量指标:\n  质量指标:', base.replace('    质量指标:\n      - 三级指标: 合格率\n', '    质量指标:\n    质量指标:\n')],
    ['marks stay', '⟦产出指标⟧:\n  ⟨数量指标⟩:\n    - 三级指标: 别的', base.replace('产出指标', '⟦产出指标⟧').replace('数量指标', '⟨数量指标⟩').replace('某件', '别的')],
    ['a value, a list or nothing replaces all groups', '产出指标: 无', base.replace(/产出指标:\n(?: {4}.*\n)+/u, '产出指标: 无\n')],
    ['the whole tree replaces all', '年度绩效指标:\n  产出指标:\n    数量指标:', '年度绩效指标:\n  产出指标:\n    数量指标:\n'],
  ])('%s', (_, example, text) => {
    expect(overlay(example, base)).toBe(text)
  })
})
