import fc from 'fast-check'

// The same cases for everybody, so that a change is judged by itself; JIXIAO_SEED looks at others.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env['JIXIAO_SEED'] ?? 2020) })

// Tests leave no results behind with the user; those of results say where to keep them.
process.env['JIXIAO_CACHE'] = 'off'
