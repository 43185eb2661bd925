// In place of fast-check in the bundle: a property gets fewer cases, since it is judged once for each mutant.
const fastCheck = require('fast-check')
const fc = fastCheck.default ?? fastCheck
const most = 40

module.exports = { ...fc, default: undefined, assert: (property, options = {}) => fc.assert(property, { ...options, numRuns: Math.min(options.numRuns ?? 100, most) }) }
module.exports.default = module.exports
