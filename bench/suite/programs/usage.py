# Runs a command and writes down what it and the processes it waited for took, in milliseconds and megabytes: usage.py FILE COMMAND...
# Memory is that of the largest process among them.
import json, os, subprocess, sys

child = subprocess.Popen(sys.argv[2:])
_, status, usage = os.wait4(child.pid, 0)
with open(sys.argv[1], 'w') as file:
    json.dump({'processor': (usage.ru_utime + usage.ru_stime) * 1000, 'memory': usage.ru_maxrss / 1024}, file)
sys.exit(os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else 70)
