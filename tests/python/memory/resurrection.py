saved = []


class Phoenix:
    def __del__(self):
        print('rises')
        saved.append(self)


bird = Phoenix()
del bird
print(len(saved))
saved.clear()
print('gone, silently')
