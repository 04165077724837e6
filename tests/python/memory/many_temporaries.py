class Temporary:
    gone = 0

    def __del__(self):
        Temporary.gone += 1


for i in range(300):
    Temporary()
print(Temporary.gone)
