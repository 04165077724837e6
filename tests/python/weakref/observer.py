import weakref


class Subject:
    def __init__(self):
        self.observers = weakref.WeakSet()

    def notify(self):
        for observer in self.observers:
            observer.update()
        print(len(self.observers), 'told')


class Observer:
    def update(self):
        print('updated')


subject = Subject()
observer = Observer()
subject.observers.add(observer)
subject.notify()
del observer
subject.notify()
