import pack.a as a
a.x
