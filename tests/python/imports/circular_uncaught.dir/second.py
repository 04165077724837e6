from first import x
y = 1
