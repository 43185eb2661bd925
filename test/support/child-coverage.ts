// Where the programs that tests start write down which of their lines ran.
process.env['NODE_V8_COVERAGE'] = process.env['JIXIAO_CHILD_COVERAGE']
