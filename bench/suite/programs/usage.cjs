// Loaded before a program of Node: writes down what it took, in milliseconds and megabytes, when it ends.
'use strict'
const { readFileSync, writeFileSync } = require('node:fs')

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  writeFileSync(process.env.USAGE_FILE, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1000, memory: mostMemory() }))
})

/** `resourceUsage().maxRSS` counts what the process that started this one held at the time, too; the system's own count of this program does not. */
function mostMemory() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}
