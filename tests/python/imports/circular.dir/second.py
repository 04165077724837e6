import first
print(first.x)
