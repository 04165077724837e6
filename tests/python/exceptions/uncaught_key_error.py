people = {'ann': 1}
key = 'bob'
print(people['ann'])
print(people[key])
