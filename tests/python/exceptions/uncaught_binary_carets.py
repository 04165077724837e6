a = 1
b = 'two'
c = 3
value = (a * c) + b * (c + a)
