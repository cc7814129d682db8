process.stderr.write('The commands come next.\n')
