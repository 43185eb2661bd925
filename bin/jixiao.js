#!/usr/bin/env node
'use strict'

const [first, ...others] = process.argv.slice(2)
if (others.length === 0 && (first === '--version' || first === '-V')) {
  // Asked often and by scripts: answered before anything is loaded.
  process.stdout.write(`${require('../package.json').version}\n`)
} else {
  require('../dist/start.cjs').start()
}
