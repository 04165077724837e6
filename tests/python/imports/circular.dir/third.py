from fourth import y
z = 1
