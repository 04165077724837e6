s = 'hello World'
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), 'STRASSE'.casefold(), 'ß'.upper(), 'ÀÉ'.lower())
print("it's a dog's life".title(), 'x1y'.title(), ''.upper(), 'ǆ'.title())
print('abc'.islower(), 'aBc'.islower(), 'ABC'.isupper(), 'Ab Cd'.istitle(), '1a'.islower(), ''.islower(), '123'.isupper())
print('abc'.isalpha(), 'ab1'.isalpha(), '12'.isdigit(), '²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), 'a1'.isalnum(), ' \t'.isspace(), ''.isspace())
print('var_1'.isidentifier(), '1var'.isidentifier(), 'class'.isidentifier(), 'é'.isalpha(), '日'.isalpha(), 'abc'.isascii(), 'é'.isascii(), 'a\n'.isprintable())
