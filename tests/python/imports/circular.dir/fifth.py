import sixth
value = 5
