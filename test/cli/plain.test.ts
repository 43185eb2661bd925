import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { addCheck } from '../../src/cli/commands/check.js'
import { processIo } from '../../src/cli/io.js'
import { usualCheckOptions } from '../../src/cli/run-check.js'
import { runBuilt } from '../support/run-built.js'

describe('check with nothing but files', () => {
  it('has the options that the command line gives', () => {
    const program = new Command()
    addCheck({ program, language: 'zh', io: processIo(), finish: () => undefined })
    const check = program.commands.find((command) => command.name() === 'check')
    expect(usualCheckOptions).toEqual(check?.opts())
  })

  it.each([['examples/faulty'], ['examples/hengdong-petition-2020.yaml'], ['nothing.yaml'], ['examples/county/2020', 'nothing']])('says the same as with an option that changes nothing: %s', (...names) => {
    expect(runBuilt(['check', ...names])).toEqual(runBuilt(['check', ...names, '--fail-on', 'error']))
  })

  it('reads standard input', () => {
    const input = '填报单位: 某局\n'
    expect(runBuilt(['check', '-'], { input })).toEqual(runBuilt(['check', '-', '--fail-on', 'error'], { input }))
  })
})
