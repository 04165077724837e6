class Late:
    pass


def finalize(self):
    print('finalized')


Late.__del__ = finalize
thing = Late()
del thing
print('end')
