import fifth
def read():
    return fifth.value + 1
