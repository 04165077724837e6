from third import z
y = 1
